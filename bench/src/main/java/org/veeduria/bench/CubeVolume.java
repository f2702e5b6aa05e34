package org.veeduria.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.BabbageRequest;
import org.veeduria.engine.cube.CubeSql;
import org.veeduria.engine.cube.Dialect;
import org.veeduria.engine.cube.Statement;

/**
 * How long an aggregate of the budget cube takes over many years: {@code CubeVolume LOADED OUT YEARS}. LOADED is the folder of one loaded
 * table ({@code DIR/budget/<sha-256>}); its rows and its roll-up are written again under OUT for each year, then the questions are asked of
 * the roll-up and of the rows themselves, in turn.
 */
public final class CubeVolume {
    private static final String ROLL_UP = "rollup-country";
    private static final int ROUNDS = 5;

    /** Questions that the roll-up by region, function and source of the money can answer. */
    private static final List<Map<String, String>> QUESTIONS = List.of(
            Map.of("drilldown", "ano_eje"),
            Map.of("drilldown", "funcion", "order", "devengado.sum:desc"),
            Map.of("drilldown", "departamento_meta|ano_eje"),
            Map.of("drilldown", "division_funcional", "cut", "departamento_ejecutora:\"08\""),
            Map.of("drilldown", "mes_eje|nivel_gobierno", "cut", "funcion:\"15\""),
            Map.of("drilldown", "rubro|tipo_act_proy", "cut", "ano_eje:2025|nivel_gobierno:\"M\""));

    private CubeVolume() {}

    /** Prints the number of rows, and for each relation median, 95 % and slowest of all questions. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Path loaded = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String kind : List.of("rows", ROLL_UP)) {
                multiply(duck, loaded.resolve(kind), out.resolve(kind), Integer.parseInt(arguments[2]));
            }
            System.out.println(count(duck) + " rows");
            ask(duck, "roll-up", CubeSql.ofRollUp(Dialect.DUCKDB, "rollup", "filas"));
            ask(duck, "rows", new CubeSql(Dialect.DUCKDB, "rows"));
        }
    }

    private static void multiply(Connection duck, Path from, Path to, int years) throws SQLException, IOException {
        Files.createDirectories(to);
        for (int back = 0; back < years; back++) {
            run(
                    duck,
                    "copy (select * replace (ano_eje - %d as ano_eje) from read_parquet('%s/*/*/*.parquet', hive_partitioning = false))"
                                    .formatted(back, from)
                            + " to '%s/%d.parquet' (format parquet, compression zstd)".formatted(to, back));
        }
        run(
                duck,
                "create view %s as select * from read_parquet('%s/*.parquet')"
                        .formatted(to.endsWith(ROLL_UP) ? "rollup" : "rows", to));
    }

    private static long count(Connection duck) throws SQLException {
        try (var statement = duck.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from rows")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void ask(Connection duck, String name, CubeSql sql) throws SQLException {
        List<Duration> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map<String, String> question : QUESTIONS) {
                times.add(time(duck, sql.cells(BabbageRequest.aggregate(MefCube.CUBE, question))));
            }
        }
        List<Duration> sorted = times.stream().sorted().toList();
        int all = sorted.size();
        System.out.println(name + ": median, 95 %, slowest of " + all + ": "
                + Stream.of(all / 2, (int) Math.ceil(all * 0.95) - 1, all - 1)
                        .map(at -> sorted.get(at).toMillis() + " ms")
                        .toList());
    }

    private static Duration time(Connection duck, Statement question) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement prepared = duck.prepareStatement(question.text())) {
            for (int i = 0; i < question.parameters().size(); i++) {
                prepared.setObject(i + 1, question.parameters().get(i));
            }
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void run(Connection duck, String text) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(text);
        }
    }
}
