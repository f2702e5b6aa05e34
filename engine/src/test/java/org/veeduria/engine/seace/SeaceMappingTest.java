package org.veeduria.engine.seace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veeduria.engine.input.Reason;
import tools.jackson.databind.JsonNode;

class SeaceMappingTest {
    @Test
    void repeatingRowsAreOneProcedureWithEachPartOnce() {
        JsonNode release = new SeaceTable()
                .row()
                .row("miembrecomite", "MIEMBRO B")
                .row("miembrecomite", "MIEMBRO B")
                .read()
                .release();
        assertThat(release.path("ocid").asString()).isEqualTo("ocds-dgv273-seacev3-700001");
        assertThat(release.at("/tender/committeeMembers").asInt()).isEqualTo(2);
        assertThat(release.at("/tender/items")).hasSize(1);
        assertThat(release.at("/bids/details")).hasSize(1);
        assertThat(release.path("awards")).hasSize(1);
        assertThat(release.path("contracts")).hasSize(1);
        assertThat(release.toString()).doesNotContain("MIEMBRO");
    }

    @Test
    void oneBidderIsASingleBid() {
        JsonNode tender = new SeaceTable().row().read().release().path("tender");
        assertThat(tender.path("numberOfTenderers").asInt()).isEqualTo(1);
        assertThat(tender.path("tenderersSource").asString()).isEqualTo("bids");
        assertThat(tender.path("procurementMethod").asString()).isEqualTo("open");
        assertThat(tender.path("mainProcurementCategory").asString()).isEqualTo("works");
    }

    @Test
    void whereNoBidderIsListedTheWinnerIsTheOnlyOneKnownAndThatIsSaid() {
        JsonNode release = new SeaceTable()
                .row("ruc_codigo_postor", "", "postor", "", "fecha_presentacion_propuesta", "")
                .read()
                .release();
        assertThat(release.at("/tender/tenderers/0/id").asString()).isEqualTo("PE-RUC-20999999992");
        assertThat(release.at("/tender/tenderersSource").asString()).isEqualTo("awards");
        assertThat(release.has("bids")).isFalse();
    }

    @Test
    void bidsHaveTheirDayAndNoInventedStatus() {
        JsonNode bid = new SeaceTable().row().read().release().at("/bids/details/0");
        assertThat(bid.path("date").asString()).isEqualTo("2019-02-28T00:00:00-05:00");
        assertThat(bid.has("status")).isFalse();
    }

    @Test
    void aContractKeepsItsChangesAndBothItsEnds() {
        JsonNode contract = new SeaceTable().row().read().release().at("/contracts/0");
        assertThat(contract.path("awardID").asString()).isEqualTo("1-20999999992");
        assertThat(contract.at("/additions/amount").decimalValue()).isEqualByComparingTo("5000.10");
        assertThat(contract.has("reductions")).isFalse();
        assertThat(contract.at("/period/endDate").asString()).startsWith("2019-09-21");
        assertThat(contract.at("/updatedPeriod/endDate").asString()).startsWith("2019-11-30");
        assertThat(contract.at("/documents/0/url").asString()).isEqualTo("http://seace.example/mon/docs/1.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "Soles, PEN",
        "Nuevos Soles, PEN",
        "Dólar Norteamericano, USD",
        "Euro, EUR",
        "Yen Japonés, JPY",
        "Libra Esterlina, GBP"
    })
    void eachCurrencyHasItsCode(String name, String code) {
        JsonNode release = new SeaceTable().row("moneda", name).read().release();
        assertThat(release.at("/tender/value/currency").asString()).isEqualTo(code);
        assertThat(release.at("/awards/0/value/currency").asString()).isEqualTo(code);
        assertThat(release.at("/contracts/0/value/currency").asString()).isEqualTo(code);
    }

    @Test
    void itemsOfTwoCurrenciesGiveNoCommonTotal() {
        JsonNode release = new SeaceTable()
                .row()
                .row("n_item", "2", "num_item", "2", "moneda", "Euro", "n_cod_contrato", "1200002")
                .read()
                .release();
        assertThat(release.path("tender").has("value")).isFalse();
        assertThat(release.at("/tender/items/0/estimatedValue/currency").asString())
                .isEqualTo("PEN");
        assertThat(release.at("/tender/items/1/estimatedValue/currency").asString())
                .isEqualTo("EUR");
    }

    @Test
    void anAmountOfUnknownCurrencyIsKeptWithoutOne() {
        SeaceTable table = new SeaceTable().row("moneda", "Conchas").read();
        assertThat(table.release().at("/tender/value").has("currency")).isFalse();
        assertThat(table.release().at("/tender/value/amount").asInt()).isEqualTo(120_000);
        assertThat(table.reasons()).contains(Reason.UNKNOWN_CURRENCY);
    }

    /** The rows show item 2 beside the award of item 1 and the other way round; the contract lines tell which is whose. */
    @Test
    void anAwardBelongsToTheItemOfItsContractLine() {
        JsonNode awards = new SeaceTable()
                .row(
                        "n_item",
                        "1",
                        "monto_adjudicado_item",
                        "500",
                        "ruc_proveedor",
                        "20999999993",
                        "proveedor",
                        "B",
                        "num_item",
                        "2",
                        "monto_contratado_item",
                        "500",
                        "ruc_contratista",
                        "20999999993")
                .row("n_item", "2", "n_cod_contrato", "1200002", "num_item", "1")
                .read()
                .release()
                .path("awards");
        assertThat(awards).hasSize(2);
        assertThat(awards.at("/0/items/0/id").asString()).isEqualTo("2");
        assertThat(awards.at("/0/value/amount").asInt()).isEqualTo(500);
        assertThat(awards.at("/1/items/0/id").asString()).isEqualTo("1");
    }

    @Test
    void bansAndPenaltiesStandOnTheSupplierAndAPenaltyAlsoOnItsContract() {
        JsonNode release = new SeaceTable()
                .row(
                        "idcontrato",
                        "1200001",
                        "tipopenalidad",
                        "POR MORA",
                        "fechapenalidad",
                        "25/10/19",
                        "monto",
                        "\"1101,28\"",
                        "numero_resolucion",
                        "9-2021-TCE",
                        "fecha_inicio",
                        "20210415",
                        "fecha_fin",
                        "",
                        "nombre_razonodenominacionsocial",
                        "PERSONA CON NOMBRE",
                        "id_motivo_infraccion",
                        "\"244,245,\"")
                .row("idcontrato", "1100000", "tipopenalidad", "POR MORA", "fechapenalidad", "26/10/19", "monto", "5")
                .read()
                .release();
        JsonNode supplier = release.path("parties")
                .valueStream()
                .filter(party -> party.has("sanctions"))
                .findFirst()
                .orElseThrow();
        assertThat(supplier.at("/sanctions/0/period/startDate").asString()).startsWith("2021-04-15");
        assertThat(supplier.at("/sanctions/0/period").has("endDate")).isFalse();
        assertThat(supplier.at("/sanctions/0/reasonCodes")).hasSize(2);
        assertThat(supplier.path("penalties")).hasSize(2);
        assertThat(release.at("/contracts/0/penalties")).hasSize(1);
        assertThat(release.at("/contracts/0/penalties/0/value/amount").decimalValue())
                .isEqualByComparingTo("1101.28");
        assertThat(release.at("/contracts/0/penalties/0/date").asString()).startsWith("2019-10-25");
        assertThat(release.toString()).doesNotContain("PERSONA CON NOMBRE");
    }

    @Test
    void anUnknownMethodIsReportedAndNotGuessed() {
        SeaceTable table =
                new SeaceTable().row("tipoprocesoseleccion", "Sorteo").read();
        assertThat(table.release().path("tender").has("procurementMethod")).isFalse();
        assertThat(table.release().at("/tender/procurementMethodDetails").asString())
                .isEqualTo("Sorteo");
        assertThat(table.reasons()).containsExactly(Reason.UNKNOWN_WORD);
    }

    @Test
    void theSameRowsGiveTheSameRelease() {
        assertThat(new SeaceTable()
                        .row()
                        .row("miembrecomite", "B")
                        .read()
                        .release()
                        .toString())
                .isEqualTo(new SeaceTable()
                        .row()
                        .row("miembrecomite", "B")
                        .read()
                        .release()
                        .toString());
    }
}
