package org.veeduria.platform.contracting.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The protection rule of an organisation's record. The tax number (RUC) of a natural person in Peru is 10, the number
 * of the national identity card and a check digit: it is kept to compute with, and never shown.
 */
public final class NaturalPerson {
    private static final Pattern RUC = Pattern.compile("(?:PE-RUC-)?10\\d{9}");
    private static final String SCHEME = "PE-RUC";

    private NaturalPerson() {}

    static boolean is(@Nullable String scheme, String identifier) {
        return (scheme == null || scheme.equals(SCHEME))
                && RUC.matcher(identifier).matches();
    }

    /** The number as people may see it. */
    public static String masked(String identifier) {
        return RUC.matcher(identifier).matches() ? "10•••••••••" : identifier;
    }
}
