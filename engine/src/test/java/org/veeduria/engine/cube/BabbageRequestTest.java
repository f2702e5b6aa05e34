package org.veeduria.engine.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.input.BadQuery;

class BabbageRequestTest {
    private static final Cube CUBE = MefCube.CUBE;

    @Test
    void aQuestionIsReadAsItsClientsWriteIt() {
        CubeQuery query = BabbageRequest.aggregate(
                CUBE,
                Map.of(
                        "cut", "ano_eje:2024|funcion:\"20\";\"22\"|pliego:",
                        "drilldown", "funcion|rubro.nombre",
                        "aggregates", "devengado.sum|_count",
                        "order", "devengado.sum:desc,funcion",
                        "page", "2",
                        "pagesize", "30"));
        CubeQuery expected = CubeQuery.of(CUBE)
                .cut("ano_eje", "2024")
                .cut("funcion", "20", "22")
                .cut("pliego", (String) null)
                .aggregates("devengado.sum", "_count")
                .drilldown("funcion", "rubro.nombre")
                .order("devengado.sum", Order.Direction.DESC)
                .order("funcion", Order.Direction.ASC)
                .page(2, 30);
        assertThat(query).isEqualTo(expected);
    }

    @Test
    void aQuotedValueMayHoldSeparators() {
        CubeQuery query = BabbageRequest.aggregate(CUBE, Map.of("cut", "funcion.nombre:\"a|b;c\\\"d\""));
        assertThat(query.cuts().getFirst().values()).isEqualTo(List.of("a|b;c\"d"));
    }

    @Test
    void nothingSaidIsEverything() {
        assertThat(BabbageRequest.aggregate(CUBE, Map.of())).isEqualTo(CubeQuery.of(CUBE));
        assertThat(BabbageRequest.facts(CUBE, Map.of()).pageSize()).isEqualTo(100);
        assertThat(BabbageRequest.facts(CUBE, Map.of("fields", "funcion,devengado"))
                        .fields())
                .isEqualTo(Arrays.asList("funcion.codigo", "funcion.nombre", "devengado"));
        assertThat(BabbageRequest.members(CUBE, "funcion", Map.of()).aggregates())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cut, funcion, reference:value",
        "cut, nada:1, a dimension",
        "cut, ano_eje:x, a whole number",
        "drilldown, nada, a dimension",
        "aggregates, nada, one of",
        "order, funcion:up, reference:asc",
        "page, 0, a whole number",
        "pagesize, 10001, a whole number from 1 to 10000",
        "foo, bar, one of these parameters",
    })
    void whatCannotBeAnsweredIsNamed(String parameter, String value, String allowed) {
        assertThatThrownBy(() -> BabbageRequest.aggregate(CUBE, Map.of(parameter, value)))
                .isInstanceOfSatisfying(BadQuery.class, bad -> {
                    assertThat(bad.parameter()).isEqualTo(parameter);
                    assertThat(bad.allowed()).startsWith(allowed);
                });
    }
}
