package org.veeduria.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.budget.MefReader;
import org.veeduria.engine.budget.MefRow;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Utf8Stream;

class DemonstrationBudgetTest {
    @Test
    void itReadsAsTheMinistrysTableAndNamesEveryProject() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DemonstrationBudget.write(Demonstration.SEED, bytes);
        List<Problem> problems = new ArrayList<>();
        List<MefRow> rows = new ArrayList<>();
        new MefReader(Limits.USUAL, problems::add)
                .read(new Member("d", new Utf8Stream(new ByteArrayInputStream(bytes.toByteArray()))), rows::add);

        assertThat(problems).isEmpty();
        assertThat(values(rows, "ANO_EJE")).containsExactlyInAnyOrder("2023", "2024", "2025", "2026");
        assertThat(values(rows, "DEPARTAMENTO_EJECUTORA")).containsExactlyInAnyOrder("16", "17");
        assertThat(values(rows, "PRODUCTO_PROYECTO"))
                .containsAll(DemonstrationProject.all().stream()
                        .map(p -> p.project().cui())
                        .toList());
        assertThat(rows)
                .allMatch(row -> String.valueOf(row.cell("EJECUTORA_NOMBRE")).contains("(FICTICI"));
        assertThat(DemonstrationProject.all()).hasSize(40);
    }

    private static Set<String> values(List<MefRow> rows, String column) {
        return rows.stream().map(row -> String.valueOf(row.cell(column))).collect(Collectors.toSet());
    }
}
