package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One thread's work: takes slices as long as there are any. Where it fails the others soon stop as well. */
final class Worker implements Callable<SliceFold> {
    private final Analysis analysis;
    private final List<Slice> slices;
    private final AtomicInteger next;

    /**
     * @param next the number of the slice to be taken next, whoever takes it
     */
    Worker(Analysis analysis, List<Slice> slices, AtomicInteger next) {
        this.analysis = analysis;
        this.slices = slices;
        this.next = next;
    }

    @Override
    public SliceFold call() throws IOException {
        SliceFold fold = new SliceFold(analysis);
        boolean done = false;
        try {
            readInto(fold);
            done = true;
        } finally {
            if (!done) {
                next.set(slices.size());
            }
        }
        return fold;
    }

    private void readInto(SliceFold fold) throws IOException {
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
}
