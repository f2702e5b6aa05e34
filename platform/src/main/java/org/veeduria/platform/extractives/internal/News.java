package org.veeduria.platform.extractives.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.change.ChangeKind;
import org.veeduria.platform.shared.change.Value;

/** What this room's news have in common. */
final class News {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    private News() {}

    static LocalDate today() {
        return LocalDate.now(LIMA);
    }

    /** What changes a known year happens today; a year that was not known happened at its end. */
    static LocalDate day(boolean known, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return known || end.isAfter(today()) ? today() : end;
    }

    static ChangeKind kind(boolean known) {
        return known ? ChangeKind.MONEY : ChangeKind.NEW;
    }

    /** The message: of a change, of a first amount, or of one that is gone. */
    static String what(String key, @Nullable Value before, @Nullable Value after) {
        return key + (before == null ? ".first" : after == null ? ".gone" : "");
    }
}
