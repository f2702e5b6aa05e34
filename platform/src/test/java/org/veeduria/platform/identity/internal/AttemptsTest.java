package org.veeduria.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

    private final Attempts attempts = new Attempts();

    @Test
    void theSixthTryFromOneAddressWaitsAQuarterOfAnHour() {
        fail(Attempts.FROM_ONE_ADDRESS - 1, "192.0.2.1");
        assertThat(attempts.mustWait("rosa", "192.0.2.1", NOON)).isFalse();
        fail(1, "192.0.2.1");
        assertThat(attempts.mustWait(" ROSA ", "192.0.2.1", NOON)).isTrue();
        assertThat(attempts.mustWait("rosa", "192.0.2.2", NOON)).isFalse();
        assertThat(attempts.mustWait("rosa", "192.0.2.1", NOON.plus(Attempts.WINDOW)))
                .isFalse();
    }

    @Test
    void manyAddressesTogetherWaitToo() {
        for (int address = 0; address < Attempts.FROM_ANYWHERE; address++) {
            fail(1, "192.0.2." + address);
        }
        assertThat(attempts.mustWait("rosa", "198.51.100.7", NOON)).isTrue();
        assertThat(attempts.mustWait("juan", "198.51.100.7", NOON)).isFalse();
    }

    @Test
    void aSuccessEndsTheCountOfThatAddress() {
        fail(Attempts.FROM_ONE_ADDRESS, "192.0.2.1");
        attempts.succeeded("rosa", "192.0.2.1");
        assertThat(attempts.mustWait("rosa", "192.0.2.1", NOON)).isFalse();
    }

    private void fail(int times, String address) {
        for (int i = 0; i < times; i++) {
            attempts.failed("rosa", address, NOON);
        }
    }
}
