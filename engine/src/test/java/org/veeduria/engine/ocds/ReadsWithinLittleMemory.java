package org.veeduria.engine.ocds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.SourceFile;

/** The process that {@link MemoryTest} starts with a small heap: reads one package as long as asked for, made as it is read. */
final class ReadsWithinLittleMemory {
    private ReadsWithinLittleMemory() {}

    public static void main(String[] args) throws IOException {
        long[] releases = new long[1];
        OcdsReader reader = new OcdsReader(Limits.USUAL, problem -> System.out.println(problem.place()));
        new SourceFile(Limits.USUAL, problem -> {})
                .members(
                        "package.json",
                        new Endless(Long.parseLong(args[0])),
                        member -> reader.read(member, item -> releases[0]++));
        System.out.println(releases[0]);
    }

    /** A release package of so many releases, on one line. */
    private static final class Endless extends InputStream {
        private static final byte[] RELEASE =
                ("{\"ocid\":\"a\",\"date\":\"2020-01-01\",\"tag\":[\"tender\"],\"tender\":" + "{\"description\":\""
                                + "x".repeat(900) + "\"}},")
                        .getBytes(StandardCharsets.UTF_8);

        private long left;
        private byte[] part = "{\"uri\":\"x\",\"releases\":[".getBytes(StandardCharsets.UTF_8);
        private int at;

        Endless(long releases) {
            left = releases;
        }

        @Override
        public int read() {
            if (at == part.length && !next()) {
                return -1;
            }
            return part[at++];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == part.length && !next()) {
                return -1;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, target, offset, count);
            at += count;
            return count;
        }

        private boolean next() {
            at = 0;
            left--;
            part = left > 0 ? RELEASE : left == 0 ? "{\"ocid\":\"z\"}]}".getBytes(StandardCharsets.UTF_8) : new byte[0];
            return part.length > 0;
        }
    }
}
