package org.veeduria.engine.agreement;

import java.time.LocalDate;

/**
 * What shows that something was done.
 *
 * @param link address of the document; empty for none
 */
public record Evidence(LocalDate date, String text, String link) {
    public Evidence {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Evidence says what was done");
        }
        if (!link.isEmpty() && !link.matches("https?://\\S{1,500}")) {
            throw new IllegalArgumentException("\"" + link + "\" is no address");
        }
    }
}
