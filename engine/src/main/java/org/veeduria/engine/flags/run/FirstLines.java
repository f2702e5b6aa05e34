package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.flags.read.Shape;

/** Looks at the first lines of a file: whether it is compiled releases, one on each line, which can be read fast. */
final class FirstLines {
    private static final int LOOKED_AT = 1 << 20;
    private static final int LINES = 20;

    private FirstLines() {}

    /**
     * The shape of the first line that is a release; broken lines before it are passed over. A file of which the first megabyte
     * shows none is {@link Shape#OTHER}.
     */
    static Shape of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(LOOKED_AT);
        int end = head.length;
        byte[] bytes = Arrays.copyOf(head, end + ProcessReader.SLACK);
        int at = end >= 3 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        for (int line = 0; line < LINES && at < end; line++) {
            int lineEnd = ProcessReader.lineEnd(bytes, at, end);
            Shape shape = Shape.of(bytes, at, lineEnd);
            if (shape != Shape.OTHER) {
                return shape;
            }
            at = lineEnd + 1;
        }
        return Shape.OTHER;
    }
}
