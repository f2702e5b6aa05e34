package org.veeduria.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Under more load than the machine carries, some requests are answered 503 at once and the others stay quick. So many are at
 * work together, so many wait a moment for a place, the rest are asked to come back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoadShedding extends OncePerRequestFilter {
    private static final String COME_BACK_SECONDS = "2";

    private final Semaphore places;
    private final int queue;
    private final long patienceMillis;
    private final byte[] page;

    LoadShedding(
            MessageSource words,
            @Value("${veeduria.load.at-work}") int atWork,
            @Value("${veeduria.load.queue}") int queue,
            @Value("${veeduria.load.patience-ms}") long patienceMillis) {
        this.places = new Semaphore(atWork, true);
        this.queue = queue;
        this.patienceMillis = patienceMillis;
        this.page = BarePage.of("busy", words).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (!enter()) {
            refuse(response);
            return;
        }
        try {
            rest.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    /** Without layout and database, which are what there is too little of. */
    private void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", COME_BACK_SECONDS);
        BarePage.send(page, HttpServletResponse.SC_SERVICE_UNAVAILABLE, response);
    }

    private boolean enter() {
        if (places.tryAcquire()) {
            return true;
        }
        if (places.getQueueLength() >= queue) {
            return false;
        }
        try {
            return places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
