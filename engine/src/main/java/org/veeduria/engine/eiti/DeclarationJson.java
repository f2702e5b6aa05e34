package org.veeduria.engine.eiti;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.veeduria.engine.input.JsonObjects;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Declarations as JSON, {@code "format": "veeduria-declaration/1"}: one object, or a list of them. */
public final class DeclarationJson {
    /** The format is written with a decimal point and no thousands, so nothing is to be settled. */
    private static final String AMOUNT = "-?\\d{1,60}(\\.\\d{1,30})?";
    /** Far beyond the yearly budget of any State. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e16");

    /** The name by which a file is recognised. */
    public static final String FORMAT = "veeduria-declaration/1";

    private static final JsonMapper JSON = JsonMapper.shared();

    private DeclarationJson() {}

    /** Gives each declaration; a row that cannot be read is reported and left out, and a declaration without one good row too. */
    public static void read(Member file, Problems problems, Consumer<Declaration> sink) throws IOException {
        JsonObjects.read(file, problems, (node, place) -> one(node, place, problems, sink));
    }

    private static void one(JsonNode node, Place place, Problems problems, Consumer<Declaration> sink) {
        if (!text(node, "format").equals(FORMAT)) {
            problems.report(place.at(place.pointer() + "/format"), text(node, "format"), Reason.NOT_AN_OBJECT);
            return;
        }
        try {
            List<DeclaredRow> rows = rows(node.path("rows"), place, problems);
            Declaration declaration = new Declaration(
                    text(node, "organisation"),
                    Side.valueOf(text(node, "side")),
                    node.path("year").asInt(0),
                    node.path("version").asInt(0),
                    rows);
            if (!rows.isEmpty()) {
                sink.accept(declaration);
            }
        } catch (IllegalArgumentException mistake) {
            problems.report(place, String.valueOf(mistake.getMessage()), Reason.SHIFTED_COLUMNS);
        }
    }

    private static List<DeclaredRow> rows(JsonNode list, Place place, Problems problems) {
        List<DeclaredRow> rows = new ArrayList<>();
        for (int at = 0; list.isArray() && at < list.size(); at++) {
            Place where = place.at(place.pointer() + "/rows/" + at);
            JsonNode row = list.get(at);
            String written = text(row, "amount");
            Place cell = where.at(where.pointer() + "/amount");
            if (!written.matches(AMOUNT)) {
                problems.report(cell, written, Reason.NOT_A_NUMBER);
            } else if (new BigDecimal(written).abs().compareTo(TOO_LARGE) > 0) {
                problems.report(cell, written, Reason.NUMBER_TOO_LARGE);
            } else {
                row(row, new BigDecimal(written), where, problems, rows);
            }
        }
        return rows;
    }

    private static void row(JsonNode row, BigDecimal amount, Place where, Problems problems, List<DeclaredRow> rows) {
        try {
            rows.add(new DeclaredRow(
                    new RevenueStream(text(row, "code"), text(row, "stream")),
                    text(row, "counterpart"),
                    text(row, "project"),
                    text(row, "ubigeo"),
                    row.path("month").asInt(0),
                    amount,
                    text(row, "currency")));
        } catch (IllegalArgumentException mistake) {
            problems.report(where, String.valueOf(mistake.getMessage()), Reason.SHIFTED_COLUMNS);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    /** The declaration as text; {@link #read} gives it back. Amounts stand as text, to the last digit. */
    public static String write(Declaration declaration) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node(declaration)) + "\n";
    }

    /** Several in one text. */
    public static String write(List<Declaration> declarations) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        declarations.forEach(one -> all.add(node(one)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static ObjectNode node(Declaration declaration) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT)
                .put("organisation", declaration.organisation())
                .put("side", declaration.side().name())
                .put("year", declaration.year())
                .put("version", declaration.number());
        ArrayNode rows = root.putArray("rows");
        for (DeclaredRow row : declaration.rows()) {
            rows.addObject()
                    .put("code", row.stream().code())
                    .put("stream", row.stream().name())
                    .put("counterpart", row.counterpart())
                    .put("project", row.project())
                    .put("ubigeo", row.ubigeo())
                    .put("month", row.month())
                    .put("amount", row.amount().toPlainString())
                    .put("currency", row.currency());
        }
        return root;
    }
}
