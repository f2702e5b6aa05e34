package org.veeduria.engine.eiti;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.reconcile.ReportingPeriod;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;

/**
 * The series the Natural Resource Governance Institute made from EITI reports: per year, what companies paid and what the State
 * received, for all sectors together and, in some years, for each. Its other 80 columns, of production and of the economy, are not read.
 */
public final class NrgiSeries implements FlowReader {
    private static final String RECEIVED = "Payments Received by Government from Covered Companies (US$)";
    private static final String PAID = "Payments Made by Covered Companies (US$)";
    private static final String LINE = "Total line?";
    private static final String ALL = "Oil, Gas, Mining";

    @Override
    public boolean recognises(String head) {
        String header = head.lines().findFirst().orElse("");
        return header.contains(RECEIVED) && header.contains(PAID);
    }

    @Override
    public void read(Member member, Problems problems, Consumer<Flow> sink) throws IOException {
        CsvTable table = CsvTable.open(
                member, problems, List.of("Years Covered", "Country Name", "Sector", LINE, RECEIVED, PAID));
        if (table == null) {
            return;
        }
        for (CsvTable.@Nullable Row row = table.next(); row != null; row = table.next()) {
            if (row.fits(LINE, "Total|detailed") && row.text(LINE).equals("Total")) {
                read(row, problems, sink);
            }
        }
    }

    private static void read(CsvTable.Row row, Problems problems, Consumer<Flow> sink) {
        int year = row.year("Years Covered");
        if (year == 0) {
            return;
        }
        if (!row.text("Country Name").equals("Peru")) {
            problems.report(row.place("Country Name"), row.text("Country Name"), Reason.UNKNOWN_WORD);
            return;
        }
        amount(row, PAID, Side.COMPANY, year, problems, sink);
        amount(row, RECEIVED, Side.GOVERNMENT, year, problems, sink);
    }

    /** Empty where a year has no figure by sector. */
    private static void amount(
            CsvTable.Row row, String column, Side side, int year, Problems problems, Consumer<Flow> sink) {
        if (row.text(column).isEmpty()) {
            return;
        }
        String sector = row.text("Sector");
        Amounts.PLAIN
                .read(row.text(column), row.place(column), problems)
                .ifPresent(amount -> sink.accept(new Flow(
                        "PER",
                        ReportingPeriod.of(year),
                        side,
                        "",
                        "",
                        new RevenueStream("", sector),
                        "",
                        sector,
                        amount,
                        "USD",
                        sector.equals(ALL) ? Level.PAYMENT : Level.TOTAL,
                        row.place(column))));
    }
}
