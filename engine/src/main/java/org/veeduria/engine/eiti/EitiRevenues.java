package org.veeduria.engine.eiti;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.veeduria.engine.input.CsvTable;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.reconcile.ReportingPeriod;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;

/**
 * Government revenues as EITI's interface gives them, from the summary data that countries send: one row per agency and stream and
 * year, in dollars. A table with a column {@code company} reads as what companies paid.
 */
public final class EitiRevenues implements FlowReader {
    private static final String AMOUNT = "value_reported_as_USD";
    private static final List<String> COLUMNS =
            List.of("iso3", "year", "government_agency_name", "gfs_code", "name_of_revenue_stream", AMOUNT);

    @Override
    public boolean recognises(String head) {
        String header = head.lines().findFirst().orElse("");
        return header.contains("gfs_code") && header.contains(AMOUNT);
    }

    @Override
    public void read(Member member, Problems problems, Consumer<Flow> sink) throws IOException {
        CsvTable table = CsvTable.read(member, problems, CsvTable.Manner.PLAIN, COLUMNS);
        if (table != null && table.settles(AMOUNT)) {
            table.rows().forEach(row -> read(row, sink));
        }
    }

    private static void read(CsvTable.Row row, Consumer<Flow> sink) {
        int year = row.year("year");
        if (year == 0 || !row.fits("iso3", "[A-Z]{3}")) {
            return;
        }
        String company = row.text("company");
        row.amount(AMOUNT)
                .ifPresent(amount -> sink.accept(new Flow(
                        row.text("iso3"),
                        ReportingPeriod.of(year),
                        company.isEmpty() ? Side.GOVERNMENT : Side.COMPANY,
                        company,
                        row.text("government_agency_name"),
                        new RevenueStream(row.text("gfs_code"), row.text("name_of_revenue_stream")),
                        "",
                        "",
                        amount,
                        "USD",
                        Level.PAYMENT,
                        row.place(AMOUNT))));
    }
}
