package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.Malformed;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.input.Reason;

/** One thread's work: takes slices as long as there are any, reads their lines and observes the processes. */
final class Worker {
    /** How much of a broken line is told. */
    private static final int SHOWN = 80;

    /**
     * A line that could not be read.
     *
     * @param line counted from 1 within its slice
     */
    record Broken(int slice, long line, int column, String text, Reason reason) {}

    private final List<Slice> slices;
    private final AtomicInteger next;
    private final long[] lines;
    private final Share share;
    private final ProcessReader reader;
    private final SliceReader bytes = new SliceReader();
    private final List<Broken> broken = new ArrayList<>();
    private long processes;

    /**
     * @param lines receives the number of lines of each slice
     */
    Worker(Analysis analysis, List<Slice> slices, AtomicInteger next, long[] lines) {
        this.slices = slices;
        this.next = next;
        this.lines = lines;
        this.share = analysis.start();
        this.reader = new ProcessReader(analysis.needs(), analysis.preparation());
    }

    void work() throws IOException {
        @Nullable FileChannel open = null;
        int openFile = -1;
        try {
            for (int i = next.getAndIncrement(); i < slices.size(); i = next.getAndIncrement()) {
                Slice slice = slices.get(i);
                if (open == null || openFile != slice.number()) {
                    close(open);
                    open = FileChannel.open(slice.file(), StandardOpenOption.READ);
                    openFile = slice.number();
                }
                bytes.read(open, slice);
                lines[i] = readLines(i, slice);
            }
        } finally {
            close(open);
        }
    }

    private static void close(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private long readLines(int number, Slice slice) {
        byte[] text = bytes.bytes();
        long start = slice.from() == 0 ? 0 : slice.from() - 1;
        long line = 0;
        for (int at = bytes.from(); at < bytes.to(); ) {
            int end = ProcessReader.lineEnd(text, at, bytes.to());
            line++;
            readLine(text, at, end, slice.position(start + at), number, line);
            at = end + 1;
        }
        return line;
    }

    private void readLine(byte[] text, int from, int to, long position, int slice, long line) {
        try {
            ContractingProcess process = reader.read(text, from, to, position);
            if (process == null) {
                broken.add(new Broken(slice, line, 0, shown(text, from, to), Reason.WITHOUT_OCID));
            } else {
                processes++;
                share.observe(process);
            }
        } catch (Malformed e) {
            if (!isBlank(text, from, to)) {
                broken.add(new Broken(slice, line, e.at() - from + 1, shown(text, from, to), Reason.BAD_JSON));
            }
        }
    }

    private static boolean isBlank(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] > ' ' || text[at] < 0) {
                return false;
            }
        }
        return true;
    }

    private static String shown(byte[] text, int from, int to) {
        return new String(text, from, Math.min(SHOWN, to - from), StandardCharsets.UTF_8).strip();
    }

    Share share() {
        return share;
    }

    List<Broken> broken() {
        return broken;
    }

    long processes() {
        return processes;
    }
}
