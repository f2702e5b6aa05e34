package org.veeduria.engine.eiti;

import java.util.ArrayList;
import java.util.List;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.reconcile.ReportingPeriod;
import org.veeduria.engine.reconcile.Side;

/**
 * What an organisation declares of one year in Peru.
 *
 * @param side {@link Side#COMPANY}: what it paid; {@link Side#GOVERNMENT}: what it received
 * @param number 1 for the first, the next for each amendment
 */
public record Declaration(String organisation, Side side, int year, int number, List<DeclaredRow> rows) {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    public Declaration {
        if (organisation.isBlank() || year < FIRST_YEAR || year > LAST_YEAR || number < 1) {
            throw new IllegalArgumentException("Not a declaration: " + organisation + ", " + year + ", " + number);
        }
        rows = List.copyOf(rows);
    }

    /** Its rows as flows; each stands at {@code /rows/N/amount} of its document. */
    public List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            DeclaredRow row = rows.get(at);
            boolean paid = side == Side.COMPANY;
            flows.add(new Flow(
                    "PER",
                    new ReportingPeriod(year, row.month()),
                    side,
                    paid ? organisation : row.counterpart(),
                    paid ? row.counterpart() : organisation,
                    row.stream(),
                    row.project(),
                    "",
                    row.amount(),
                    row.currency(),
                    Level.PAYMENT,
                    new Place(organisation, at + 1L, 0, "/rows/" + at + "/amount")));
        }
        return flows;
    }
}
