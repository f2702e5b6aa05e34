package org.veeduria.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(20)
class LoadSheddingTest {
    private static final StaticMessageSource WORDS = new StaticMessageSource();

    static {
        WORDS.setUseCodeAsDefaultMessage(true);
    }

    @Test
    void whoFindsThePlacesAndTheQueueTakenIsAskedToComeBack() throws Exception {
        LoadShedding door = new LoadShedding(WORDS, 1, 0, 50);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> pass(door, inside, leave));
        inside.await();

        MockHttpServletResponse refused = new MockHttpServletResponse();
        door.doFilter(new MockHttpServletRequest("GET", "/"), refused, new MockFilterChain());
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");

        leave.countDown();
        assertThat(slow.get()).isEqualTo(200);
        MockHttpServletResponse later = new MockHttpServletResponse();
        door.doFilter(new MockHttpServletRequest("GET", "/"), later, new MockFilterChain());
        assertThat(later.getStatus()).isEqualTo(200);
    }

    @Test
    void whoWaitsInTheQueueGetsAPlaceOrIsAskedToComeBackAfterAMoment() throws Exception {
        LoadShedding door = new LoadShedding(WORDS, 1, 5, 50);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> pass(door, inside, leave));
        inside.await();
        MockHttpServletResponse waited = new MockHttpServletResponse();
        door.doFilter(new MockHttpServletRequest("GET", "/"), waited, new MockFilterChain());
        assertThat(waited.getStatus()).isEqualTo(503);
        leave.countDown();
        assertThat(slow.get()).isEqualTo(200);
    }

    private static int pass(LoadShedding door, CountDownLatch inside, CountDownLatch leave) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            door.doFilter(new MockHttpServletRequest("GET", "/"), response, (request, answer) -> {
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            });
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return response.getStatus();
    }
}
