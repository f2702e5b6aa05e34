package org.veeduria.engine.flags.kept;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Any number of runs of records, each in order: in memory, or in a temporary file which has no name and goes when nothing refers to it
 * any more. Belongs to one thread.
 */
final class Runs implements Serializable {
    private static final int LARGE = 1 << 15;
    /** So much is written at a time: Java keeps a buffer of that size. */
    private static final int PIECE = 1 << 18;

    private final transient List<Run> runs = new ArrayList<>();
    private transient @Nullable FileChannel file;

    /** What is sent to another machine. */
    private record Sent(ArrayList<byte[]> runs) implements Serializable {
        private Object readResolve() {
            Runs read = new Runs();
            runs.forEach(run -> read.runs.add(Run.of(run)));
            return read;
        }
    }

    private Object writeReplace() {
        ArrayList<byte[]> bytes = new ArrayList<>();
        runs.forEach(run -> bytes.add(run.bytes()));
        return new Sent(bytes);
    }

    void forEach(Consumer<Run> consumer) {
        runs.forEach(consumer);
    }

    /** How many bytes all take. */
    long bytes() {
        return runs.stream().mapToLong(Run::length).sum();
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    int count() {
        return runs.size();
    }

    /**
     * Takes a run over: a large one goes to the disk.
     *
     * @throws UncheckedIOException if the temporary file cannot be written
     */
    void add(byte[] sorted) {
        if (sorted.length > LARGE) {
            write(sorted);
        } else if (sorted.length > 0) {
            runs.add(Run.of(sorted));
        }
    }

    private void write(byte[] sorted) {
        try {
            FileChannel to = file == null ? temporary() : file;
            file = to;
            long from = to.size();
            for (int at = 0; at < sorted.length; ) {
                at += to.write(ByteBuffer.wrap(sorted, at, Math.min(PIECE, sorted.length - at)), from + at);
            }
            runs.add(Run.of(to, from, from + sorted.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel temporary() throws IOException {
        Path path = Files.createTempFile("veeduria-flags", ".tmp");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Takes over what others hold; they are used up. */
    void addAll(Runs others) {
        runs.addAll(others.runs);
    }

    /** All records in one order. */
    Merge merge() {
        return new Merge(runs);
    }
}
