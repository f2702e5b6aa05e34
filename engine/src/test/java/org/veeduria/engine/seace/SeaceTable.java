package org.veeduria.engine.seace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.SourceFile;
import tools.jackson.databind.node.ObjectNode;

/** A small table of made-up procedures, and what reading it gives. */
final class SeaceTable {
    private static final String HEADER = "entidad_ruc,codigoentidad,entidad,tipoentidad,codigoconvocatoria,"
            + "descripcion_proceso,proceso,tipo_compra,objetocontractual,sector,sistema_contratacion,"
            + "tipoprocesoseleccion,montoreferencial,n_item,descripcion_item,unidad_medida,estadoitem,paquete,"
            + "codigoitem,itemcubso,distrito_item,provincia_item,departamento_item,monto_referencial_item,moneda,"
            + "fecha_convocatoria,fechaintegracionbases,fechapresentacionpropuesta,miembrecomite,fechaconvocatoria,"
            + "ruc_codigo_postor,postor,fecha_presentacion_propuesta,estado_item,cantidad_adjudicado_item,"
            + "monto_adjudicado_item,ruc_proveedor,proveedor,tipo_proveedor,fecha_buenapro,fecha_consentimiento_bp,"
            + "n_cod_contrato,fecha_publicacion_contrato,fecha_suscripcion_contrato,fecha_vigencia_inicial,"
            + "fecha_vigencia_final,fecha_vigencia_fin_actualizada,codigo_contrato,num_contrato,"
            + "monto_contratado_total,monto_contratado_item,monto_adicional,monto_reduccion,monto_prorroga,"
            + "monto_complementario,urlcontrato,num_item,ruc_contratista,ruc_destinatario_pago,tieneresolucion,"
            + "idcontrato,tipopenalidad,objetocontrato,entidadcontratante,fechapenalidad,descripcionmotivo,monto,"
            + "año_penalidad,fecha_corte,nombre_razonodenominacionsocial,fecha_inicio,fecha_fin,numero_resolucion,"
            + "id_motivo_infraccion,de_motivo_infraccion,año_inha,año_san,organo_jurisdiccional";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));
    final List<Problem> problems = new ArrayList<>();
    final List<SeaceProcess> processes = new ArrayList<>();
    SeaceSummary summary = new SeaceSummary(0, 0, 0, 0, 0);

    /** A row of a works procedure with one bidder, with these columns otherwise: column, value, column, value… */
    SeaceTable row(String... changes) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : HEADER.split(",")) {
            row.put(column, "");
        }
        row.putAll(usual());
        for (int i = 0; i < changes.length; i += 2) {
            row.put(changes[i], changes[i + 1]);
        }
        lines.add(String.join(",", row.values()));
        return this;
    }

    SeaceTable line(String line) {
        lines.add(line);
        return this;
    }

    private static Map<String, String> usual() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("entidad_ruc", "20999999991");
        row.put("codigoentidad", "000999");
        row.put("entidad", "MUNICIPALIDAD DE PRUEBA");
        row.put("codigoconvocatoria", "700001");
        row.put("descripcion_proceso", "MEJORAMIENTO DE LA VIA");
        row.put("proceso", "LP-SM-1-2019-MP-1");
        row.put("objetocontractual", "Obra");
        row.put("tipoprocesoseleccion", "Licitación Pública");
        row.put("montoreferencial", "120000.00");
        row.put("n_item", "1");
        row.put("estadoitem", "Contratado");
        row.put("distrito_item", "IBERIA");
        row.put("provincia_item", "TAHUAMANU");
        row.put("departamento_item", "MADRE DE DIOS");
        row.put("monto_referencial_item", "120000");
        row.put("moneda", "Soles");
        row.put("fecha_convocatoria", "2/18/2019");
        row.put("fechaintegracionbases", "1/1/1900");
        row.put("fechapresentacionpropuesta", "3/1/2019");
        row.put("miembrecomite", "MIEMBRO A");
        row.put("ruc_codigo_postor", "20999999992");
        row.put("postor", "CONSTRUCTORA DE PRUEBA S.A.C.");
        row.put("fecha_presentacion_propuesta", "2/28/2019");
        row.put("estado_item", "Contratado");
        row.put("cantidad_adjudicado_item", "1");
        row.put("monto_adjudicado_item", "118000");
        row.put("ruc_proveedor", "20999999992");
        row.put("proveedor", "CONSTRUCTORA DE PRUEBA S.A.C.");
        row.put("fecha_buenapro", "3/5/2019");
        row.put("n_cod_contrato", "1200001");
        row.put("fecha_suscripcion_contrato", "3/20/2019");
        row.put("fecha_vigencia_inicial", "3/21/2019");
        row.put("fecha_vigencia_final", "9/21/2019");
        row.put("fecha_vigencia_fin_actualizada", "11/30/2019");
        row.put("monto_contratado_total", "118000");
        row.put("monto_contratado_item", "118000");
        row.put("monto_adicional", "5000.10000000001");
        row.put("monto_reduccion", "0");
        row.put("num_item", "1");
        row.put("ruc_contratista", "20999999992");
        row.put("urlcontrato", "http://seace.example/mon\\docs\\1.pdf");
        row.put("tieneresolucion", "NO");
        return row;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    SeaceTable read() {
        return read(text().getBytes(StandardCharsets.UTF_8));
    }

    SeaceTable read(Charset charset) {
        return read(text().getBytes(charset));
    }

    SeaceTable read(byte[] bytes) {
        SeaceReader reader = new SeaceReader(Limits.USUAL, problems::add);
        try {
            new SourceFile(Limits.USUAL, problems::add)
                    .members(
                            "t.csv",
                            new ByteArrayInputStream(bytes),
                            member -> summary = reader.read(member, processes::add));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    ObjectNode release() {
        return processes.getFirst().release();
    }

    List<Reason> reasons() {
        return problems.stream().map(Problem::reason).toList();
    }
}
