package org.veeduria.platform.alerts.internal;

import java.util.Locale;

/** How a follower is told. */
public enum Channel {
    EMAIL,
    WEBHOOK;

    /** As it is stored. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
