package org.veeduria.engine.input;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/**
 * Unpacked bytes that end, instead of failing, where packed data is damaged or grows beyond the limits, so that the
 * good part is kept and the reason said once.
 */
final class Guarded extends FilterInputStream {
    private final String name;
    private final LongSupplier packedBytes;
    private final Limits limits;
    private final Problems problems;
    private long unpacked;
    private boolean ended;

    Guarded(String name, InputStream unpackedBytes, LongSupplier packedBytes, Limits limits, Problems problems) {
        super(unpackedBytes);
        this.name = name;
        this.packedBytes = packedBytes;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        try {
            int count = super.read(target, offset, length);
            unpacked += Math.max(count, 0);
            return bomb() ? end(Reason.TOO_LARGE_WHEN_UNPACKED, unpacked + " bytes") : count;
        } catch (EOFException e) {
            return end(Reason.CUT_OFF, "");
        } catch (ZipException e) {
            return end(unpacked == 0 ? Reason.UNREADABLE_FILE : Reason.CUT_OFF, String.valueOf(e.getMessage()));
        }
    }

    /** A reader that closes one member must not close the archive. */
    @Override
    public void close() {}

    private boolean bomb() {
        return unpacked > limits.unpackedBytes()
                || (unpacked > Limits.RATIO_FREE_BYTES
                        && unpacked / limits.ratio() > Math.max(1, packedBytes.getAsLong()));
    }

    private int end(Reason reason, String value) {
        ended = true;
        problems.report(Place.file(name), value, reason);
        return -1;
    }
}
