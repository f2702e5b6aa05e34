package org.veeduria.engine.ocds;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Releases on the disk, those of one process always in the same of 256 files. The folder goes when it is closed. */
final class Spill implements AutoCloseable {
    private static final int PARTS = 256;

    private @Nullable Path folder;
    private final Map<Integer, DataOutputStream> parts = new LinkedHashMap<>();

    boolean isUsed() {
        return folder != null;
    }

    void write(Compiler.Numbered numbered) throws IOException {
        int part = Math.floorMod(numbered.item().ocid().hashCode(), PARTS);
        DataOutputStream out = parts.get(part);
        if (out == null) {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path(part)), 1 << 14));
            parts.put(part, out);
        }
        out.writeLong(numbered.number());
        numbered.item().write(out);
    }

    private Path path(int part) throws IOException {
        Path parent = folder;
        if (parent == null) {
            parent = Files.createTempDirectory("veeduria-merge");
            folder = parent;
        }
        return parent.resolve("part-" + part);
    }

    /** Gives the content of each file, grouped by process, and deletes the file. */
    void eachPart(Consumer<Map<String, List<Compiler.Numbered>>> reader) throws IOException {
        for (Map.Entry<Integer, DataOutputStream> part : parts.entrySet()) {
            part.getValue().close();
            Path file = path(part.getKey());
            reader.accept(read(file));
            Files.delete(file);
        }
        parts.clear();
    }

    private static Map<String, List<Compiler.Numbered>> read(Path file) throws IOException {
        Map<String, List<Compiler.Numbered>> processes = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                Compiler.Numbered numbered = new Compiler.Numbered(in.readLong(), OcdsItem.read(in));
                processes
                        .computeIfAbsent(numbered.item().ocid(), _ -> new ArrayList<>())
                        .add(numbered);
            }
        } catch (EOFException end) {
            return processes;
        }
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
