package org.veeduria.platform.shared;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.SourceFile;

/**
 * A file on its way in.
 *
 * @param path where its bytes lie
 * @param name how people call it
 * @param hash SHA-256 of its bytes in hexadecimal; the id under which it is known
 * @param fictional whether it is a part of the demonstration: a room shows what came from it only while it holds nothing real
 * @param read told how many bytes were read so far
 */
public record IncomingFile(Path path, String name, String hash, boolean fictional, LongConsumer read) {
    /** Reads its members one after another, unpacked. */
    public void members(Problems problems, SourceFile.Reading reading) throws IOException {
        try (InputStream bytes = open()) {
            new SourceFile(Limits.USUAL, problems).members(name, bytes, reading);
        }
    }

    private InputStream open() throws IOException {
        return new FilterInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            private long bytes;

            @Override
            public int read() throws IOException {
                int b = super.read();
                read.accept(bytes += b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                read.accept(bytes += Math.max(count, 0));
                return count;
            }
        };
    }
}
