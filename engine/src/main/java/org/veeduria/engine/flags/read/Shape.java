package org.veeduria.engine.flags.read;

import java.util.Map;
import org.veeduria.engine.flags.settings.Reading;

/** What one line of a file is. */
public enum Shape {
    /** A compiled release: it has an {@code ocid}, and its tag, if there is one, says so. */
    COMPILED_RELEASE,
    /** A release that is to be merged with others of its process. */
    RELEASE,
    /** No release, or no whole JSON object. */
    OTHER;

    private static final int OCID = 0;
    private static final int TAG = 1;

    /** The shape of {@code bytes[from, to)}; {@link ProcessReader#SLACK} more bytes must be readable. */
    public static Shape of(byte[] bytes, int from, int to) {
        try {
            Cursor in = new Cursor(new Texts(), Reading.EXACT);
            in.start(bytes, from, to);
            Shape shape = read(in);
            in.finish();
            return shape;
        } catch (Malformed e) {
            return OTHER;
        }
    }

    private static Shape read(Cursor in) {
        Keys keys = new Keys(Map.of("ocid", OCID, "tag", TAG));
        boolean identified = false;
        boolean compiled = true;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case OCID -> identified = in.own() != null;
                case TAG -> compiled = saysCompiled(in);
                default -> in.skip();
            }
        }
        if (!identified) {
            return OTHER;
        }
        return compiled ? COMPILED_RELEASE : RELEASE;
    }

    private static boolean saysCompiled(Cursor in) {
        if (!in.atArray()) {
            return "compiled".equals(in.own());
        }
        boolean compiled = false;
        for (boolean more = in.openArray(); more; more = in.nextElement()) {
            compiled |= "compiled".equals(in.own());
        }
        return compiled;
    }
}
