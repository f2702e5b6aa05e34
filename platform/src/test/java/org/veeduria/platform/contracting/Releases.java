package org.veeduria.platform.contracting;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Invented processes for tests: places are real, organisations and people are not. */
public final class Releases {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Releases() {}

    /** A release written with single quotes. */
    public static CompiledRelease release(String json, String position) {
        ObjectNode node = (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
        return new CompiledRelease(node, new SourcePosition("f".repeat(64), position));
    }

    /** A works procedure in Madre de Dios with one bidder, awarded and signed. */
    public static CompiledRelease singleBid(String ocid, String title) {
        return release("""
                {'ocid':'%s','id':'1','date':'2019-03-01T00:00:00-05:00','tag':['compiled'],
                 'buyer':{'id':'PE-RUC-20999999991','name':'Municipalidad de Prueba'},
                 'parties':[
                  {'id':'PE-RUC-20999999991','name':'Municipalidad de Prueba','roles':['buyer','procuringEntity'],
                   'identifier':{'scheme':'PE-RUC','id':'20999999991'}},
                  {'id':'PE-RUC-10999999993','name':'Persona de Prueba','roles':['tenderer','supplier'],
                   'identifier':{'scheme':'PE-RUC','id':'10999999993'}}],
                 'tender':{'id':'t','title':'%s','status':'complete','procurementMethod':'open',
                  'procurementMethodDetails':'Licitación Pública','mainProcurementCategory':'works',
                  'value':{'amount':1200000.50,'currency':'PEN'},
                  'tenderPeriod':{'startDate':'2019-03-01T00:00:00-05:00','endDate':'2019-03-20T00:00:00-05:00'},
                  'procuringEntity':{'id':'PE-RUC-20999999991','name':'Municipalidad de Prueba'},
                  'numberOfTenderers':1,'tenderers':[{'id':'PE-RUC-10999999993','name':'Persona de Prueba'}],
                  'items':[{'id':'1','description':'Obra','deliveryAddress':
                    {'region':'MADRE DE DIOS','province':'TAHUAMANU','locality':'IBERIA'}}]},
                 'awards':[{'id':'a1','status':'active','date':'2019-04-01T00:00:00-05:00',
                   'value':{'amount':1199000,'currency':'PEN'},
                   'suppliers':[{'id':'PE-RUC-10999999993','name':'Persona de Prueba'}]}],
                 'contracts':[{'id':'c1','awardID':'a1','dateSigned':'2019-04-15T00:00:00-05:00','status':'active',
                   'value':{'amount':1199000,'currency':'PEN'},
                   'period':{'startDate':'2019-05-01T00:00:00-05:00','endDate':'2019-12-01T00:00:00-05:00'}}]}
                """.formatted(ocid, title), "7-9");
    }

    /** Many small processes. */
    public static Stream<CompiledRelease> many(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> singleBid(prefix + i, "Obra número " + i));
    }
}
