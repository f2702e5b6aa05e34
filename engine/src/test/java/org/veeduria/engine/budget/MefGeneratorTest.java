package org.veeduria.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Utf8Stream;

class MefGeneratorTest {
    private static String table(long seed) throws IOException {
        StringBuilder out = new StringBuilder();
        MefGenerator generator = new MefGenerator(seed, out);
        generator.header();
        List<Executor> country = Regions.country();
        for (Executor executor : List.of(country.getFirst(), country.get(300), country.getLast())) {
            generator.year(
                    executor,
                    2025,
                    12,
                    200,
                    List.of(new InvestmentProject("2600001", "18", "AGUA (FICTICIO)", 1_000_000, 2024, 2)));
        }
        return out.toString();
    }

    private static List<MefRow> rows(String table) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<MefRow> rows = new ArrayList<>();
        new MefReader(Limits.USUAL, problems::add)
                .read(
                        new Member(
                                "g", new Utf8Stream(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))),
                        rows::add);
        assertThat(problems).isEmpty();
        return rows;
    }

    private static BigDecimal sum(List<MefRow> rows, String column) {
        return rows.stream()
                .map(row -> new BigDecimal(String.valueOf(row.cell(column))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        assertThat(table(7)).isEqualTo(table(7)).isNotEqualTo(table(8));
    }

    @Test
    void itsRowsHaveTheTrapsOfTheRealOnes() throws IOException {
        List<MefRow> rows = rows(table(7));
        Map<Boolean, List<MefRow>> opening =
                rows.stream().collect(Collectors.partitioningBy(row -> "0".equals(row.cell("MES_EJE"))));

        assertThat(sum(opening.get(false), "MONTO_PIM")).isZero();
        assertThat(sum(opening.get(true), "MONTO_DEVENGADO")).isZero();
        assertThat(opening.get(false))
                .anyMatch(row -> String.valueOf(row.cell("MONTO_DEVENGADO")).startsWith("-"));
        assertThat(rows).anyMatch(row -> row.cell("PLIEGO") == null);
        assertThat(rows)
                .anyMatch(row ->
                        !String.valueOf(row.cell("DEPARTAMENTO_META")).equals(row.cell("DEPARTAMENTO_EJECUTORA")));
        assertThat(sum(rows, "MONTO_DEVENGADO")).isPositive().isLessThan(sum(rows, "MONTO_PIM"));
        assertThat(sum(rows, "MONTO_GIRADO")).isLessThanOrEqualTo(sum(rows, "MONTO_DEVENGADO"));
    }

    @Test
    void aCountryHasAsManyExecutorsAsTheRealOne() {
        assertThat(Regions.country()).hasSizeBetween(2_300, 2_600);
        assertThat(Regions.country().stream().map(Executor::code)).doesNotHaveDuplicates();
    }
}
