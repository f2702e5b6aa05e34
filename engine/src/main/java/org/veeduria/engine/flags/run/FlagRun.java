package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.veeduria.engine.flags.read.Shape;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Problems;

/**
 * Computes indicators over files. Compiled releases, one on each line, are read fast and in as many threads as wanted; every other
 * shape of OCDS is compiled first. The result does not depend on how many threads or files there are.
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
        List<Slice> slices = slices(fast);
        long[] lines = new long[slices.size()];
        List<Worker> workers = work(slices, lines);
        Share all = workers.getFirst().share();
        workers.stream().skip(1).map(Worker::share).forEach(all::merge);
        long broken = report(slices, lines, workers);
        long processes = workers.stream().mapToLong(Worker::processes).sum();
        if (!others.isEmpty()) {
            GeneralReading general = new GeneralReading(analysis, all, problems);
            general.read(others, new Slice(others.getFirst(), fast.size(), 0, 0).position(0));
            broken += general.broken();
            processes += general.processes();
        }
        return new Outcome(all.conclude(), processes, broken);
    }

    /** Lines that are each a whole process need no merging; cardinal takes every line for one. */
    private boolean isFast(Path file) throws IOException {
        Shape shape = FirstLines.of(file);
        return shape == Shape.COMPILED_RELEASE || (shape == Shape.RELEASE && analysis.takesLinesAsProcesses());
    }

    private static List<Slice> slices(List<Path> files) throws IOException {
        List<Slice> slices = new ArrayList<>();
        for (int number = 0; number < files.size(); number++) {
            Path file = files.get(number);
            long size = Files.size(file);
            for (long from = 0; from < size; from += SLICE) {
                slices.add(new Slice(file, number, from, Math.min(size, from + SLICE)));
            }
        }
        return slices;
    }

    private List<Worker> work(List<Slice> slices, long[] lines) throws IOException {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<IOException> failure = new AtomicReference<>();
        List<Worker> workers = new ArrayList<>();
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Worker worker = new Worker(analysis, slices, next, lines);
            workers.add(worker);
            if (i > 0) {
                others.add(Thread.ofPlatform().name("flags-" + i).start(() -> guarded(worker, failure)));
            }
        }
        guarded(workers.getFirst(), failure);
        for (Thread other : others) {
            join(other);
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return workers;
    }

    private static void guarded(Worker worker, AtomicReference<IOException> failure) {
        try {
            worker.work();
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** Tells of broken lines in the order of the input; a slice's lines are counted on from those before it. */
    private long report(List<Slice> slices, long[] lines, List<Worker> workers) {
        List<Worker.Broken> broken = new ArrayList<>();
        workers.forEach(worker -> broken.addAll(worker.broken()));
        if (broken.isEmpty()) {
            return 0;
        }
        broken.sort(Comparator.comparingInt(Worker.Broken::slice).thenComparingLong(Worker.Broken::line));
        int slice = 0;
        long before = 0;
        for (Worker.Broken line : broken) {
            for (; slice < line.slice(); slice++) {
                boolean sameFile =
                        slices.get(slice).number() == slices.get(slice + 1).number();
                before = sameFile ? before + lines[slice] : 0;
            }
            String file = slices.get(slice).file().toString();
            problems.report(
                    new Problem(new Place(file, before + line.line(), line.column(), ""), line.text(), line.reason()));
        }
        return broken.size();
    }
}
