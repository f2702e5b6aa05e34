package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.Malformed;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.input.Reason;

/** Reads slices of compiled releases, one on each line, and observes the processes. Belongs to one thread. */
public final class SliceFold {
    /** How much of a broken line is told. */
    private static final int SHOWN = 80;

    private final Share share;
    private final ProcessReader reader;
    private final SliceReader bytes = new SliceReader();
    private final List<SliceReport> reports = new ArrayList<>();

    public SliceFold(Analysis analysis) {
        this.share = analysis.start();
        this.reader = new ProcessReader(analysis.needs(), analysis.preparation());
    }

    /**
     * Reads the lines that begin in a slice.
     *
     * @param channel the slice's file
     */
    public void read(Slice slice, SeekableByteChannel channel) throws IOException {
        bytes.read(channel, slice);
        byte[] text = bytes.bytes();
        List<SliceReport.Broken> broken = new ArrayList<>();
        long start = slice.from() == 0 ? 0 : slice.from() - 1;
        long line = 0;
        long processes = 0;
        for (int at = bytes.from(); at < bytes.to(); ) {
            int end = ProcessReader.lineEnd(text, at, bytes.to());
            line++;
            processes += readLine(text, at, end, Slice.position(slice.number(), start + at), line, broken) ? 1 : 0;
            at = end + 1;
        }
        reports.add(new SliceReport(slice, line, processes, broken));
    }

    private boolean readLine(byte[] text, int from, int to, long position, long line, List<SliceReport.Broken> broken) {
        try {
            ContractingProcess process = reader.read(text, from, to, position);
            if (process != null) {
                share.observe(process);
                return true;
            }
            broken.add(new SliceReport.Broken(line, 0, shown(text, from, to), Reason.WITHOUT_OCID));
        } catch (Malformed e) {
            if (!isBlank(text, from, to)) {
                broken.add(new SliceReport.Broken(line, e.at() - from + 1, shown(text, from, to), Reason.BAD_JSON));
            }
        }
        return false;
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

    /** All that was seen in the slices read so far. */
    public Share share() {
        return share;
    }

    /** One report for each slice read. */
    public List<SliceReport> reports() {
        return reports;
    }
}
