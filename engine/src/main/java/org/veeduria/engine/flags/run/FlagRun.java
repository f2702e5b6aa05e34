package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.veeduria.engine.input.Problems;

/**
 * Computes indicators over files. Compiled releases, one on each line, are read fast and in as many threads as wanted; every other
 * shape of OCDS is compiled first, and Peru's SEACE table is mapped. The result does not depend on how many threads or files there are.
 */
public final class FlagRun {
    /** Large enough that little time goes into borders, small enough to stay in a core's cache. */
    private static final int SLICE = 1 << 19;

    private final Analysis analysis;
    private final int threads;
    private final Problems problems;

    /**
     * @param problems told of every line that could not be read, in the order of the input
     */
    public FlagRun(Analysis analysis, int threads, Problems problems) {
        this.analysis = analysis;
        this.threads = Math.max(1, threads);
        this.problems = problems;
    }

    /**
     * Reads the files as if they were one.
     *
     * @throws IOException if a file cannot be read
     */
    public Outcome run(List<Path> files) throws IOException {
        List<Path> fast = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            (isFast(file) ? fast : others).add(file);
        }
        List<SliceFold> folds = work(slices(fast));
        Share all = folds.getFirst().share();
        folds.stream().skip(1).map(SliceFold::share).forEach(all::merge);
        List<SliceReport> reports =
                folds.stream().flatMap(fold -> fold.reports().stream()).toList();
        long broken = SliceReport.tell(reports, problems);
        long processes = reports.stream().mapToLong(SliceReport::processes).sum();
        if (!others.isEmpty()) {
            GeneralReading general = new GeneralReading(analysis, problems);
            general.read(others, Slice.position(fast.size(), 0));
            all.merge(general.share());
            processes += general.processes();
            broken += general.broken();
        }
        return new Outcome(all.conclude(), processes, broken);
    }

    private boolean isFast(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return analysis.takesLineByLine(in);
        }
    }

    private static List<Slice> slices(List<Path> files) throws IOException {
        List<Slice> slices = new ArrayList<>();
        for (int number = 0; number < files.size(); number++) {
            Path file = files.get(number);
            slices.addAll(Slice.of(file.toString(), number, Files.size(file), SLICE));
        }
        return slices;
    }

    private List<SliceFold> work(List<Slice> slices) throws IOException {
        AtomicInteger next = new AtomicInteger();
        List<FutureTask<SliceFold>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            FutureTask<SliceFold> task = new FutureTask<>(new Worker(analysis, slices, next));
            tasks.add(task);
            if (i > 0) {
                Thread.ofPlatform().name("flags-" + i).start(task);
            }
        }
        tasks.getFirst().run();
        List<SliceFold> folds = new ArrayList<>();
        for (FutureTask<SliceFold> task : tasks) {
            folds.add(result(task));
        }
        return folds;
    }

    private static SliceFold result(FutureTask<SliceFold> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (Objects.requireNonNull(e.getCause())) {
                case IOException read -> throw read;
                case UncheckedIOException kept -> throw kept.getCause();
                case Throwable bug -> throw new CompletionException(bug);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
