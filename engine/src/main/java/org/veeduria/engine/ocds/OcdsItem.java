package org.veeduria.engine.ocds;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.veeduria.engine.input.Place;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One release as it was found.
 *
 * @param kind whether it is one of several to be merged, or compiled already
 * @param release its content, as published
 * @param place the file, the line of its first character and the JSON pointer inside its document
 */
public record OcdsItem(Kind kind, ObjectNode release, Place place) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** What can be found in a file. */
    public enum Kind {
        /** A release: what was published at one date. */
        RELEASE,
        /** A compiled release: what is known of the process as a whole. */
        COMPILED
    }

    /** The process it belongs to; empty where it does not say. */
    public String ocid() {
        return release.path("ocid").asString("").strip();
    }

    /** Writes it in a form of our own, for temporary files and for other machines; nothing is lost. */
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(kind == Kind.COMPILED);
        write(place.file(), out);
        out.writeLong(place.line());
        out.writeLong(place.column());
        write(place.pointer(), out);
        write(JSON.writeValueAsString(release), out);
    }

    private static void write(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads what {@link #write} wrote. */
    public static OcdsItem read(DataInput in) throws IOException {
        Kind kind = in.readBoolean() ? Kind.COMPILED : Kind.RELEASE;
        Place place = new Place(text(in), in.readLong(), in.readLong(), text(in));
        return new OcdsItem(kind, (ObjectNode) JSON.readTree(text(in)), place);
    }

    private static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    OcdsItem with(ObjectNode other) {
        return new OcdsItem(kind, other, place);
    }
}
