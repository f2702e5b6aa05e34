package org.veeduria.platform.record.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.veeduria.tlog.Algorithm;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.ConsistencyProof;
import org.veeduria.tlog.Hash;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.TlogException;
import org.veeduria.tlog.VerifierKey;

/** A witness over real HTTP, written from C2SP tlog-witness alone: checks signature, size and consistency, then cosigns. */
final class WitnessServer implements AutoCloseable {
    private final HttpServer server;
    private final KeyPair pair;
    private final VerifierKey log;
    final VerifierKey key;
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger conflicts = new AtomicInteger();
    private long size;
    private Hash root;

    /** Signs something else than asked when true. */
    volatile boolean lying;

    /** Milliseconds before it answers. */
    volatile long delay;

    /** Begins its answer and never ends it when true. */
    volatile boolean stalling;

    WitnessServer(String name, VerifierKey log) throws Exception {
        this.log = log;
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        key = VerifierKey.of(
                name, Algorithm.COSIGNATURE_V1, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/w/add-checkpoint", this::answer);
        server.start();
    }

    String setting() {
        return "http://localhost:" + server.getAddress().getPort() + "/w " + key;
    }

    synchronized long size() {
        return size;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            Thread.sleep(delay);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = decide(body);
            byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.status == 409 ? "text/x.tlog.size" : "text/plain");
            exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
            if (stalling) {
                exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
                exchange.getResponseBody().flush();
                Thread.sleep(60_000);
            }
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Answer decide(String body) {
        int blank = body.indexOf("\n\n");
        List<String> head = new ArrayList<>(List.of(body.substring(0, blank).split("\n")));
        SignedNote note = SignedNote.parse(body.substring(blank + 2).getBytes(StandardCharsets.UTF_8));
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.open(note, log);
        } catch (TlogException notTheirs) {
            return new Answer(403, "");
        }
        long old = Long.parseLong(head.removeFirst().replaceFirst("^old ", ""));
        if (old > checkpoint.size()) {
            return new Answer(400, "");
        }
        if (old != size) {
            conflicts.incrementAndGet();
            return new Answer(409, size + "\n");
        }
        List<Hash> path = head.stream().map(Hash::parse).toList();
        boolean consistent = old == 0
                ? path.isEmpty()
                : new ConsistencyProof(old, checkpoint.size(), path).proves(root, checkpoint.root());
        if (!consistent) {
            return new Answer(422, "");
        }
        size = checkpoint.size();
        root = checkpoint.root();
        return new Answer(200, cosign(lying ? "another text\n" : note.text()));
    }

    private String cosign(String text) {
        try {
            long time = System.currentTimeMillis() / 1000;
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8));
            byte[] signed = ByteBuffer.allocate(76)
                    .put(keyId())
                    .putLong(time)
                    .put(signature.sign())
                    .array();
            return "— " + key.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private byte[] keyId() throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((key.name() + "\n\u0004").getBytes(StandardCharsets.UTF_8));
        byte[] encoded = pair.getPublic().getEncoded();
        digest.update(encoded, encoded.length - 32, 32);
        return Arrays.copyOf(digest.digest(), 4);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String body) {}
}
