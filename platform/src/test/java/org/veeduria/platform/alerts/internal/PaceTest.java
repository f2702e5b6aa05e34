package org.veeduria.platform.alerts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void oneMayAskSoOftenAndThenMustWait() {
        Pace pace = new Pace(2, Duration.ofMinutes(5));
        assertThat(pace.allows("a", NOW)).isTrue();
        assertThat(pace.allows("a", NOW)).isTrue();
        assertThat(pace.allows("a", NOW)).isFalse();
        assertThat(pace.allows("b", NOW)).isTrue();
        assertThat(pace.allows("a", NOW.plus(Duration.ofMinutes(5)))).isTrue();
    }
}
