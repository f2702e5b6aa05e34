package org.veeduria.platform.database;

import java.io.Serial;
import java.util.ResourceBundle;

/** The database cannot be used, and a person can do something about it: the message says what happened and what to do. */
public final class DatabaseTrouble extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * @param key of the message in {@code messages/database.properties}, Spanish and English in one
     * @param values that the message names: folder, version, process
     */
    DatabaseTrouble(String key, Object... values) {
        super(text(key, values));
    }

    static String text(String key, Object... values) {
        return ResourceBundle.getBundle("messages.database").getString(key).formatted(values);
    }
}
