package org.veeduria.engine.flags.kept;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entries in their order, in memory ({@code file} is null, they are all of {@code held}) or in a part of a file. */
final class Run {
    private static final byte[] NONE = {};

    private final @Nullable FileChannel file;
    private final long from;
    private final long to;
    private final byte[] held;

    private Run(@Nullable FileChannel file, long from, long to, byte[] held) {
        this.file = file;
        this.from = from;
        this.to = to;
        this.held = held;
    }

    static Run of(byte[] held) {
        return new Run(null, 0, held.length, held);
    }

    static Run of(FileChannel file, long from, long to) {
        return new Run(file, from, to, NONE);
    }

    long length() {
        return to - from;
    }

    /** Gives its records, each good until the next. */
    void forEach(Consumer<Entry> consumer) {
        Cursor cursor = cursor();
        do {
            consumer.accept(cursor.record());
        } while (cursor.next());
    }

    /** All its bytes. */
    byte[] bytes() {
        if (file == null) {
            return held;
        }
        byte[] all = new byte[Math.toIntExact(to - from)];
        fill(file, from, all, 0, all.length);
        return all;
    }

    private static void fill(FileChannel file, long position, byte[] bytes, int at, int length) {
        ByteBuffer rest = ByteBuffer.wrap(bytes, at, length);
        try {
            while (rest.hasRemaining()) {
                if (file.read(rest, position + rest.position() - at) < 0) {
                    throw new EOFException("The temporary file became shorter");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cursor at its first record; a run has at least one. */
    Cursor cursor() {
        Cursor cursor = new Cursor();
        cursor.next();
        return cursor;
    }

    /** Goes from record to record, with a small part of a file in memory. */
    final class Cursor implements Comparable<Cursor> {
        private static final int WINDOW = 1 << 12;

        private final Entry record = new Entry();
        private byte[] window = held;
        private long read = file == null ? to : from;
        private int filled = held.length;
        private int next;

        Entry record() {
            return record;
        }

        @Override
        public int compareTo(Cursor other) {
            return record.compareTo(other.record);
        }

        /** Looks at the next record; false if there is none. */
        boolean next() {
            if (next == filled && read == to) {
                return false;
            }
            load(Entry.HEAD);
            load(Entry.HEAD + (int) Bytes.INTS.get(window, next + Integer.BYTES));
            record.look(window, next);
            next = record.end();
            return true;
        }

        /** Makes so many bytes stand in the window. */
        private void load(int length) {
            if (file == null || filled - next >= length) {
                return;
            }
            byte[] target = length <= window.length ? window : new byte[Math.max(length, WINDOW)];
            System.arraycopy(window, next, target, 0, filled - next);
            filled -= next;
            next = 0;
            window = target;
            int more = (int) Math.min(window.length - filled, to - read);
            fill(file, read, window, filled, more);
            filled += more;
            read += more;
        }
    }
}
