package org.veeduria.engine.budget;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.JsonDocument;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import tools.jackson.databind.JsonNode;

/**
 * The years of each region as JSON: {@code {"LORETO": {"byYear": [{"year": 2022, "pia": …, "pim": …, "certificado": …, "comprometido": …,
 * "devengado": …, "girado": …}]}}}. It sums what units of every level spend that sit in the region, ministries in Lima too: all regions
 * together are the budget of the State. The lists of largest sectors beside it have no year and are not read.
 */
public final class RegionalSummary implements SummaryReader {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;

    @Override
    public boolean recognises(String head) {
        return head.stripLeading().startsWith("{") && head.contains("\"byYear\"") && head.contains("\"devengado\"");
    }

    @Override
    public void read(Member member, Problems problems, Consumer<SummaryRow> rows) throws IOException {
        JsonNode root = JsonDocument.read(member, problems);
        if (root == null) {
            return;
        }
        Set<String> untold = new HashSet<>();
        for (Map.Entry<String, JsonNode> region : root.properties()) {
            Place place = Place.file(member.name())
                    .at("/" + region.getKey().replace("~", "~0").replace("/", "~1"));
            JsonNode years = region.getValue().path("byYear");
            if (!years.isArray()) {
                problems.report(place, years.toString(), Reason.NOT_A_LIST);
            }
            for (int at = 0; years.isArray() && at < years.size(); at++) {
                Place one = place.at(place.pointer() + "/byYear/" + at);
                new Year(one, years.get(at), problems, untold).read(region.getKey(), rows);
            }
        }
    }

    /** One year of one region; what the source never tells is said once. */
    private record Year(Place place, JsonNode node, Problems problems, Set<String> untold) {
        void read(String region, Consumer<SummaryRow> rows) {
            int year = node.path("year").asInt(0);
            BigDecimal pim = needed("pim");
            BigDecimal accrued = needed("devengado");
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                report("year", Reason.SHIFTED_COLUMNS);
            } else if (pim != null && pim.signum() < 0) {
                report("pim", Reason.NEGATIVE_NUMBER);
            } else if (pim != null && accrued != null) {
                rows.accept(new SummaryRow(
                        place,
                        year,
                        "",
                        "",
                        region,
                        amount("pia"),
                        pim,
                        told("certificado", accrued),
                        told("comprometido", accrued),
                        accrued,
                        amount("girado")));
            }
        }

        /** What was accrued was certified and committed before: zero then means that the source does not know. */
        private @Nullable BigDecimal told(String field, BigDecimal accrued) {
            BigDecimal amount = amount(field);
            if (amount != null && amount.signum() == 0 && accrued.signum() > 0) {
                if (untold.add(field)) {
                    report(field, Reason.ZERO_FOR_UNTOLD);
                }
                return null;
            }
            return amount;
        }

        private @Nullable BigDecimal needed(String field) {
            if (node.path(field).isNull() || node.path(field).isMissingNode()) {
                report(field, Reason.NOT_A_NUMBER);
            }
            return amount(field);
        }

        private @Nullable BigDecimal amount(String field) {
            String written = node.path(field).asString("");
            Place at = place.at(place.pointer() + "/" + field);
            String read = new MefAmounts(problems).read(written.isEmpty() ? null : written, at);
            return read == null ? null : new BigDecimal(read);
        }

        private void report(String field, Reason reason) {
            problems.report(
                    place.at(place.pointer() + "/" + field), node.path(field).asString(""), reason);
        }
    }
}
