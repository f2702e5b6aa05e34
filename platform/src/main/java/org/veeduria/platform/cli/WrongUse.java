package org.veeduria.platform.cli;

import java.util.ResourceBundle;

/** What was asked for cannot be done; says why and what to do, in the words of people. */
final class WrongUse extends RuntimeException {
    /**
     * @param key of its words
     */
    WrongUse(String key, Object... values) {
        super(ResourceBundle.getBundle("messages.cli").getString(key).formatted(values));
    }
}
