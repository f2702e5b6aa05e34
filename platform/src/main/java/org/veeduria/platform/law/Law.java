package org.veeduria.platform.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Ruling;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.engine.law.Topic;
import org.veeduria.engine.law.WorkingDays;

/** The law other rooms ask: what was in force on a day, with its citation, and how working days are counted. */
@Component
public class Law {
    private final LawBook book = ShippedLaw.peru();
    private final WorkingDays workingDays = new WorkingDays(book);

    /** All rules, by topic. */
    public List<Topic> topics() {
        return book.topics();
    }

    /** A rule with all its values over time. */
    public Optional<Rule> rule(String key) {
        return book.rule(key);
    }

    /**
     * What the rule was on that day.
     *
     * @throws IllegalArgumentException for a key that no file defines
     */
    public Ruling at(String key, LocalDate day) {
        return book.at(key, day);
    }

    /** Peru's calendar of the public administration. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    /** The book itself, for the engine's computations. */
    public LawBook book() {
        return book;
    }
}
