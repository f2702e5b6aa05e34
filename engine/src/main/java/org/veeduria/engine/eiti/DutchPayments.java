package org.veeduria.engine.eiti;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.veeduria.engine.input.JsonObjects;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.reconcile.ReportingPeriod;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;
import tools.jackson.databind.JsonNode;

/**
 * The payments of NL-EITI: a JSON list whose objects hold both sides. {@code payments_companies_reported} is what the company
 * reported; {@code payments_companies} is the State's figure: it alone is filled where the tax office gives one sum for a sector.
 * Traps: names with stray spaces and capitals; rows of EBN, the State's company, stand in millions of euro while all others stand
 * in euro; sales and costs are trade between EBN and its partners; {@code aggregated} rows sum others.
 */
public final class DutchPayments implements FlowReader {
    private static final int LONGEST_ABBREVIATION = 3;
    /** Far beyond the yearly budget of any State. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e16");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String STATE_COMPANY = "ebn";
    private static final Set<String> TRADE = Set.of("sales", "costs");
    private static final Map<String, String> MISSPELT = Map.of("one_days", "one_dyas");

    @Override
    public boolean recognises(String head) {
        return head.stripLeading().startsWith("[") && head.contains("\"payments_companies_reported\"");
    }

    @Override
    public void read(Member member, Problems problems, Consumer<Flow> sink) throws IOException {
        JsonObjects.read(member, problems, (row, place) -> payment(row, place, problems, sink));
    }

    private static void payment(JsonNode row, Place place, Problems problems, Consumer<Flow> sink) {
        int year = row.path("year").asInt(0);
        String stream = text(row, "payment_stream");
        if (year < 1900 || year > 2100 || stream.isEmpty()) {
            problems.report(place, row.path("year").toString(), Reason.SHIFTED_COLUMNS);
            return;
        }
        side(row, "payments_companies_reported", Side.COMPANY, year, place, problems, sink);
        side(row, "payments_companies", Side.GOVERNMENT, year, place, problems, sink);
    }

    private static void side(
            JsonNode row, String field, Side side, int year, Place place, Problems problems, Consumer<Flow> sink) {
        JsonNode value = row.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return;
        }
        Place at = place.at(place.pointer() + "/" + field);
        if (!value.isNumber()) {
            problems.report(at, value.toString(), Reason.NOT_A_NUMBER);
        } else if (value.decimalValue().abs().compareTo(TOO_LARGE) > 0) {
            problems.report(at, value.toString(), Reason.NUMBER_TOO_LARGE);
        } else {
            sink.accept(flow(row, side, year, value.decimalValue(), at));
        }
    }

    private static Flow flow(JsonNode row, Side side, int year, BigDecimal amount, Place place) {
        String payer = party(row, "origin");
        String receiver = party(row, "recipient");
        boolean sum = row.path("aggregated").asBoolean(false);
        boolean ofStateCompany = !sum && (payer.equals(STATE_COMPANY) || receiver.equals(STATE_COMPANY));
        boolean trade = TRADE.contains(text(row, "payment_stream"));
        String project = text(row, "project");
        return new Flow(
                "NLD",
                ReportingPeriod.of(year),
                side,
                sum ? "" : name(trade && payer.equals(STATE_COMPANY) ? receiver : payer),
                name(receiver),
                new RevenueStream(text(row, "code"), text(row, "payment_stream").replace('_', ' ')),
                project.equals("NULL") ? "" : project,
                "",
                ofStateCompany ? amount.multiply(MILLION).stripTrailingZeros() : amount,
                "EUR",
                level(sum || project.equals("aggregated"), trade),
                place);
    }

    private static Level level(boolean sum, boolean trade) {
        return sum ? Level.TOTAL : trade ? Level.PARTICIPATION : Level.PAYMENT;
    }

    private static String party(JsonNode row, String field) {
        String name = text(row, field).toLowerCase(Locale.ROOT);
        return MISSPELT.getOrDefault(name, name);
    }

    /** {@code neptune_energy} as people write it; three letters are an abbreviation: {@code NAM}, {@code ONE Dyas}. */
    private static String name(String party) {
        return Arrays.stream(party.split("_"))
                .map(word -> word.length() <= LONGEST_ABBREVIATION
                        ? word.toUpperCase(Locale.ROOT)
                        : Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("").strip();
    }
}
