package org.veeduria.platform.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.canon.CanonQuestion;
import org.veeduria.engine.canon.Distribution;
import org.veeduria.engine.canon.Producer;
import org.veeduria.engine.canon.Share;
import org.veeduria.engine.canon.Tranche;
import org.veeduria.engine.law.Provision;
import org.veeduria.platform.extractives.CanonExplanation;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import tools.jackson.databind.json.JsonMapper;

/** The answer of {@code veeduria canon} in its three shapes. */
final class CanonOutput {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NAME_WIDTH = 52;
    private static final int AMOUNT_WIDTH = 18;

    private final Distribution canon;
    private final CanonQuestion question;
    private final CanonExplanation words;
    private final List<String> notes;
    private final Places places;

    CanonOutput(Distribution canon, CanonQuestion question, CanonExplanation words, List<String> notes, Places places) {
        this.canon = canon;
        this.question = question;
        this.words = words;
        this.notes = notes;
        this.places = places;
    }

    /** What the JSON holds. */
    record Answer(
            String kind,
            String on,
            BigDecimal total,
            boolean estimate,
            List<String> notes,
            List<Producer> producers,
            List<TrancheLine> tranches,
            List<ShareLine> shares,
            List<String> explanation) {}

    record TrancheLine(
            String tranche,
            BigDecimal percent,
            BigDecimal amount,
            String article,
            boolean verified,
            List<String> unsure,
            String source) {}

    record ShareLine(
            String tranche, String recipient, String ubigeo, BigDecimal share, BigDecimal amount, String article) {}

    /** Notes go beside the answer where it is a table for machines. */
    void print(CanonCommand.Format format, @Nullable String ubigeo, PrintWriter out, PrintWriter err) {
        List<Share> shares = ubigeo == null ? canon.shares() : canon.of(ubigeo);
        switch (format) {
            case JSON -> out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer(shares, ubigeo)));
            case CSV -> {
                csv(shares, out);
                notes.forEach(err::println);
                if (ubigeo != null) {
                    explanation(shares, ubigeo).forEach(err::println);
                }
            }
            case TEXT -> {
                if (ubigeo == null) {
                    table(shares, out);
                } else {
                    explanation(shares, ubigeo).forEach(out::println);
                }
                notes.forEach(err::println);
            }
        }
    }

    private Answer answer(List<Share> shares, @Nullable String ubigeo) {
        return new Answer(
                question.kind().code(),
                question.day().toString(),
                canon.total(),
                question.estimate(),
                notes,
                canon.producers(),
                canon.scheme().tranches().stream().map(this::line).toList(),
                shares.stream().map(CanonOutput::line).toList(),
                ubigeo == null ? List.of() : explanation(shares, ubigeo));
    }

    private TrancheLine line(Tranche tranche) {
        Provision law = tranche.provision();
        return new TrancheLine(
                tranche.name().written(),
                tranche.percent(),
                canon.of(tranche),
                law.citation(),
                law.verified(),
                law.unsure(),
                law.source().orElse(""));
    }

    private static ShareLine line(Share share) {
        return new ShareLine(
                share.tranche().name().written(),
                share.recipient(),
                share.ubigeo(),
                share.index(),
                share.amount(),
                share.tranche().provision().citation());
    }

    private static void csv(List<Share> shares, PrintWriter out) {
        out.print("tranche,recipient,ubigeo,share,amount,article\n");
        for (Share share : shares) {
            out.print(String.join(
                            ",",
                            share.tranche().name().written(),
                            quoted(share.recipient()),
                            share.ubigeo(),
                            share.index().toPlainString(),
                            share.amount().toPlainString(),
                            quoted(share.tranche().provision().citation()))
                    + "\n");
        }
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void table(List<Share> shares, PrintWriter out) {
        for (Tranche tranche : canon.scheme().tranches()) {
            out.printf(
                    "%n%s, %s %%: %s%n",
                    words.trancheName(tranche),
                    tranche.percent().stripTrailingZeros().toPlainString(),
                    words.soles(canon.of(tranche)));
            for (Share share : shares) {
                if (share.tranche().equals(tranche)) {
                    out.printf(
                            "  %-6s  %-" + NAME_WIDTH + "s %s %" + AMOUNT_WIDTH + "s%n",
                            share.ubigeo(),
                            share.recipient(),
                            share.index().toPlainString(),
                            words.soles(share.amount()));
                }
            }
        }
        out.println();
        out.println(words.text("canon.explain.total", words.soles(canon.total())));
    }

    private List<String> explanation(List<Share> shares, String ubigeo) {
        String name = places.byUbigeo(ubigeo).map(Place::name).orElse(ubigeo) + " (" + ubigeo + ")";
        return words.explain(canon, name, shares);
    }
}
