package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.veeduria.engine.eiti.DeclaredRow;
import org.veeduria.engine.reconcile.RevenueStream;

/**
 * One row of a declaration as it is typed into the form or the spreadsheet: texts, and what is wrong with each. Nothing is guessed: an
 * amount with a comma is refused, for nobody knows whether it divides thousands or decimals.
 */
public record RowForm(Map<String, String> cells) {
    /** The columns, in the order of the form and of the spreadsheet. */
    public static final List<String> COLUMNS =
            List.of("stream", "counterpart", "project", "ubigeo", "month", "amount", "currency");

    private static final int LONGEST = 200;

    /**
     * What is wrong with a cell.
     *
     * @param reason key of the message
     */
    public record Wrong(String column, String value, String reason) {}

    public RowForm {
        Map<String, String> known = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            known.put(column, cells.getOrDefault(column, "").strip().replace("\0", ""));
        }
        cells = known;
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return cells.values().stream().allMatch(String::isEmpty);
    }

    /**
     * Everything that is wrong, in the order of the columns; empty where the row can be declared.
     *
     * @param streams what may be declared, by the text shown, see {@code extractives.streams}
     * @param knowsPlace whether a ubigeo is one
     */
    public List<Wrong> wrong(Map<String, RevenueStream> streams, Predicate<String> knowsPlace) {
        List<Wrong> wrong = new ArrayList<>();
        check(wrong, "stream", streams.containsKey(text("stream")), "declare.wrong.stream");
        check(wrong, "counterpart", isName(text("counterpart")), "declare.wrong.counterpart");
        check(wrong, "project", text("project").length() <= LONGEST, "declare.wrong.long");
        check(wrong, "ubigeo", text("ubigeo").isEmpty() || knowsPlace.test(text("ubigeo")), "declare.wrong.ubigeo");
        check(wrong, "month", text("month").matches("|0|[1-9]|1[0-2]"), "declare.wrong.month");
        check(wrong, "amount", text("amount").matches("-?\\d{1,18}([.]\\d{1,2})?"), "declare.wrong.amount");
        check(wrong, "currency", text("currency").matches("PEN|USD"), "declare.wrong.currency");
        return wrong;
    }

    /** The row; empty where something is wrong with it. */
    public Optional<DeclaredRow> row(Map<String, RevenueStream> streams, Predicate<String> knowsPlace) {
        RevenueStream stream = streams.get(text("stream"));
        if (stream == null || !wrong(streams, knowsPlace).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeclaredRow(
                stream,
                text("counterpart"),
                text("project"),
                text("ubigeo"),
                text("month").isEmpty() ? 0 : Integer.parseInt(text("month")),
                new BigDecimal(text("amount")),
                text("currency")));
    }

    private void check(List<Wrong> wrong, String column, boolean right, String reason) {
        if (!right) {
            wrong.add(new Wrong(column, text(column), reason));
        }
    }

    private static boolean isName(String name) {
        return name.length() >= 3 && name.length() <= LONGEST;
    }

    private String text(String column) {
        return cells.getOrDefault(column, "");
    }
}
