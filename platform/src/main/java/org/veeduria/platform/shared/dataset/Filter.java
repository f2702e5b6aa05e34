package org.veeduria.platform.shared.dataset;

import java.util.regex.Pattern;
import org.veeduria.engine.input.BadQuery;

/**
 * A filter of a table, the same on pages, downloads and the API.
 *
 * @param name of the parameter in the address
 * @param pattern regular expression that a value must match as a whole
 * @param allowed what may stand there, in words a person understands
 */
public record Filter(String name, String pattern, String allowed) {
    /** A region, province or district with all that lies in it. */
    public static final Filter PLACE =
            new Filter("place", "\\d{6}", "a ubigeo of six digits, such as 170000 (region) or 170301 (district)");

    /** How the ubigeos of all places inside one begin. */
    public static String insideOf(String place) {
        return place.replaceAll("(00)+$", "");
    }

    public Filter {
        Pattern.compile(pattern);
    }

    /** The value, if it may stand there. */
    public String require(String value) {
        if (!value.matches(pattern)) {
            throw new BadQuery(name, value, allowed);
        }
        return value;
    }
}
