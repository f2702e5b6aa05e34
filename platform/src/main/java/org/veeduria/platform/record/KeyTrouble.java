package org.veeduria.platform.record;

import java.io.Serial;
import java.util.ResourceBundle;

/** The log's signing key cannot be used, and a person can do something about it: the message says what happened and what to do. */
public final class KeyTrouble extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * @param key of the message in {@code messages/key.properties}, Spanish and English in one
     * @param values that the message names: the file, its rights; never the secret
     */
    public KeyTrouble(String key, Object... values) {
        super(ResourceBundle.getBundle("messages.key").getString(key).formatted(values));
    }
}
