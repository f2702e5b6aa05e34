package org.veeduria.platform.works.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.change.Followable;
import org.veeduria.platform.shared.change.Topic;

/** A work can be followed by its CUI, or by the id of its OC4IDS project. */
@Component
class FollowableWorks implements Followable {
    private final WorkList works;

    FollowableWorks(WorkList works) {
        this.works = works;
    }

    @Override
    public Topic.Kind kind() {
        return Topic.Kind.WORK;
    }

    @Override
    public Optional<Found> find(String key) {
        return works.find(key).map(work -> new Found(work.title(), work.address()));
    }
}
