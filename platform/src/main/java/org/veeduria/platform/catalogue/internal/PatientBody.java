package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The body of an answer whose reader does not wait for ever: where nothing comes any more, it is closed and the reading fails. */
final class PatientBody implements AutoCloseable {
    private final InputStream body;
    private final Duration patience;
    private final Thread watch;
    private volatile long last = System.nanoTime();
    private volatile boolean stalled;

    PatientBody(InputStream body, Duration patience) {
        this.body = body;
        this.patience = patience;
        this.watch = Thread.ofVirtual().name("download-watch").start(this::watch);
    }

    /** As of an {@link InputStream}. */
    int read(byte[] buffer) throws IOException {
        try {
            int count = body.read(buffer);
            requireMoving();
            last = System.nanoTime();
            return count;
        } catch (IOException broken) {
            requireMoving();
            throw broken;
        }
    }

    private void requireMoving() throws IOException {
        if (stalled) {
            throw new IOException("nothing came for " + patience.toSeconds() + " s");
        }
    }

    private void watch() {
        try {
            for (long left = patience.toNanos(); left > 0; left = last + patience.toNanos() - System.nanoTime()) {
                Thread.sleep(Duration.ofNanos(left));
            }
            stalled = true;
            body.close();
        } catch (InterruptedException | IOException done) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
