package org.veeduria.engine.budget;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.CsvRows;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * Every municipality's year as taken from MEF's "Consulta amigable": columns {@code Año}, {@code UBI_DIST}, {@code COD_SIAF},
 * {@code Municipalidad}, {@code PIA}, {@code PIM}, {@code Devengado}; where there, also {@code Certificación}, {@code Compromiso Anual},
 * {@code Girado} and {@code Avance %}, which is held against accrued and modified budget. {@code COD_SIAF} is the ministry's SEC_EJEC.
 */
public final class MunicipalSummary implements SummaryReader {
    private static final Set<String> NEEDED =
            Set.of("ano", "ubi_dist", "cod_siaf", "municipalidad", "pia", "pim", "devengado");

    @Override
    public boolean recognises(String head) {
        String first = head.lines().findFirst().orElse("").replace("\"", "");
        return columns(List.of(first.split("[,;\t|]", -1))).keySet().containsAll(NEEDED);
    }

    @Override
    public void read(Member member, Problems problems, Consumer<SummaryRow> rows) throws IOException {
        CsvRows table = new CsvRows(member, Limits.USUAL, problems);
        CsvRow header = table.next();
        if (header == null) {
            problems.report(Place.file(member.name()), "", Reason.EMPTY_FILE);
            return;
        }
        Map<String, Integer> columns = columns(header.values());
        if (!columns.keySet().containsAll(NEEDED)) {
            String missing = String.join(
                    ", ",
                    NEEDED.stream()
                            .filter(name -> !columns.containsKey(name))
                            .sorted()
                            .toList());
            problems.report(Place.line(member.name(), header.line()), missing, Reason.WRONG_HEADER);
            return;
        }
        SummaryCells cells = new SummaryCells(member.name(), header.values(), columns, problems);
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            SummaryRow read = cells.at(row) ? row(cells) : null;
            if (read != null) {
                rows.accept(read);
            }
        }
    }

    /** Names without accents and capitals, for people write them in every way. */
    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < header.size(); at++) {
            String plain = Normalizer.normalize(header.get(at).replace("\uFEFF", ""), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            columns.putIfAbsent(plain, at);
        }
        return columns;
    }

    private static @Nullable SummaryRow row(SummaryCells cells) {
        Integer year = cells.year("ano");
        String ubigeo = cells.ubigeo("ubi_dist");
        String entity = cells.digits("cod_siaf");
        if (year == null || ubigeo == null || entity == null) {
            return null;
        }
        BigDecimal pia = cells.budget("pia");
        BigDecimal pim = cells.budget("pim");
        BigDecimal accrued = cells.needed("devengado");
        if (pia == null || pim == null || accrued == null || !cells.agrees("avance %", accrued, pim)) {
            return null;
        }
        return new SummaryRow(
                cells.place("municipalidad"),
                year,
                ubigeo,
                entity,
                cells.text("municipalidad"),
                pia,
                pim,
                cells.amount("certificacion"),
                cells.amount("compromiso anual"),
                accrued,
                cells.amount("girado"));
    }
}
