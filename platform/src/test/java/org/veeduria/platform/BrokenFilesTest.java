package org.veeduria.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason.Loss;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;

/**
 * Every type of file that can be loaded × everything that breaks files, through the door people use. A new type joins by a small
 * whole file {@code whole/<type>.csv} of three rows, {@code .json} of three objects, {@code .document} with three parts, or {@code .package} with the table of a package, in the tests' resources.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshData.class)
class BrokenFilesTest {
    /** What a problem with one of these costs can be looked up: it has its line, or its pointer in a document held whole. */
    private static final Set<Loss> AT_A_LINE = Set.of(Loss.RECORD, Loss.VALUE);

    private static final int RANDOM_ROUNDS = 15;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    private static Path folder;

    private static int files;

    /** What each whole file gave. */
    private static final Map<String, Long> kept = new HashMap<>();

    @Autowired
    private Loading loading;

    @Autowired
    private JdbcClient sql;

    @Test
    void everyTypeOfFileIsInThisTable() throws IOException {
        assertThat(new TreeSet<>(WholeFile.types()))
                .as("types with a file in src/test/resources/whole")
                .isEqualTo(new TreeSet<>(loading.types()));
    }

    @TestFactory
    Stream<DynamicContainer> everyBreakageOfEveryType() throws IOException {
        System.out.println("BrokenFilesTest seed " + seed);
        return WholeFile.all().stream().map(whole -> DynamicContainer.dynamicContainer(whole.type(), tests(whole)));
    }

    private Stream<DynamicTest> tests(WholeFile whole) {
        Stream<Breakage> random = Stream.iterate(1, round -> round + 1)
                .limit(RANDOM_ROUNDS)
                .map(round -> Breakage.any("random bytes " + round + ", seed " + seed, bytes -> scattered(bytes)));
        return Stream.concat(whole.breakages(), random)
                .map(breakage -> DynamicTest.dynamicTest(breakage.name(), () -> check(whole, breakage)));
    }

    private void check(WholeFile whole, Breakage breakage) throws IOException {
        long all = kept.computeIfAbsent(whole.type(), type -> loadWhole(whole));
        byte[] bytes = breakage.of(whole.bytes());
        long before = rows();
        long entries = entries();
        LoadResult result = load(whole, bytes);
        switch (result) {
            case LoadResult.Loaded loaded -> {
                assertThat(entries()).as("it is in the record").isGreaterThan(entries);
                assertThat(loaded.problems()).isEqualTo(reported(loaded.hash()));
                checkProblems(loaded.first(), loaded.problems());
            }
            case LoadResult.Refused refused -> {
                assertThat(refused.first()).as("why it is refused").isNotEmpty();
                assertThat(rows()).as("what a refused file leaves").isEqualTo(before);
                assertThat(entries()).isEqualTo(entries);
                checkProblems(refused.first(), refused.first().size());
            }
            case LoadResult.KnownAlready known -> assertThat(rows()).isEqualTo(before);
            case LoadResult.NotFetched never -> fail("a file is not fetched");
        }
        breakage.check().accept(new Breakage.Outcome(result, all));
    }

    private long loadWhole(WholeFile whole) {
        try {
            LoadResult.Loaded loaded = (LoadResult.Loaded) load(whole, whole.bytes());
            assertThat(loaded.first()).as("the whole file is whole").isEmpty();
            return loaded.counts().kept();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private LoadResult load(WholeFile whole, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(files++ + "-" + whole.type()), whole.packed(bytes));
        return loading.file(file, whole.type(), Progress.SILENT);
    }

    private static void checkProblems(List<Problem> first, long all) {
        assertThat(all).isGreaterThanOrEqualTo(first.size());
        for (Problem problem : first) {
            assertThat(problem.place().file()).as("%s names its file", problem).isNotBlank();
            if (AT_A_LINE.contains(problem.reason().loss())) {
                boolean pointed = problem.place().pointer().startsWith("/");
                assertThat(problem.place().line() > 0 || pointed)
                        .as("%s has its line or pointer", problem)
                        .isTrue();
            }
            for (Locale locale : List.of(Locale.of("es", "PE"), Locale.ENGLISH)) {
                assertThat(problem.reason().text(locale)).isNotBlank();
                assertThat(problem.reason().advice(locale)).as("what to do").isNotBlank();
            }
        }
    }

    private byte[] scattered(byte[] whole) {
        byte[] broken = whole.clone();
        for (int i = 0; i < 6; i++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private long reported(String hash) {
        return sql.sql("select count(*) from catalogue.load_problem where hash = :hash")
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    /** Entries of the record, in the log or waiting for it. */
    private long entries() {
        return sql.sql("select (select count(*) from record.entry) + (select count(*) from record.pending)")
                .query(Long.class)
                .single();
    }

    /** Rows of all tables of all rooms but the record's, whose sequencer is at work. */
    private long rows() {
        return sql.sql("""
                select coalesce(sum((xpath('/row/c/text()',
                    query_to_xml(format('select count(*) as c from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint), 0)
                from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'record', 'flyway')
                """).query(Long.class).single();
    }
}
