package org.veeduria.platform.extractives.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.agreement.Agreement;
import org.veeduria.platform.shared.change.ChangeFeed;
import org.veeduria.platform.shared.change.ChangeKind;
import org.veeduria.platform.shared.change.Changed;
import org.veeduria.platform.shared.change.Topic;
import org.veeduria.platform.shared.change.Value;

/** Tells followers of a place what changed in its agreements. */
@Component
class AgreementNews {
    private static final int LONGEST = 200;

    private final ChangeFeed feed;

    AgreementNews(ChangeFeed feed) {
        this.feed = feed;
    }

    /**
     * Tells of a new version of an agreement.
     *
     * @param act what made it, see {@link AgreementStore.Kept#act}
     * @param about what it is about in its own words: a commitment, who signed; empty where the act says all
     * @param happened the day of it
     */
    void tell(
            Agreement agreement,
            String act,
            String about,
            LocalDate happened,
            @Nullable String file,
            @Nullable UUID entry,
            boolean fictional) {
        feed.changed(List.of(new Changed(
                ChangeKind.NEW,
                "agreements.changed." + act,
                agreement.title(),
                "/acuerdos/" + agreement.id(),
                List.of(Topic.place(agreement.place())),
                null,
                about.isEmpty() ? null : Value.of(shortened(about), shortened(about)),
                happened,
                file,
                entry,
                fictional)));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
