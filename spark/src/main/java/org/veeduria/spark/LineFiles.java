package org.veeduria.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.run.Slice;
import org.veeduria.engine.flags.run.SliceFold;

/** Files of which each line is a process: cut into slices wherever it suits, each task folds the lines that begin in its slices. */
final class LineFiles {
    /** Large enough to be read in one go from a distant disk, small enough to be shared out evenly. */
    private static final int SLICE = 4 << 20;

    private LineFiles() {}

    /** One part for each partition. */
    static JavaRDD<FlagPart> parts(
            JavaSparkContext spark,
            List<Storage.Stored> files,
            int partitions,
            Storage storage,
            FlagQuestion question) {
        List<Slice> slices = new ArrayList<>();
        for (int number = 0; number < files.size(); number++) {
            Storage.Stored file = files.get(number);
            slices.addAll(Slice.of(file.path(), number, file.bytes(), SLICE));
        }
        return spark.parallelize(slices, Math.clamp(slices.size(), 1, partitions))
                .mapPartitions(some -> List.of(part(some, storage, question)).iterator());
    }

    private static void close(@Nullable StoredChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static FlagPart part(Iterator<Slice> slices, Storage storage, FlagQuestion question) throws IOException {
        SliceFold fold = new SliceFold(question.analysis());
        @Nullable StoredChannel open = null;
        String file = "";
        try {
            while (slices.hasNext()) {
                Slice slice = slices.next();
                if (open == null || !file.equals(slice.file())) {
                    close(open);
                    file = slice.file();
                    open = new StoredChannel(storage.open(file));
                }
                fold.read(slice, open);
            }
        } finally {
            close(open);
        }
        return FlagPart.of(fold);
    }
}
