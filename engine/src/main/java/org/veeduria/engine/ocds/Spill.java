package org.veeduria.engine.ocds;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Place;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Releases on the disk, those of one process always in the same of 256 files. The folder goes when it is closed. */
final class Spill implements AutoCloseable {
    private static final int PARTS = 256;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private @Nullable Path folder;
    private final Map<Integer, DataOutputStream> parts = new LinkedHashMap<>();

    boolean isUsed() {
        return folder != null;
    }

    void write(OcdsItem item) throws IOException {
        int part = Math.floorMod(item.ocid().hashCode(), PARTS);
        DataOutputStream out = parts.get(part);
        if (out == null) {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path(part)), 1 << 14));
            parts.put(part, out);
        }
        byte[] json = JSON.writeValueAsBytes(item.release());
        out.writeUTF(item.kind().name());
        out.writeUTF(item.place().file());
        out.writeLong(item.place().line());
        out.writeLong(item.place().column());
        bytes(out, item.place().pointer().getBytes(StandardCharsets.UTF_8));
        bytes(out, json);
    }

    private Path path(int part) throws IOException {
        Path parent = folder;
        if (parent == null) {
            parent = Files.createTempDirectory("veeduria-merge");
            folder = parent;
        }
        return parent.resolve("part-" + part);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Gives the content of each file, grouped by process, and deletes the file. */
    void eachPart(Consumer<Map<String, List<OcdsItem>>> reader) throws IOException {
        for (Map.Entry<Integer, DataOutputStream> part : parts.entrySet()) {
            part.getValue().close();
            Path file = path(part.getKey());
            reader.accept(read(file));
            Files.delete(file);
        }
        parts.clear();
    }

    private static Map<String, List<OcdsItem>> read(Path file) throws IOException {
        Map<String, List<OcdsItem>> processes = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                OcdsItem item = item(in);
                processes
                        .computeIfAbsent(item.ocid(), ocid -> new ArrayList<>())
                        .add(item);
            }
        } catch (EOFException end) {
            return processes;
        }
    }

    private static OcdsItem item(DataInputStream in) throws IOException {
        OcdsItem.Kind kind = OcdsItem.Kind.valueOf(in.readUTF());
        String file = in.readUTF();
        long line = in.readLong();
        long column = in.readLong();
        String pointer = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        ObjectNode release = (ObjectNode) JSON.readTree(in.readNBytes(in.readInt()));
        return new OcdsItem(kind, release, new Place(file, line, column, pointer));
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream out : parts.values()) {
            out.close();
        }
        Path used = folder;
        if (used != null) {
            try (var files = Files.list(used)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(used);
            folder = null;
        }
    }
}
