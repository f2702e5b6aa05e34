package org.veeduria.platform.contracting.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The protection rule of an organisation's record. The tax number (RUC) of a natural person in Peru begins with 10 (then the number
 * of the national identity card and a check digit), or with 15, 16 or 17 (who has no such card); a company's begins with 20. It is
 * kept to compute with, and never shown. Source: SUNAT, structure of the RUC; SEACE's table calls all of these "persona natural".
 */
public final class NaturalPerson {
    /** Its digits, as a regular expression. */
    static final String NUMBER = "1[0567]\\d{9}";

    private static final Pattern RUC = Pattern.compile("(?:PE-RUC-)?(" + NUMBER + ")");
    private static final String SCHEME = "PE-RUC";

    private NaturalPerson() {}

    static boolean is(@Nullable String scheme, String identifier) {
        return (scheme == null || scheme.equals(SCHEME))
                && RUC.matcher(identifier).matches();
    }

    /** The number as people may see it. */
    public static String masked(String identifier) {
        Matcher number = RUC.matcher(identifier);
        return number.matches() ? number.group(1).substring(0, 2) + "•••••••••" : identifier;
    }
}
