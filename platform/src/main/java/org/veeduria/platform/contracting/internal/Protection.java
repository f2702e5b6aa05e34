package org.veeduria.platform.contracting.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Applies {@link NaturalPerson}'s rule to published text: each tax number of a natural person, wherever it stands, becomes
 * the key of their page, so that who is the same person can still be told.
 */
final class Protection {
    /** Not part of a longer number, and not a JSON number standing alone. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\d)(?<![:\\[,](?=\\d{11}[,}\\]]))(?:PE-RUC-)?(" + NaturalPerson.NUMBER + ")(?![\\d.])");

    private static final String UNKNOWN = "persona";

    private final JdbcClient sql;
    private final Map<String, String> keys = new HashMap<>();

    Protection(JdbcClient sql) {
        this.sql = sql;
    }

    String apply(String text) {
        Matcher found = NUMBER.matcher(text);
        return found.find() ? found.replaceAll(match -> key(match.group(1))) : text;
    }

    private String key(String number) {
        return keys.computeIfAbsent(
                number,
                unseen -> sql.sql("""
                        select key from contracting.organisation
                        where natural_person and (identifier = :number or id = :number) order by id limit 1
                        """)
                        .param("number", number)
                        .query(String.class)
                        .optional()
                        .orElse(UNKNOWN));
    }
}
