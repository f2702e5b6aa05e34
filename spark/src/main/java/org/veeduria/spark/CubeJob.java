package org.veeduria.spark;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.BabbageRequest;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.CubeSql;
import org.veeduria.engine.cube.Dialect;
import org.veeduria.engine.cube.Statement;
import org.veeduria.engine.input.BadQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code spark-submit --class org.veeduria.spark.CubeJob … FOLDER…}: an aggregate of the budget cube over Parquet files, asked as the
 * site's API is asked ({@code /api/v1/cubes/budget/aggregate}), answered as CSV, equal to the céntimo.
 */
@Command(name = "CubeJob", mixinStandardHelpOptions = true)
public final class CubeJob implements Callable<Integer> {
    private static final String RELATION = "budget_rows";

    @Parameters(paramLabel = "FOLDER", arity = "1..*", descriptionKey = "cube.inputs")
    private List<String> inputs = List.of();

    @Option(names = "--cut", defaultValue = "", descriptionKey = "cube.cut")
    private String cut = "";

    @Option(names = "--drilldown", defaultValue = "", descriptionKey = "cube.drilldown")
    private String drilldown = "";

    @Option(names = "--aggregates", defaultValue = "", descriptionKey = "cube.aggregates")
    private String aggregates = "";

    @Option(names = "--order", defaultValue = "", descriptionKey = "cube.order")
    private String order = "";

    @Option(names = "--totals", descriptionKey = "cube.totals")
    private boolean totals;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.csv",
            required = true,
            descriptionKey = "output")
    private String output = "";

    private final SparkSession session;

    CubeJob(SparkSession session) {
        this.session = session;
    }

    /** Exit codes: 0 done, 2 wrong use or nothing readable. */
    public static void main(String[] args) {
        Jobs.main("veeduria cube", CubeJob::new, args);
    }

    @Override
    public Integer call() throws IOException {
        Storage storage = Storage.of(session.sparkContext().hadoopConfiguration());
        try {
            CubeQuery query = BabbageRequest.aggregate(MefCube.CUBE, asked());
            List<String> files = new ArrayList<>();
            for (String input : inputs) {
                storage.files(input).forEach(file -> files.add(file.path()));
            }
            session.read().parquet(files.toArray(String[]::new)).createOrReplaceTempView(RELATION);
            write(new CubeSql(Dialect.SPARK, RELATION).cells(query), storage);
            return 0;
        } catch (BadQuery bad) {
            Jobs.say("cube.bad", bad.parameter(), bad.value(), bad.allowed());
        } catch (FileNotFoundException missing) {
            Jobs.say("unreadable", String.valueOf(missing.getMessage()));
        }
        return Jobs.UNUSABLE;
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>(Map.of("cut", cut, "drilldown", drilldown));
        asked.put("aggregates", aggregates);
        asked.put("order", order);
        asked.put("totals", String.valueOf(totals));
        return asked;
    }

    private void write(Statement statement, Storage storage) throws IOException {
        Iterator<Row> rows = answer(session, statement).toLocalIterator();
        try (CsvWriter csv =
                CsvWriter.builder().build(new OutputStreamWriter(storage.create(output), StandardCharsets.UTF_8))) {
            csv.writeRecord(statement.columns());
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(text(row.get(i)));
                }
                csv.writeRecord(cells);
            }
        }
    }

    /** Asks a session a statement with its values. */
    static Dataset<Row> answer(SparkSession session, Statement statement) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < statement.parameters().size(); i++) {
            values.put(Dialect.parameterName(i), statement.parameters().get(i));
        }
        return session.sql(statement.text(), values);
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString();
            default -> cell.toString();
        };
    }
}
