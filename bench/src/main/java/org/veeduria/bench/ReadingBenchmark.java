package org.veeduria.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.flags.run.Analysis;
import org.veeduria.engine.flags.run.Share;
import org.veeduria.engine.flags.settings.Settings;

/**
 * One thread on the first 8 MB of a file of compiled releases, one on each line, in memory: each step does what the one before it
 * does and something more. The scores are rounds in a second; times 8 they are megabytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
    private static final int SIZE = 8_000_000;

    /** The file; {@code -p file=…}. */
    @Param("/tmp/veeduria-bench-200000-7.jsonl")
    public String file = "";

    private byte[] bytes = new byte[0];
    private int end;
    private Analysis analysis = Analysis.cardinal(Settings.NONE, false);
    private ProcessReader jumps = reader(EnumSet.noneOf(Field.class));
    private ProcessReader fields = reader(analysis.needs());

    @Setup
    public void read() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] head = in.readNBytes(SIZE);
            bytes = Arrays.copyOf(head, head.length + ProcessReader.SLACK);
            end = head.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
        }
    }

    private ProcessReader reader(Iterable<Field> needs) {
        EnumSet<Field> wanted = EnumSet.noneOf(Field.class);
        needs.forEach(wanted::add);
        return new ProcessReader(wanted, analysis.preparation());
    }

    @Benchmark
    public void lines(Blackhole sink) {
        for (int at = 0; at < end; ) {
            int to = ProcessReader.lineEnd(bytes, at, end);
            sink.consume(to);
            at = to + 1;
        }
    }

    @Benchmark
    public void jumping(Blackhole sink) {
        each(jumps, sink::consume);
    }

    @Benchmark
    public void fields(Blackhole sink) {
        each(fields, sink::consume);
    }

    @Benchmark
    public Share folding() {
        Share share = analysis.start();
        each(fields, share::observe);
        return share;
    }

    private void each(ProcessReader reader, Consumer<ContractingProcess> consumer) {
        for (int at = 0; at < end; ) {
            int to = ProcessReader.lineEnd(bytes, at, end);
            ContractingProcess process = reader.read(bytes, at, to, at);
            if (process != null) {
                consumer.accept(process);
            }
            at = to + 1;
        }
    }
}
