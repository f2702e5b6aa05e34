package org.veeduria.engine.eiti;

import java.io.IOException;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.veeduria.engine.input.CsvTable;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.reconcile.ReportingPeriod;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;

/**
 * The three tables of money of the US Office of Natural Resources Revenue. All are the State's word: what it received by company, what
 * it received by month, what it passed on.
 */
public enum OnrrTables implements FlowReader {
    /** Federal revenue by calendar year and company; companies below 100,000 dollars stand together. */
    BY_COMPANY("Calendar Year", "Corporate Name", "Revenue Type", "Commodity", "Revenues") {
        @Override
        void read(CsvTable.Row row, Consumer<Flow> sink) {
            int year = row.year("Calendar Year");
            if (year != 0) {
                String type = row.text("Revenue Type");
                int dash = type.indexOf(" - ");
                row.amount(amount())
                        .ifPresent(amount -> sink.accept(new Flow(
                                USA,
                                ReportingPeriod.of(year),
                                Side.GOVERNMENT,
                                row.text("Corporate Name"),
                                dash < 0 ? "" : type.substring(0, dash),
                                new RevenueStream("", dash < 0 ? type : type.substring(dash + 3)),
                                "",
                                row.text("Commodity"),
                                amount,
                                USD,
                                Level.PAYMENT,
                                row.place(amount()))));
            }
        }
    },
    /** Revenue by month, land and commodity, federal and Native American. */
    BY_MONTH("Month", "Calendar Year", "Land Class", "Revenue Type", "Commodity", "Revenue") {
        @Override
        void read(CsvTable.Row row, Consumer<Flow> sink) {
            int year = row.year("Calendar Year");
            int month = month(row);
            if (year != 0 && month != 0 && row.fits("Revenue Type", ".+")) {
                row.amount(amount())
                        .ifPresent(amount -> sink.accept(new Flow(
                                USA,
                                new ReportingPeriod(year, month),
                                Side.GOVERNMENT,
                                "",
                                row.text("Land Class"),
                                new RevenueStream("", row.text("Revenue Type")),
                                row.text("Land Category"),
                                row.text("Commodity"),
                                amount,
                                USD,
                                Level.PAYMENT,
                                row.place(amount()))));
            }
        }
    },
    /** What was passed on by month, to which fund, state and county. */
    DISBURSED("Month", "Calendar Year", "Fund Type", "Commodity", "Category", "Disbursement") {
        @Override
        void read(CsvTable.Row row, Consumer<Flow> sink) {
            int year = row.year("Calendar Year");
            int month = month(row);
            if (year != 0 && month != 0) {
                String county = row.text("County");
                row.amount(amount())
                        .ifPresent(amount -> sink.accept(new Flow(
                                USA,
                                new ReportingPeriod(year, month),
                                Side.GOVERNMENT,
                                "",
                                row.text("Fund Type"),
                                new RevenueStream("", row.text("Category")),
                                row.text("State") + (county.isEmpty() ? "" : ", " + county),
                                row.text("Commodity"),
                                amount,
                                USD,
                                Level.DISBURSEMENT,
                                row.place(amount()))));
            }
        }
    };

    /** Amounts as {@code $1,870.00}; {@code $(329,723.66)} or {@code ($9.90)} below zero, {@code $-} for zero. */
    static final CsvTable.Manner MANNER = new CsvTable.Manner(UnaryOperator.identity(), OnrrTables::plain);

    private static final String USA = "USA";
    private static final String USD = "USD";

    /** Names of the columns it must have, joined by bars. */
    private final String columns;

    OnrrTables(String... columns) {
        this.columns = String.join("|", columns);
    }

    private List<String> columns() {
        return List.of(columns.split("\\|", -1));
    }

    @Override
    public boolean recognises(String head) {
        List<String> header = Arrays.stream(head.lines().findFirst().orElse("").split("[,;\t|]", -1))
                .map(String::strip)
                .toList();
        return header.containsAll(columns());
    }

    /** The last of the columns. */
    String amount() {
        return columns().getLast();
    }

    @Override
    public void read(Member member, Problems problems, Consumer<Flow> sink) throws IOException {
        CsvTable table = CsvTable.read(member, problems, MANNER, columns());
        if (table != null && table.settles(amount())) {
            table.rows().forEach(row -> read(row, sink));
        }
    }

    abstract void read(CsvTable.Row row, Consumer<Flow> sink);

    private static int month(CsvTable.Row row) {
        String names = "January|February|March|April|May|June|July|August|September|October|November|December";
        return row.fits("Month", names)
                ? Month.valueOf(row.text("Month").toUpperCase(Locale.ROOT)).getValue()
                : 0;
    }

    private static String plain(String amount) {
        String bare = amount.replace("$", "").strip();
        if (bare.equals("-")) {
            return "0";
        }
        return bare.startsWith("(") && bare.endsWith(")")
                ? "-" + bare.substring(1, bare.length() - 1).strip()
                : bare;
    }
}
