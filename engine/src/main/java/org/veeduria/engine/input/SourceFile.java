package org.veeduria.engine.input;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Opens a file by what is in it, not by what it is called: gzip and ZIP are unpacked on the way (an archive gives its
 * members one after another, archives inside are not followed), the sheets of a spreadsheet become tables (CSV), UTF-16 is converted, and
 * everything arrives as {@link Utf8Stream}. Nothing is held but buffers, and a spreadsheet while it is packed.
 */
public final class SourceFile {
    /** What is done with each member. */
    @FunctionalInterface
    public interface Reading {
        void read(Member member) throws IOException;
    }

    private final Limits limits;
    private final Problems problems;
    private boolean onlyFirst;

    public SourceFile(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Reads each member of the stream in turn.
     *
     * @param name the file's name, for places
     * @param bytes its bytes; not closed here
     * @throws IOException where the disk or the network fails, never for what stands in the file
     */
    public void members(String name, InputStream bytes, Reading reader) throws IOException {
        Counted counted = new Counted(bytes);
        PushbackInputStream peeked = new PushbackInputStream(new BufferedInputStream(counted, 1 << 16), Sheets.HEAD);
        byte[] head = peeked.readNBytes(Sheets.HEAD);
        if (head.length == 0) {
            problems.report(Place.file(name), "", Reason.EMPTY_FILE);
            return;
        }
        peeked.unread(head);
        if (starts(head, 0x1F, 0x8B)) {
            gzip(name, peeked, counted, reader);
        } else if (Sheets.areIn(head)) {
            new Sheets(name, limits, problems).read(peeked, onlyFirst, reader);
        } else if (starts(head, 'P', 'K', 3, 4)) {
            zip(name, peeked, counted, reader);
        } else {
            text(name, peeked, reader);
        }
    }

    /** The first characters of the first member, unpacked; empty where there is none. Tells what kind of file it is. */
    public static String head(String name, InputStream bytes, int length) throws IOException {
        StringBuilder head = new StringBuilder();
        SourceFile file = new SourceFile(Limits.USUAL, problem -> {});
        file.onlyFirst = true;
        file.members(
                name,
                bytes,
                member -> head.append(new String(member.text().readNBytes(length), StandardCharsets.UTF_8)));
        return head.toString();
    }

    private void gzip(String name, InputStream packed, Counted counted, Reading reader) throws IOException {
        try {
            GZIPInputStream unpacked = new GZIPInputStream(packed, 1 << 16);
            text(name, new Guarded(name, unpacked, counted::count, limits, problems), reader);
        } catch (ZipException | java.io.EOFException e) {
            problems.report(Place.file(name), String.valueOf(e.getMessage()), Reason.CUT_OFF);
        }
    }

    private void zip(String name, InputStream packed, Counted counted, Reading reader) throws IOException {
        ZipInputStream archive = new ZipInputStream(packed, StandardCharsets.UTF_8);
        int members = 0;
        try {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (++members > limits.members()) {
                    problems.report(Place.file(name), String.valueOf(members), Reason.TOO_MANY_MEMBERS);
                    return;
                }
                if (!entry.isDirectory()) {
                    member(name + "!" + entry.getName(), archive, counted, reader);
                    if (onlyFirst) {
                        return;
                    }
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            problems.report(Place.file(name), String.valueOf(e.getMessage()), Reason.CUT_OFF);
        }
        if (members == 0) {
            problems.report(Place.file(name), "", Reason.EMPTY_FILE);
        }
    }

    private void member(String name, ZipInputStream archive, Counted counted, Reading reader) throws IOException {
        long before = counted.count();
        InputStream unpacked = new Guarded(name, archive, () -> counted.count() - before + (1 << 16), limits, problems);
        PushbackInputStream peeked = new PushbackInputStream(unpacked, 1);
        int first = peeked.read();
        if (first < 0) {
            problems.report(Place.file(name), "", Reason.EMPTY_FILE);
            return;
        }
        peeked.unread(first);
        text(name, peeked, reader);
    }

    private void text(String name, InputStream bytes, Reading reader) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(bytes, 2);
        byte[] head = peeked.readNBytes(2);
        peeked.unread(head);
        if (starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE)) {
            read(name, new Recoded(peeked, StandardCharsets.UTF_16), reader);
        } else {
            read(name, peeked, reader);
        }
    }

    private void read(String name, InputStream bytes, Reading reader) throws IOException {
        Utf8Stream text = new Utf8Stream(bytes);
        reader.read(new Member(name, text));
        if (text.firstLatin1Line() > 0) {
            problems.report(Place.line(name, text.firstLatin1Line()), "", Reason.LATIN_1);
        }
        if (text.firstZeroLine() > 0) {
            problems.report(Place.line(name, text.firstZeroLine()), "", Reason.ZERO_SIGN);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts the packed bytes that were asked for. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
