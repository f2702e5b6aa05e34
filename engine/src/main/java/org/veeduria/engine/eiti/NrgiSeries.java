package org.veeduria.engine.eiti;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.veeduria.engine.input.CsvTable;
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
        CsvTable table = CsvTable.read(
                member,
                problems,
                CsvTable.Manner.PLAIN,
                List.of("Years Covered", "Country Name", "Sector", LINE, RECEIVED, PAID));
        if (table == null || !table.settles(PAID) || !table.settles(RECEIVED)) {
            return;
        }
        for (CsvTable.Row row : table.rows()) {
            if (row.fits(LINE, "Total|detailed") && row.text(LINE).equals("Total")) {
                read(row, sink);
            }
        }
    }

    private static void read(CsvTable.Row row, Consumer<Flow> sink) {
        int year = row.year("Years Covered");
        if (year == 0) {
            return;
        }
        if (!row.text("Country Name").equals("Peru")) {
            row.report("Country Name", Reason.UNKNOWN_WORD);
            return;
        }
        amount(row, PAID, Side.COMPANY, year, sink);
        amount(row, RECEIVED, Side.GOVERNMENT, year, sink);
    }

    /** Empty where a year has no figure by sector. */
    private static void amount(CsvTable.Row row, String column, Side side, int year, Consumer<Flow> sink) {
        String sector = row.text("Sector");
        row.amountIfAny(column)
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
