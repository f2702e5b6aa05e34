package org.veeduria.engine.flags.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veeduria.engine.demo.Demonstration;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.catalogue.Chosen;
import org.veeduria.engine.flags.coverage.CoverageWatch;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.law.ShippedLaw;

class FlagRunTest {
    /** Thresholds at which random processes give flags of every kind. */
    private static final String ALL = """
            [R003]
            threshold = 200
            [R018]
            [R024]
            threshold = 0.05
            [R025]
            percentile = 20
            threshold = 0.2
            [R028]
            [R030]
            [R035]
            [R036]
            [R038]
            threshold = 0.2
            [R048]
            threshold = 20
            [R058]
            threshold = 0.1
            """;

    private final Lines lines = new Lines();

    static Stream<Analysis> modes() {
        return Stream.of(Lines.standard(""), Lines.cardinal(""), Lines.standard(ALL), Lines.cardinal(ALL));
    }

    /** Random processes in which every core indicator has something to say. */
    private static List<String> processes(Random random, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> bids = new ArrayList<>();
            for (int b = random.nextInt(6); b >= 0; b--) {
                String status = random.nextInt(3) == 0 ? "disqualified" : "valid";
                String currency = random.nextInt(20) == 0 ? "USD" : "PEN";
                bids.add(Lines.bid("T" + random.nextInt(30), status, "" + (100 + random.nextInt(40)), currency));
            }
            bids.add(Lines.lateBid("T" + random.nextInt(30), "2024-05-01T1" + random.nextInt(9) + ":00:00-05:00"));
            String award =
                    "{\"status\":\"active\",\"suppliers\":[{\"id\":\"T%d\"}],\"items\":[{\"classification\":{\"id\":\"%d\"}}]}"
                            .formatted(random.nextInt(30), 1000 + random.nextInt(9000));
            all.add(Lines.process("P" + i, String.join(",", bids), award));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("modes")
    void theseProcessesGiveEachCoreIndicatorSomethingToSay(Analysis analysis) throws IOException {
        String one = lines.flags(analysis, 1, List.of(processes(new Random(1), 4_000)));
        if (one.contains("R003")) {
            assertThat(one).contains("R024", "R025", "R035", "R038", "R048", "R058");
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void theResultIsTheSameWhateverTheThreadsAndTheFiles(Analysis analysis) throws IOException {
        long seed = System.nanoTime();
        List<String> all = processes(new Random(seed), 4_000);
        String one = lines.flags(analysis, 1, List.of(all));
        assertThat(one).as("seed %d", seed).contains("R028", "R030", "R036");
        for (int threads = 2; threads <= 5; threads++) {
            int cut = new Random(seed + threads).nextInt(all.size());
            List<List<String>> files = List.of(all.subList(0, cut), all.subList(cut, all.size()));
            assertThat(lines.flags(analysis, threads, List.of(all)))
                    .as("seed %d, %d threads", seed, threads)
                    .isEqualTo(one);
            assertThat(lines.flags(analysis, threads, files))
                    .as("seed %d, cut at %d", seed, cut)
                    .isEqualTo(one);
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void sharesMergeInAnyOrderAndGrouping(Analysis analysis) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<ContractingProcess> all = read(analysis, processes(random, 800));
        String whole = Lines.json(share(analysis, all).conclude());
        for (int round = 0; round < 20; round++) {
            List<Share> shares = new ArrayList<>();
            Collections.shuffle(all, random);
            for (int from = 0; from < all.size(); ) {
                int to = Math.min(all.size(), from + 1 + random.nextInt(400));
                shares.add(share(analysis, all.subList(from, to)));
                from = to;
            }
            while (shares.size() > 1) {
                Share one = shares.remove(random.nextInt(shares.size()));
                shares.get(random.nextInt(shares.size())).merge(one);
            }
            assertThat(Lines.json(shares.getFirst().conclude()))
                    .as("seed %d", seed)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("evidently")
    void whatAShareHasSeenCanBeSentToAnotherMachine(Analysis analysis) throws Exception {
        long seed = System.nanoTime();
        List<ContractingProcess> all = read(analysis, processes(new Random(seed), 600));
        ByteArrayOutputStream demonstration = new ByteArrayOutputStream();
        Demonstration.write(seed, demonstration);
        all.addAll(read(
                analysis, demonstration.toString(StandardCharsets.UTF_8).lines().toList()));
        String whole = flags(share(analysis, all));
        Share travelled = analysis.start();
        for (int from = 0; from < all.size(); from += 500) {
            Share part = share(analysis, all.subList(from, Math.min(all.size(), from + 500)));
            travelled.add(sent(part.seen()));
        }
        assertThat(flags(travelled)).as("seed %d", seed).isEqualTo(whole);
    }

    static Stream<Analysis> evidently() {
        Analysis every = Analysis.of(Chosen.by(Settings.NONE, ShippedLaw::peru), Settings.NONE, true);
        return Stream.of(
                every.and(new CoverageWatch(every.indicators(), coverage -> {})),
                Lines.standard(ALL),
                Lines.cardinal(ALL));
    }

    private static Serializable sent(Serializable seen) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(seen);
        return (Serializable) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    @ParameterizedTest
    @MethodSource("evidently")
    void processesThatComeTwiceGiveTheSameFlagsInAnyOrder(Analysis analysis) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ByteArrayOutputStream demonstrations = new ByteArrayOutputStream();
        for (int world = 0; world < 3; world++) {
            Demonstration.write(seed + world, demonstrations);
        }
        List<ContractingProcess> all = read(
                analysis,
                demonstrations.toString(StandardCharsets.UTF_8).lines().toList());
        String whole = flags(share(analysis, all));
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(all, random);
            Share one = share(analysis, all.subList(0, 900));
            Share other = share(analysis, all.subList(900, all.size()));
            other.merge(one);
            assertThat(flags(other)).as("seed %d", seed).isEqualTo(whole);
        }
    }

    /** The flags with all their evidence. */
    private static String flags(Share share) {
        StringBuilder flags = new StringBuilder();
        share.conclude().forEach(flag -> flags.append(flag).append('\n'));
        return flags.toString();
    }

    private static Share share(Analysis analysis, List<ContractingProcess> processes) {
        Share share = analysis.start();
        processes.forEach(share::observe);
        return share;
    }

    private static List<ContractingProcess> read(Analysis analysis, List<String> lines) {
        ProcessReader reader = new ProcessReader(analysis.needs(), analysis.preparation());
        List<ContractingProcess> processes = new ArrayList<>();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            byte[] padded = Arrays.copyOf(bytes, bytes.length + ProcessReader.SLACK);
            processes.add(reader.read(padded, 0, bytes.length, processes.size()));
        }
        return processes;
    }

    @Test
    void processesThatDoNotSayWhereTheyStandCountEach() {
        Analysis analysis = Lines.standard("[R048]\nthreshold = 2\nminimum_contracting_processes = 2");
        String line = "{\"ocid\":\"%s\",\"awards\":[{\"status\":\"active\",\"suppliers\":[{\"id\":\"S\"}],"
                + "\"items\":[{\"classification\":{\"id\":\"%s\"}}]}]}";
        ProcessReader reader = new ProcessReader(analysis.needs(), analysis.preparation());
        Share share = analysis.start();
        for (String json : List.of(line.formatted("A", "4321"), line.formatted("B", "5511"))) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            share.observe(reader.read(Arrays.copyOf(bytes, bytes.length + ProcessReader.SLACK), 0, bytes.length, 0));
        }
        assertThat(flags(share)).contains("code=R048, result=2.0");
    }

    @Test
    void aBrokenLineIsToldByItsNumberAndTheOthersCount() throws IOException {
        String good = "{\"ocid\":\"%s\",\"tender\":{\"procurementMethod\":\"open\",\"numberOfTenderers\":1}}";
        String flags = lines.flags(
                Lines.standard("[R018]"),
                good.formatted("A"),
                "",
                "{\"ocid\":\"B\",\"tender\":{",
                "  \t\r",
                "{\"id\":\"no ocid\"}",
                good.formatted("C") + "\r");
        assertThat(flags).isEqualTo("{\"OCID\":{\"A\":{\"R018\":1.0},\"C\":{\"R018\":1.0}}}");
        assertThat(lines.problems).extracting(problem -> problem.place().line()).containsExactly(3L, 5L);
        assertThat(lines.problems)
                .extracting(problem -> problem.reason())
                .containsExactly(Reason.BAD_JSON, Reason.WITHOUT_OCID);
    }

    @Test
    void aLineLongerThanASliceAndABrokenLineBehindManySlicesAreFound() throws IOException {
        String padding = "x".repeat(3_000_000);
        String tender = "\"tender\":{\"procurementMethod\":\"open\",\"numberOfTenderers\":1}}";
        List<String> input = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            input.add("{\"ocid\":\"L" + i + "\",\"title\":\"" + padding + "\"," + tender);
        }
        input.add("{broken");
        for (int threads = 1; threads <= 3; threads++) {
            lines.problems.clear();
            assertThat(lines.flags(Lines.standard("[R018]"), threads, List.of(input)))
                    .contains("L0", "L1", "L2", "L3");
            assertThat(lines.problems)
                    .extracting(problem -> problem.place().line())
                    .containsExactly(5L);
        }
    }

    @Test
    void whatFailsInASecondThreadFailsTheRunAndStopsTheOthers() throws IOException {
        Thread own = Thread.currentThread();
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger seen = new AtomicInteger();
        ProcessIndicator failing = new ProcessIndicator("R000", Requires.all(Field.DATE), _ -> {
            if (Thread.currentThread() != own) {
                failed.countDown();
                throw new IllegalStateException("elsewhere");
            }
            seen.incrementAndGet();
            await(failed);
            return Optional.empty();
        });
        Analysis analysis = Analysis.of(List.of(failing), Settings.read(""), false);
        String line = "{\"ocid\":\"L\",\"date\":\"2024-01-01\",\"title\":\"" + "x".repeat(600_000) + "\"}";
        List<List<String>> input = List.of(Collections.nCopies(40, line));
        assertThatThrownBy(() -> lines.flags(analysis, 2, input)).hasRootCauseMessage("elsewhere");
        assertThat(seen).hasValueLessThan(39);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void cancelledAndExcludedProcessesAreLeftOut() throws IOException {
        String line =
                "{\"ocid\":\"%s\",\"tender\":{\"status\":\"%s\",\"procurementMethod\":\"open\",\"procurementMethodDetails\":\"%s\","
                        + "\"numberOfTenderers\":1}}";
        String flags = lines.flags(
                Lines.standard("[exclusions]\nprocurement_method_details = X|Y\n[R018]"),
                line.formatted("A", "complete", "Z"),
                line.formatted("B", "cancelled", "Z"),
                line.formatted("C", "complete", "Y"));
        assertThat(flags).isEqualTo("{\"OCID\":{\"A\":{\"R018\":1.0}}}");
    }

    @Test
    void packagesAndReleasesStillToBeMergedAreCompiledFirst() throws IOException {
        String tender = "\"tender\":{\"procurementMethod\":\"open\",\"numberOfTenderers\":1}";
        String packaged =
                "{\"releases\":[{\"ocid\":\"A\",\"id\":\"1\",\"date\":\"2024-01-01T00:00:00Z\",\"tag\":[\"tender\"],"
                        + "\"initiationType\":\"tender\"," + tender
                        + "},{\"ocid\":\"A\",\"id\":\"2\",\"date\":\"2024-02-01T00:00:00Z\","
                        + "\"tag\":[\"tenderUpdate\"],\"initiationType\":\"tender\",\"tender\":{\"numberOfTenderers\":2}}]}";
        assertThat(lines.flags(Lines.standard("[R018]"), packaged)).isEqualTo("{}");
        assertThat(lines.flags(Lines.standard("[R018]"), packaged.replace("\"numberOfTenderers\":2", "\"id\":\"t\"")))
                .isEqualTo("{\"OCID\":{\"A\":{\"R018\":1.0}}}");
    }
}
