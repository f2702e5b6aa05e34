package org.veeduria.engine.input;

import java.io.Serializable;
import java.util.Locale;

/**
 * One thing in a file that was not taken as it stands: where, which value, why.
 *
 * @param place where it stands
 * @param value the offending text, shortened to {@link #LONGEST_VALUE} characters
 * @param reason why, and how much was lost
 */
public record Problem(Place place, String value, Reason reason) implements Serializable {
    /** Longer values are cut here, so that a broken file does not make a report as large as itself. */
    public static final int LONGEST_VALUE = 200;

    public Problem {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE - 1) + "…";
        }
        value = value.replace('\u0000', '\uFFFD');
    }

    /** The whole sentence: place, value, reason, what to do. */
    public String text(Locale locale) {
        String quoted = value.isEmpty() ? "" : " «" + value + "»";
        return place + ":" + quoted + " " + reason.text(locale) + " " + reason.advice(locale);
    }
}
