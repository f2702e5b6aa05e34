package org.veeduria.platform.budget.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.change.Followable;
import org.veeduria.platform.shared.change.Topic;

/** The budget of an executing unit can be followed by its SEC_EJEC. */
@Component
class FollowableBudgets implements Followable {
    private final YearReader reader;

    FollowableBudgets(YearReader reader) {
        this.reader = reader;
    }

    @Override
    public Topic.Kind kind() {
        return Topic.Kind.BUDGET;
    }

    @Override
    public Optional<Found> find(String key) {
        if (!key.matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        List<Integer> years = reader.years(new Scope(null, key, 0, null, null));
        return years.isEmpty()
                ? Optional.empty()
                : reader.unitName(key)
                        .map(name -> new Found(name, "/presupuesto/entidad/" + key + "/" + years.getFirst()));
    }
}
