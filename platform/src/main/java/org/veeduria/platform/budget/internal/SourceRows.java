package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.FactQuery;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.FileRegister;
import org.veeduria.platform.shared.Money;

/** The rows of the ministry's table behind a figure, each with the file and the line it was read from. */
@Component
public class SourceRows {
    /** Rows on a page. */
    public static final int SIZE = 25;

    private static final List<String> FIELDS = List.of(
            "archivo",
            "miembro",
            "fila",
            "mes_eje",
            "sec_ejec",
            "producto_proyecto",
            "rubro",
            "especifica_det",
            "pia",
            "pim",
            "devengado",
            "girado");

    private final Budgets budgets;
    private final Totals totals;
    private final FileRegister files;

    SourceRows(Budgets budgets, Totals totals, FileRegister files) {
        this.budgets = budgets;
        this.totals = totals;
        this.files = files;
    }

    /**
     * One row.
     *
     * @param file SHA-256 of its file
     * @param month 0 for the row of the opening and modified budget
     */
    public record Row(
            String file,
            String fileName,
            @Nullable String member,
            int line,
            int month,
            String unit,
            String project,
            String projectName,
            String rubro,
            String kind,
            Money pia,
            Money pim,
            Money accrued,
            Money paid) {}

    /**
     * One row of a summary.
     *
     * @param position sheet and line, or JSON pointer
     */
    public record SummaryLine(
            String file,
            String fileName,
            String position,
            String name,
            @Nullable Money pia,
            @Nullable Money pim,
            Money accrued) {}

    /** A page of rows of a summary. */
    public record SummaryListed(List<SummaryLine> rows, long total) {}

    /** The rows of the summary behind a place's year, the largest first; page from 1. */
    public SummaryListed summary(Ubigeo place, int year, int page) {
        List<Totals.Total> all = totals.of(place, year);
        return new SummaryListed(
                all.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(this::line)
                        .toList(),
                all.size());
    }

    private SummaryLine line(Totals.Total row) {
        return new SummaryLine(
                row.file(),
                files.known(row.file()).map(FileRegister.Known::name).orElse(row.file()),
                row.position(),
                row.name(),
                row.pia() == null ? null : Executions.money(row.pia()),
                row.pim() == null ? null : Executions.money(row.pim()),
                Executions.money(row.accrued()));
    }

    /** A page of rows. */
    public record Listed(List<Row> rows, long total) {}

    /**
     * The rows of a scope.
     *
     * @param project code of a project or product; null for all
     * @param month 0 to 12; null for all
     * @param rubro code of the money's source, such as 18 for canon; null for all
     * @param page from 1
     */
    public Listed of(Scope scope, @Nullable String project, @Nullable Integer month, @Nullable String rubro, int page) {
        CubeQuery asked = scope.query();
        asked = project == null ? asked : asked.cut("producto_proyecto", project);
        asked = month == null ? asked : asked.cut("mes_eje", String.valueOf(month));
        asked = rubro == null ? asked : asked.cut("rubro", rubro);
        CubeResult rows = budgets.facts(FactQuery.behind(asked.page(page, SIZE)).fields(FIELDS));
        Map<String, String> names = new TreeMap<>();
        return new Listed(
                rows.cells().stream().map(row -> row(rows, row, names)).toList(), rows.total());
    }

    private Row row(CubeResult rows, List<@Nullable Object> row, Map<String, String> names) {
        String file = text(rows, row, "archivo.codigo");
        String member = text(rows, row, "miembro.codigo");
        return new Row(
                file,
                names.computeIfAbsent(
                        file,
                        hash -> files.known(hash).map(FileRegister.Known::name).orElse(hash)),
                member.isBlank() || member.equals(names.get(file)) ? null : member,
                number(rows, row, "fila.codigo"),
                number(rows, row, "mes_eje.codigo"),
                text(rows, row, "sec_ejec.nombre"),
                text(rows, row, "producto_proyecto.codigo"),
                text(rows, row, "producto_proyecto.nombre"),
                text(rows, row, "rubro.nombre"),
                text(rows, row, "especifica_det.nombre"),
                money(rows, row, "pia"),
                money(rows, row, "pim"),
                money(rows, row, "devengado"),
                money(rows, row, "girado"));
    }

    /** The file behind a year and its entry in the public record. */
    public Optional<FileRegister.Known> file(String hash) {
        return files.known(hash);
    }

    private static String text(CubeResult rows, List<@Nullable Object> row, String ref) {
        Object cell = rows.cell(row, ref);
        return cell == null ? "" : cell.toString();
    }

    private static int number(CubeResult rows, List<@Nullable Object> row, String ref) {
        return rows.cell(row, ref) instanceof Number number ? number.intValue() : 0;
    }

    private static Money money(CubeResult rows, List<@Nullable Object> row, String ref) {
        return new Money(rows.cell(row, ref) instanceof BigDecimal exact ? exact : BigDecimal.ZERO, "PEN");
    }
}
