package org.veeduria.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final AtomicLong version = new AtomicLong();
    private final AtomicInteger computed = new AtomicInteger();
    private final Kept<String, String> kept = new Kept<>(version::get, this::answer);

    @Test
    void anAnswerIsComputedOnceForEachVersionOfTheData() {
        assertThat(kept.get("a")).isEqualTo("a1");
        assertThat(kept.get("a")).isEqualTo("a1");
        assertThat(kept.get("b")).isEqualTo("b2");
        version.set(1);
        assertThat(kept.get("a")).isEqualTo("a3");
    }

    @Test
    void whatWasComputedWhileTheDataChangedIsNotKept() {
        assertThat(kept.get("slow")).isEqualTo("slow2");
        assertThat(kept.get("quick")).isEqualTo("quick1");
        assertThat(kept.get("slow")).isEqualTo("slow3");
    }

    /** While the first slow answer is computed, a load ends and another asks. */
    private String answer(String question) {
        if (question.equals("slow") && version.compareAndSet(0, 1)) {
            kept.get("quick");
        }
        return question + computed.incrementAndGet();
    }
}
