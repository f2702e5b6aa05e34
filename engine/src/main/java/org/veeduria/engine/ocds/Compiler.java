package org.veeduria.engine.ocds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.veeduria.engine.input.Place;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the releases of one process together, wherever they stand, and makes one release of them. A compiled release
 * is taken as it is (of several the latest) and its process's releases are passed over: they are in it.
 *
 * <p>Up to {@link #HELD_BYTES} of text are held in memory; beyond that, releases go to files in a temporary folder, apart
 * by the hash of their ocid, and are brought together file by file. So memory is bounded by one 256th of the input.
 * Without temporary files processes come in the order in which they were first met; with them, in the order of the files.
 */
public final class Compiler implements AutoCloseable {
    /** About 64 MB of JSON are some 300 MB as trees. */
    public static final long HELD_BYTES = 64L << 20;

    private final Function<List<ObjectNode>, ObjectNode> merge;
    private final UnaryOperator<ObjectNode> compiled;
    private final long heldBytes;
    private final Map<String, List<Numbered>> held = new LinkedHashMap<>();
    private final Spill spill = new Spill();
    private long bytes;
    private long last = -1;

    /** A release and its place among all. */
    record Numbered(long number, OcdsItem item) {}

    private Compiler(Function<List<ObjectNode>, ObjectNode> merge, UnaryOperator<ObjectNode> compiled, long heldBytes) {
        this.merge = merge;
        this.compiled = compiled;
        this.heldBytes = heldBytes;
    }

    /** Makes compiled releases. */
    public static Compiler compiling() {
        return compiling(HELD_BYTES);
    }

    /** Makes versioned releases. */
    public static Compiler versioning() {
        return new Compiler(Merge::versioned, release -> Merge.versioned(List.of(release)), HELD_BYTES);
    }

    static Compiler compiling(long heldBytes) {
        return new Compiler(Merge::compiled, UnaryOperator.identity(), heldBytes);
    }

    /** Takes one release in, numbered on from the one before. */
    public void add(OcdsItem item) throws IOException {
        add(item, last + 1);
    }

    /**
     * Takes one release in.
     *
     * @param number its place among all; numbers rise from call to call
     */
    public void add(OcdsItem item, long number) throws IOException {
        last = number;
        held.computeIfAbsent(item.ocid(), _ -> new ArrayList<>()).add(new Numbered(number, item));
        bytes += Sizes.of(item.release());
        if (bytes > heldBytes) {
            spillAll();
        }
    }

    private void spillAll() throws IOException {
        for (List<Numbered> items : held.values()) {
            for (Numbered item : items) {
                spill.write(item);
            }
        }
        held.clear();
        bytes = 0;
    }

    /** Gives each process once, with the place of the release that decided (the compiled one, or the latest). */
    public void finish(BiConsumer<ObjectNode, Place> sink) throws IOException {
        finish((release, place, _) -> sink.accept(release, place));
    }

    /** What is done with each process. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one process.
         *
         * @param place of the release that decided (the compiled one, or the latest)
         * @param first the number of the release that came first
         */
        void accept(ObjectNode release, Place place, long first);
    }

    /** Gives each process once. */
    public void finish(Sink sink) throws IOException {
        if (!spill.isUsed()) {
            give(held, sink);
            return;
        }
        spillAll();
        spill.eachPart(part -> give(part, sink));
    }

    private void give(Map<String, List<Numbered>> processes, Sink sink) {
        processes.values().forEach(numbered -> {
            List<OcdsItem> items = numbered.stream().map(Numbered::item).toList();
            List<OcdsItem> whole = items.stream()
                    .filter(item -> item.kind() == OcdsItem.Kind.COMPILED)
                    .toList();
            OcdsItem last = latest(whole.isEmpty() ? items : whole);
            ObjectNode release = whole.isEmpty()
                    ? merge.apply(items.stream().map(OcdsItem::release).toList())
                    : compiled.apply(last.release());
            sink.accept(release, last.place(), numbered.getFirst().number());
        });
    }

    private static OcdsItem latest(List<OcdsItem> items) {
        return items.stream()
                .max(Comparator.comparing(item -> Merge.moment(item.release())))
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
