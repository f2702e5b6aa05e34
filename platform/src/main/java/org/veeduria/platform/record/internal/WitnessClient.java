package org.veeduria.platform.record.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.TileTree;
import org.veeduria.tlog.TlogException;

/** Asks one witness for its cosignature ({@code POST add-checkpoint}), from the size it last saw. */
final class WitnessClient {
    private static final int CONFLICT = 409;
    private static final int TRIES = 3;
    private static final String SIZE = "[0-9]{1,19}\n";

    private final Witness witness;
    private final HttpClient http;
    private final Duration timeout;
    private long known;

    WitnessClient(Witness witness, HttpClient http, Duration timeout) {
        this.witness = witness;
        this.http = http;
        this.timeout = timeout;
    }

    Witness witness() {
        return witness;
    }

    /**
     * The note with this witness's cosignature, verified.
     *
     * @throws IOException when the witness does not answer with one, saying why
     */
    SignedNote cosign(SignedNote note, Checkpoint checkpoint, TileTree tree) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            HttpResponse<String> answer = ask(note, checkpoint, tree);
            if (answer.statusCode() == 200) {
                return attach(note, checkpoint, answer.body());
            }
            if (answer.statusCode() != CONFLICT || !answer.body().matches(SIZE)) {
                throw new IOException("answered " + answer.statusCode());
            }
            learn(Long.parseLong(answer.body().strip()), checkpoint);
        }
        throw new IOException("answered 409 " + TRIES + " times");
    }

    private HttpResponse<String> ask(SignedNote note, Checkpoint checkpoint, TileTree tree)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("old ").append(known).append('\n');
        if (known > 0) {
            tree.tree(checkpoint.size())
                    .consistency(known)
                    .path()
                    .forEach(hash -> body.append(hash).append('\n'));
        }
        body.append('\n').append(note);
        HttpRequest request = HttpRequest.newBuilder(URI.create(witness.prefix() + "/add-checkpoint"))
                .timeout(timeout)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), 1 << 16));
    }

    private void learn(long size, Checkpoint checkpoint) throws IOException {
        if (size > checkpoint.size()) {
            throw new IOException("has cosigned " + size + " entries of this log, we have " + checkpoint.size()
                    + ": the log was rolled back");
        }
        known = size;
    }

    private SignedNote attach(SignedNote note, Checkpoint checkpoint, String answer) throws IOException {
        try {
            SignedNote cosigned = note.with(SignedNote.lines(answer), witness.key());
            if (cosigned.verifiedBy(witness.key())) {
                known = checkpoint.size();
                return cosigned;
            }
        } catch (TlogException malformed) {
            throw new IOException("answered what is no signature: " + malformed.getMessage(), malformed);
        }
        throw new IOException("answered a signature that does not verify");
    }
}
