package org.veeduria.engine.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.cube.Dimension;
import org.veeduria.engine.cube.Hierarchy;
import org.veeduria.engine.cube.Measure;

/**
 * The ministry's table of expenditure ("Consulta amigable, gasto diario"), 63 columns, as a cube. The columns keep their names in
 * small letters.
 *
 * <p>Opening and modified budget ({@code pia}, {@code pim}) stand only in rows of month 0; the others are what happened in a month and
 * may be negative. The executor's key is {@code sec_ejec}: a local government has no {@code pliego}. Where the money is spent is
 * {@code departamento_meta}; province and district are known only of the executor.
 */
public final class MefCube {
    /** The columns of the table, in its order, as MEF writes them. */
    public static final List<String> HEADER = List.of("""
            ANO_EJE MES_EJE NIVEL_GOBIERNO NIVEL_GOBIERNO_NOMBRE SECTOR SECTOR_NOMBRE PLIEGO PLIEGO_NOMBRE SEC_EJEC EJECUTORA \
            EJECUTORA_NOMBRE DEPARTAMENTO_EJECUTORA DEPARTAMENTO_EJECUTORA_NOMBRE PROVINCIA_EJECUTORA PROVINCIA_EJECUTORA_NOMBRE \
            DISTRITO_EJECUTORA DISTRITO_EJECUTORA_NOMBRE SEC_FUNC PROGRAMA_PPTO PROGRAMA_PPTO_NOMBRE TIPO_ACT_PROY \
            TIPO_ACT_PROY_NOMBRE PRODUCTO_PROYECTO PRODUCTO_PROYECTO_NOMBRE ACTIVIDAD_ACCION_OBRA ACTIVIDAD_ACCION_OBRA_NOMBRE \
            FUNCION FUNCION_NOMBRE DIVISION_FUNCIONAL DIVISION_FUNCIONAL_NOMBRE GRUPO_FUNCIONAL GRUPO_FUNCIONAL_NOMBRE META \
            FINALIDAD META_NOMBRE DEPARTAMENTO_META DEPARTAMENTO_META_NOMBRE FUENTE_FINANCIAMIENTO FUENTE_FINANCIAMIENTO_NOMBRE \
            RUBRO RUBRO_NOMBRE TIPO_RECURSO TIPO_RECURSO_NOMBRE CATEGORIA_GASTO CATEGORIA_GASTO_NOMBRE TIPO_TRANSACCION GENERICA \
            GENERICA_NOMBRE SUBGENERICA SUBGENERICA_NOMBRE SUBGENERICA_DET SUBGENERICA_DET_NOMBRE ESPECIFICA ESPECIFICA_NOMBRE \
            ESPECIFICA_DET ESPECIFICA_DET_NOMBRE MONTO_PIA MONTO_PIM MONTO_CERTIFICADO MONTO_COMPROMETIDO_ANUAL MONTO_COMPROMETIDO \
            MONTO_DEVENGADO MONTO_GIRADO""".split(" "));

    private static final List<Hierarchy> HIERARCHIES = List.of(
            levels("tiempo", "ano_eje mes_eje"),
            levels("institucional", "nivel_gobierno sector pliego sec_ejec ejecutora"),
            levels("lugar_ejecutora", "departamento_ejecutora provincia_ejecutora distrito_ejecutora"),
            levels("lugar_meta", "departamento_meta"),
            levels("programatica", "programa_ppto tipo_act_proy producto_proyecto actividad_accion_obra"),
            levels("funcional", "funcion division_funcional grupo_funcional"),
            levels("meta", "meta finalidad sec_func"),
            levels("financiamiento", "fuente_financiamiento rubro tipo_recurso"),
            levels(
                    "clasificador",
                    "categoria_gasto tipo_transaccion generica subgenerica subgenerica_det especifica especifica_det"));

    private static final List<Measure> MEASURES = List.of(
            new Measure("pia", "monto_pia"),
            new Measure("pim", "monto_pim"),
            new Measure("certificado", "monto_certificado"),
            new Measure("compromiso_anual", "monto_comprometido_anual"),
            new Measure("compromiso", "monto_comprometido"),
            new Measure("devengado", "monto_devengado"),
            new Measure("girado", "monto_girado"));

    /** The cube {@code budget} of the table's own columns. */
    public static final Cube CUBE = new Cube("budget", dimensions(HIERARCHIES), MEASURES, HIERARCHIES);

    /** Where a row was read, beside the table's columns: SHA-256 of the file, member of the archive, line. */
    public static final List<String> ORIGIN = List.of("archivo", "miembro", "fila");

    /** The same cube with the origin of each row. */
    public static final Cube STORED = stored();

    private MefCube() {}

    private static Hierarchy levels(String name, String levels) {
        return new Hierarchy(name, List.of(levels.split(" ")));
    }

    private static Cube stored() {
        List<Hierarchy> hierarchies = new ArrayList<>(HIERARCHIES);
        hierarchies.add(new Hierarchy("origen", ORIGIN));
        return new Cube("budget", dimensions(hierarchies), MEASURES, hierarchies);
    }

    private static List<Dimension> dimensions(List<Hierarchy> hierarchies) {
        List<Dimension> dimensions = new ArrayList<>();
        for (Hierarchy hierarchy : hierarchies) {
            hierarchy.levels().forEach(level -> dimensions.add(dimension(level, hierarchy.name())));
        }
        return dimensions;
    }

    private static Dimension dimension(String name, String hierarchy) {
        return switch (name) {
            case "ano_eje", "mes_eje", "fila" -> Dimension.number(name, hierarchy);
            case "sec_ejec" -> Dimension.named(name, hierarchy, name, "ejecutora_nombre");
            case "ejecutora", "sec_func", "finalidad", "tipo_transaccion", "archivo", "miembro" ->
                Dimension.plain(name, hierarchy);
            default -> Dimension.named(name, hierarchy, name, name + "_nombre");
        };
    }

    /** The columns of the table in small letters, in MEF's order. */
    public static Stream<String> columns() {
        return HEADER.stream().map(c -> c.toLowerCase(Locale.ROOT));
    }
}
