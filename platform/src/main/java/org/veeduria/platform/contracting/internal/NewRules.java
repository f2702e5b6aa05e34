package org.veeduria.platform.contracting.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import org.veeduria.platform.contracting.Indicators;

/** Where the stored flags follow other rules than this version's, the starting site computes them again while it serves. */
@Component
class NewRules {
    private static final Logger LOG = LoggerFactory.getLogger(NewRules.class);

    private final FlagComputation computation;
    private final FlagRuns runs;
    private final Indicators indicators;

    NewRules(FlagComputation computation, FlagRuns runs, Indicators indicators) {
        this.computation = computation;
        this.runs = runs;
        this.indicators = indicators;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebApplicationContext && differ()) {
            Thread.ofVirtual().name("new-rules").start(this::compute);
        }
    }

    /** Whether flags were computed, and by other rules. */
    boolean differ() {
        return runs.last()
                .filter(run -> !run.rules().equals(indicators.version()))
                .isPresent();
    }

    private void compute() {
        try {
            computation.run();
        } catch (RuntimeException failure) {
            LOG.error("The flags are still those of the former rules", failure);
        }
    }
}
