package org.veeduria.engine.eiti;

import java.io.IOException;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
        void read(CsvTable.Row row, Problems problems, Consumer<Flow> sink) {
            int year = row.year("Calendar Year");
            if (year != 0) {
                String type = row.text("Revenue Type");
                int dash = type.indexOf(" - ");
                Amounts.US
                        .read(row.text("Revenues"), row.place("Revenues"), problems)
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
                                row.place("Revenues"))));
            }
        }
    },
    /** Revenue by month, land and commodity, federal and Native American. */
    BY_MONTH("Month", "Calendar Year", "Land Class", "Revenue Type", "Commodity", "Revenue") {
        @Override
        void read(CsvTable.Row row, Problems problems, Consumer<Flow> sink) {
            int year = row.year("Calendar Year");
            int month = month(row);
            if (year != 0 && month != 0 && row.fits("Revenue Type", ".+")) {
                Amounts.US
                        .read(row.text("Revenue"), row.place("Revenue"), problems)
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
                                row.place("Revenue"))));
            }
        }
    },
    /** What was passed on by month, to which fund, state and county. */
    DISBURSED("Month", "Calendar Year", "Fund Type", "Commodity", "Category", "Disbursement") {
        @Override
        void read(CsvTable.Row row, Problems problems, Consumer<Flow> sink) {
            int year = row.year("Calendar Year");
            int month = month(row);
            if (year != 0 && month != 0) {
                String county = row.text("County");
                Amounts.US
                        .read(row.text("Disbursement"), row.place("Disbursement"), problems)
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
                                row.place("Disbursement"))));
            }
        }
    };

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

    @Override
    public void read(Member member, Problems problems, Consumer<Flow> sink) throws IOException {
        CsvTable table = CsvTable.open(member, problems, columns());
        if (table == null) {
            return;
        }
        for (CsvTable.@Nullable Row row = table.next(); row != null; row = table.next()) {
            read(row, problems, sink);
        }
    }

    abstract void read(CsvTable.Row row, Problems problems, Consumer<Flow> sink);

    private static int month(CsvTable.Row row) {
        String names = "January|February|March|April|May|June|July|August|September|October|November|December";
        return row.fits("Month", names)
                ? Month.valueOf(row.text("Month").toUpperCase(Locale.ROOT)).getValue()
                : 0;
    }
}
