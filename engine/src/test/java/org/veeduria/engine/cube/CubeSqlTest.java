package org.veeduria.engine.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.input.BadQuery;

class CubeSqlTest {
    private static final CubeQuery FUNCTIONS =
            CubeQuery.of(MefCube.CUBE).aggregates("devengado").drilldown("funcion");

    @Test
    void theCubeHasTheMinistrysColumns() {
        assertThat(MefCube.HEADER).hasSize(63);
        assertThat(MefCube.CUBE.columns())
                .containsExactlyInAnyOrderElementsOf(MefCube.columns().toList());
    }

    @Test
    void sumsAreCastNullsArePlacedAndTiesSettled() {
        String text = new CubeSql(Dialect.DUCKDB, "mef")
                .cells(FUNCTIONS.order("devengado", Order.Direction.DESC))
                .text();

        assertThat(text)
                .isEqualTo("select \"funcion\" as c0, \"funcion_nombre\" as c1,"
                        + " cast(sum(\"monto_devengado\") as decimal(38,2)) as c2 from \"mef\""
                        + " group by \"funcion\", \"funcion_nombre\""
                        + " order by c2 desc nulls last, c0 asc nulls last, c1 asc nulls last limit 10000");
    }

    @Test
    void sparkQuotesOtherwise() {
        assertThat(new CubeSql(Dialect.SPARK, "mef").summary(FUNCTIONS).text())
                .isEqualTo("select cast(sum(`monto_devengado`) as decimal(38,2)) as c0 from `mef` limit 1");
    }

    @Test
    void whatPeopleWriteIsAParameter() {
        CubeQuery query =
                FUNCTIONS.cut("rubro", "18'; drop table mef; --", null).cut("ano_eje", "2026");
        Statement cells = new CubeSql(Dialect.DUCKDB, "mef").cells(query);

        assertThat(cells.text())
                .contains(" where (\"rubro\" in (?) or \"rubro\" is null) and \"ano_eje\" in (?) ")
                .doesNotContain("drop");
        assertThat(cells.parameters()).containsExactly("18'; drop table mef; --", 2026);
    }

    @Test
    void aRelationIsANameAndNothingElse() {
        assertThatThrownBy(() -> new CubeSql(Dialect.SPARK, "mef; drop")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void totalsFollowTheCells() {
        Statement cells = new CubeSql(Dialect.DUCKDB, "mef")
                .cells(FUNCTIONS.drilldown("rubro.codigo").withTotals());

        assertThat(cells.text())
                .contains("group by grouping sets ((\"funcion\", \"funcion_nombre\", \"rubro\"),"
                        + " (\"funcion\", \"funcion_nombre\"), ())")
                .contains("order by c4 asc nulls last, c5 asc nulls last, c0 asc");
        assertThat(cells.columns())
                .containsExactly(
                        "funcion.codigo",
                        "funcion.nombre",
                        "rubro.codigo",
                        "devengado.sum",
                        "total:funcion",
                        "total:rubro.codigo");
    }

    @Test
    void aQuestionThatCannotBeAnsweredSaysWhatCan() {
        assertThatThrownBy(() -> FUNCTIONS.drilldown("functions"))
                .isInstanceOf(BadQuery.class)
                .hasMessageContaining("drilldown=functions")
                .hasMessageContaining("ano_eje, mes_eje");
        assertThatThrownBy(() -> FUNCTIONS.cut("ano_eje", "last")).hasMessageContaining("a whole number");
        assertThatThrownBy(() -> FUNCTIONS.order("pia", Order.Direction.ASC)).hasMessageContaining("order=pia.sum");
        assertThatThrownBy(() -> FUNCTIONS.page(0, 10)).hasMessageContaining("page=0");
        assertThatThrownBy(() -> FUNCTIONS.aggregates("devengado.avg")).hasMessageContaining("devengado.max");
    }

    @Test
    void aSeedGivesTheSameQuestionsAgain() {
        Map<String, List<String>> members = Map.of("rubro.codigo", List.of("00", "18"));
        GeneratedQueries one = new GeneratedQueries(MefCube.CUBE, members, 7);
        GeneratedQueries other = new GeneratedQueries(MefCube.CUBE, members, 7);

        for (int i = 0; i < 200; i++) {
            CubeQuery query = one.next();
            assertThat(query).isEqualTo(other.next());
            assertThat(new CubeSql(Dialect.SPARK, "mef").cells(query).text()).startsWith("select ");
        }
    }
}
