package org.veeduria.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.CubeSql;
import org.veeduria.engine.cube.Dialect;
import org.veeduria.engine.cube.GeneratedQueries;
import org.veeduria.engine.cube.Statement;

/** The same Parquet files, the same questions, two engines: the answers are equal to the céntimo and in the same order. */
class CubeTest {
    private static final int ROWS = 4_000;
    private static final int QUERIES = 300;
    private static final long SEED = System.nanoTime();

    @TempDir
    private static Path folder;

    private static CubeRows rows;

    @BeforeAll
    static void write() throws SQLException {
        rows = new CubeRows(folder.resolve("rows"), SEED, ROWS);
        LocalSpark.SESSION
                .read()
                .option("recursiveFileLookup", true)
                .parquet(rows.folder().toString())
                .createOrReplaceTempView(CubeRows.RELATION);
    }

    @AfterAll
    static void close() throws SQLException {
        rows.close();
    }

    @Test
    void generatedQuestionsHaveTheSameAnswersInBothEngines() throws SQLException {
        GeneratedQueries questions = new GeneratedQueries(CubeRows.CUBE, rows.members(), SEED);
        for (int i = 0; i < QUERIES; i++) {
            CubeQuery query = questions.next();
            compare(query, sql(Dialect.DUCKDB).cells(query), sql(Dialect.SPARK).cells(query));
            if (i % 10 == 0) {
                compare(
                        query,
                        sql(Dialect.DUCKDB).cellCount(query),
                        sql(Dialect.SPARK).cellCount(query));
                compare(
                        query,
                        sql(Dialect.DUCKDB).summary(query),
                        sql(Dialect.SPARK).summary(query));
            }
        }
    }

    @Test
    void theJobAnswersAsTheApiIsAsked() throws IOException, SQLException {
        Path out = folder.resolve("out.csv");
        int status = Jobs.run(
                new CubeJob(LocalSpark.SESSION),
                rows.folder().toString(),
                "--drilldown=ano_eje",
                "--aggregates=devengado.sum|_count",
                "--order=ano_eje:desc",
                "-o",
                out.toString());
        assertThat(status).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("ano_eje.codigo,devengado.sum,_count");
        Object expected = rows.column("select ano_eje || ',' || sum(monto_devengado) || ',' || count(*) from "
                        + CubeRows.RELATION + " where ano_eje = 2024 group by ano_eje")
                .getFirst();
        assertThat(lines.get(1)).isEqualTo(expected);
    }

    @Test
    void whatCannotBeAskedIsSaidAndNothingIsWritten() {
        Path out = folder.resolve("none.csv");
        String[] noFolder = {"nada", "-o", out.toString()};
        String[] noDimension = {rows.folder().toString(), "--drilldown=nada", "-o", out.toString()};
        assertThat(Jobs.run(new CubeJob(LocalSpark.SESSION), noFolder)).isEqualTo(Jobs.UNUSABLE);
        assertThat(Jobs.run(new CubeJob(LocalSpark.SESSION), noDimension)).isEqualTo(Jobs.UNUSABLE);
        assertThat(out).doesNotExist();
    }

    private static CubeSql sql(Dialect dialect) {
        return new CubeSql(dialect, CubeRows.RELATION);
    }

    private static void compare(CubeQuery query, Statement forDuck, Statement forSpark) throws SQLException {
        assertThat(spark(forSpark))
                .as("seed %d: %s %s", SEED, forDuck.text(), query.cuts())
                .isEqualTo(rows.answer(forDuck));
    }

    private static List<List<@Nullable Object>> spark(Statement statement) {
        List<List<@Nullable Object>> answered = new ArrayList<>();
        for (Row row : CubeJob.answer(LocalSpark.SESSION, statement).collectAsList()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(CubeRows.plain(row.get(i)));
            }
            answered.add(cells);
        }
        return answered;
    }
}
