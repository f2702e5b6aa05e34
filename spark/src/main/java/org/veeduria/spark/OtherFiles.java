package org.veeduria.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.run.CompiledFold;
import org.veeduria.engine.flags.run.Slice;
import org.veeduria.engine.flags.source.Processes;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.ocds.OcdsItem;
import scala.Tuple2;

/**
 * Files that must be compiled first: packed ones, packages, releases still to be merged. Each file is read by one task; the releases
 * of one process are brought to one machine in the order of the input, compiled there and observed.
 */
final class OtherFiles {
    /**
     * @param number of the file in the input
     */
    record Numbered(int number, Storage.Stored file) implements Serializable {}

    /**
     * @param position where it stands in the whole input
     * @param ocid its process; empty for problems
     */
    private record Key(long position, String ocid) implements Serializable, Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Long.compare(position, other.position);
        }
    }

    /** A release, written, or a problem. */
    private static final class Piece implements Serializable {
        private final byte @Nullable [] release;
        private final @Nullable Problem problem;

        Piece(byte @Nullable [] release, @Nullable Problem problem) {
            this.release = release;
            this.problem = problem;
        }
    }

    /** All releases of a process go to one partition. */
    private static final class ByProcess extends Partitioner {
        private final int partitions;

        ByProcess(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object key) {
            return Math.floorMod(((Key) key).ocid().hashCode(), partitions);
        }
    }

    private OtherFiles() {}

    /** One part for each partition. */
    static JavaRDD<FlagPart> parts(
            JavaSparkContext spark, List<Numbered> files, int partitions, Storage storage, FlagQuestion question) {
        return spark.parallelize(files, files.size())
                .flatMapToPair(file -> pieces(file, storage))
                .repartitionAndSortWithinPartitions(new ByProcess(partitions))
                .mapPartitions(pieces -> List.of(part(pieces, question)).iterator());
    }

    private static Iterator<Tuple2<Key, Piece>> pieces(Numbered file, Storage storage) {
        Pulled<Tuple2<Key, Piece>> pieces = new Pulled<>(sink -> read(file, storage, sink));
        TaskCompletionListener end = _ -> pieces.close();
        TaskContext.get().addTaskCompletionListener(end);
        return pieces;
    }

    private static void read(Numbered numbered, Storage storage, Consumer<Tuple2<Key, Piece>> sink) throws IOException {
        long[] position = {Slice.position(numbered.number(), 0)};
        Problems problems = problem -> sink.accept(new Tuple2<>(new Key(position[0]++, ""), new Piece(null, problem)));
        try (InputStream bytes = storage.open(numbered.file().path())) {
            Processes.releases(
                    numbered.file().path(),
                    bytes,
                    problems,
                    item -> sink.accept(
                            new Tuple2<>(new Key(position[0]++, item.ocid()), new Piece(written(item), null))));
        }
    }

    private static byte[] written(OcdsItem item) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            item.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static FlagPart part(Iterator<Tuple2<Key, Piece>> pieces, FlagQuestion question) throws IOException {
        List<FlagPart.Located> problems = new ArrayList<>();
        try (CompiledFold fold = new CompiledFold(question.analysis())) {
            while (pieces.hasNext()) {
                Tuple2<Key, Piece> next = pieces.next();
                long position = next._1().position();
                byte[] release = next._2().release;
                if (release != null) {
                    fold.add(OcdsItem.read(new DataInputStream(new ByteArrayInputStream(release))), position);
                } else if (next._2().problem != null) {
                    problems.add(new FlagPart.Located(position, next._2().problem));
                }
            }
            fold.finish();
            return FlagPart.of(fold, problems);
        }
    }
}
