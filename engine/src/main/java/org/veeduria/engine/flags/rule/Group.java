package org.veeduria.engine.flags.rule;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.ContractingProcess;

/** What is compared with what: same category, method, year, region and currency. A part that does not matter is empty. */
public record Group(String category, String method, int year, String region, String currency) implements Serializable {
    /** The group of a process; the currency is given by the rule, empty where no money is compared. */
    public static Group of(ContractingProcess process, String currency) {
        return new Group(
                text(process.tender().category()),
                process.tender().methodDetails() == null
                        ? text(process.tender().method())
                        : text(process.tender().methodDetails()),
                Facts.day(process).map(day -> day.getYear()).orElse(0),
                Facts.region(process),
                currency);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        for (String part : new String[] {category, method, year == 0 ? "" : Integer.toString(year), region, currency}) {
            if (!part.isEmpty()) {
                written.append(written.isEmpty() ? "" : " · ").append(part);
            }
        }
        return written.toString();
    }
}
