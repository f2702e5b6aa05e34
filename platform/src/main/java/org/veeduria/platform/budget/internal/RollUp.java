package org.veeduria.platform.budget.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.Aggregate;
import org.veeduria.engine.cube.CubeQuery;

/**
 * Sums made once, when a file is loaded, for the cuts most asked for: far fewer rows than the table. Each keeps year, month and region of
 * the executor, so that a later file can take the place of one month.
 */
enum RollUp {
    /** By executor and its place alone. */
    EXECUTOR("""
            ano_eje mes_eje nivel_gobierno nivel_gobierno_nombre sector sector_nombre pliego pliego_nombre sec_ejec ejecutora_nombre
            departamento_ejecutora departamento_ejecutora_nombre provincia_ejecutora provincia_ejecutora_nombre distrito_ejecutora
            distrito_ejecutora_nombre"""),
    /** By region, level, function with its division and source of the money. */
    COUNTRY("""
            ano_eje mes_eje nivel_gobierno nivel_gobierno_nombre departamento_ejecutora departamento_ejecutora_nombre departamento_meta
            departamento_meta_nombre funcion funcion_nombre division_funcional division_funcional_nombre fuente_financiamiento
            fuente_financiamiento_nombre rubro rubro_nombre categoria_gasto categoria_gasto_nombre tipo_act_proy tipo_act_proy_nombre"""),
    /** By executor and its place, function with its division, kind of expense and rubro. */
    ENTITY("""
            ano_eje mes_eje nivel_gobierno nivel_gobierno_nombre sector sector_nombre pliego pliego_nombre sec_ejec ejecutora_nombre
            departamento_ejecutora departamento_ejecutora_nombre provincia_ejecutora provincia_ejecutora_nombre distrito_ejecutora
            distrito_ejecutora_nombre departamento_meta departamento_meta_nombre funcion funcion_nombre division_funcional
            division_funcional_nombre rubro rubro_nombre generica generica_nombre tipo_act_proy tipo_act_proy_nombre"""),
    /** By project or product. */
    PROJECT("""
            ano_eje mes_eje nivel_gobierno nivel_gobierno_nombre sec_ejec ejecutora_nombre departamento_ejecutora
            departamento_ejecutora_nombre provincia_ejecutora provincia_ejecutora_nombre distrito_ejecutora distrito_ejecutora_nombre
            departamento_meta departamento_meta_nombre tipo_act_proy tipo_act_proy_nombre producto_proyecto producto_proyecto_nombre
            funcion funcion_nombre division_funcional division_funcional_nombre rubro rubro_nombre""");

    /** The column that counts the rows of the table behind a row. */
    static final String ROWS = "filas";

    private final String columns;

    RollUp(String columns) {
        this.columns = columns;
        if (!MefCube.STORED.columns().containsAll(columns())) {
            throw new IllegalStateException(this + " names a column the table does not have");
        }
    }

    /** The name of its folder. */
    String folder() {
        return "rollup-" + name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return List.of(columns.split("\\s+"));
    }

    /** Those that answer the question exactly, the smallest first; none where only the table does. */
    static List<RollUp> answering(CubeQuery query) {
        boolean sums = query.aggregates().stream().map(Aggregate::function).allMatch(RollUp::adds);
        List<String> asked = Stream.concat(
                        query.attributes().stream(), query.cuts().stream().map(cut -> cut.attribute()))
                .map(attribute -> attribute.column())
                .toList();
        return Arrays.stream(values())
                .filter(rollUp -> sums && rollUp.columns().containsAll(asked))
                .toList();
    }

    /** Whether what is computed of parts adds up to that of all. */
    static boolean adds(Aggregate.Function function) {
        return function == Aggregate.Function.SUM || function == Aggregate.Function.COUNT;
    }
}
