package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One thread's work: takes slices as long as there are any. */
final class Worker {
    private final List<Slice> slices;
    private final AtomicInteger next;
    private final SliceFold fold;

    Worker(Analysis analysis, List<Slice> slices, AtomicInteger next) {
        this.slices = slices;
        this.next = next;
        this.fold = new SliceFold(analysis);
    }

    void work() throws IOException {
        @Nullable FileChannel open = null;
        int openFile = -1;
        try {
            for (int i = next.getAndIncrement(); i < slices.size(); i = next.getAndIncrement()) {
                Slice slice = slices.get(i);
                if (open == null || openFile != slice.number()) {
                    close(open);
                    open = FileChannel.open(Path.of(slice.file()), StandardOpenOption.READ);
                    openFile = slice.number();
                }
                fold.read(slice, open);
            }
        } finally {
            close(open);
        }
    }

    private static void close(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    SliceFold fold() {
        return fold;
    }
}
