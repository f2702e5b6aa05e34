package org.veeduria.platform.record.internal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.TileTree;
import org.veeduria.tlog.TlogException;

/** All configured witnesses, asked at the same time for each head. One that fails is left alone for a while, longer each time. */
final class Witnesses implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    private final List<WitnessClient> clients;
    private final HttpClient http;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Witness, Pause> pauses = new HashMap<>();

    Witnesses(List<Witness> witnesses, Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.clients = witnesses.stream()
                .map(witness -> new WitnessClient(witness, http, timeout))
                .toList();
    }

    /** Whether a witness that could be asked now has not cosigned this head. */
    boolean canImprove(SignedNote note) {
        return clients.stream().anyMatch(client -> isWanted(client, note));
    }

    /** The head with every cosignature that could be had in time. */
    SignedNote cosign(SignedNote note, Checkpoint checkpoint, TileTree tree) {
        SignedNote cosigned = note;
        long end = System.nanoTime() + timeout.toNanos();
        Map<WitnessClient, Future<SignedNote>> answers = new HashMap<>();
        for (WitnessClient client : clients) {
            if (isWanted(client, note)) {
                Callable<SignedNote> question =
                        () -> client.cosign(note, checkpoint, new TileTree(checkpoint.size(), tree::bytes));
                answers.put(client, threads.submit(question));
            }
        }
        for (var answer : answers.entrySet()) {
            cosigned = taken(answer.getKey(), answer.getValue(), cosigned, end);
        }
        return cosigned;
    }

    /** A witness that begins its answer and never ends it must not hold up the log: the client's own limit ends with the headers. */
    private SignedNote taken(WitnessClient client, Future<SignedNote> answer, SignedNote note, long end) {
        try {
            SignedNote cosigned = answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            cosigned = note.with(cosigned.signatures(), client.witness().key());
            pauses.remove(client.witness());
            return cosigned;
        } catch (ExecutionException failure) {
            pause(client.witness(), failure.getCause());
        } catch (TimeoutException unfinished) {
            answer.cancel(true);
            pause(client.witness(), new IOException("its answer did not end in time"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return note;
    }

    private void pause(Witness witness, @Nullable Throwable reason) {
        int failures = pauses.getOrDefault(witness, new Pause(0, Instant.EPOCH)).failures();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        pauses.put(witness, new Pause(failures + 1, Instant.now().plus(pause)));
        if (reason instanceof IOException || reason instanceof TlogException) {
            LOG.warn(
                    "Witness {} did not cosign: {}. Asked again in {} s",
                    witness.key().name(),
                    reason.getMessage(),
                    pause.toSeconds());
        } else {
            LOG.error("Witness {} could not be asked", witness.key().name(), reason);
        }
    }

    private boolean isWanted(WitnessClient client, SignedNote note) {
        Pause pause = pauses.get(client.witness());
        return (pause == null || pause.until().isBefore(Instant.now()))
                && !note.verifiedBy(client.witness().key());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }

    private record Pause(int failures, Instant until) {}
}
