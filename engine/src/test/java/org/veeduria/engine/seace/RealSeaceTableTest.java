package org.veeduria.engine.seace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.SourceFile;
import tools.jackson.databind.JsonNode;

/** The real table of Cusco, Piura and Madre de Dios, 2019. */
@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSeaceTableTest {
    private final List<Problem> problems = new ArrayList<>();
    private final List<SeaceProcess> processes = new ArrayList<>();
    private SeaceSummary summary = new SeaceSummary(0, 0, 0, 0, 0);

    @BeforeAll
    void readTheTable() throws IOException {
        Path table = Path.of(System.getProperty("veeduria.shared"), "data/contracting/pe-seace-2019.csv.gz");
        SeaceReader reader = new SeaceReader(Limits.USUAL, problems::add);
        try (InputStream in = Files.newInputStream(table)) {
            new SourceFile(Limits.USUAL, problems::add)
                    .members("pe-seace-2019.csv.gz", in, member -> summary = reader.read(member, processes::add));
        }
    }

    @Test
    void itsRowsProceduresAndContractsAreCounted() {
        assertThat(summary.rows()).isEqualTo(38_983);
        assertThat(summary.brokenRows()).isEqualTo(373);
        assertThat(summary.procedures()).isEqualTo(6_864);
        assertThat(processes).hasSize(6_864);
    }

    /** 7,267 counts the empty value too, which awards without a contract leave; 7,266 contracts have a number. */
    @Test
    void theContractColumnHasOneValueMoreThanThereAreContracts() {
        assertThat(summary.contractValues()).isEqualTo(7_267);
        assertThat(summary.contracts()).isEqualTo(7_266);
        assertThat(processes.stream()
                        .mapToInt(process -> process.release().path("contracts").size())
                        .sum())
                .isEqualTo(7_266);
    }

    @Test
    void everyBrokenRowIsReportedByItsLine() {
        assertThat(problems).hasSize(373).allMatch(problem -> problem.reason() == Reason.ROW_TOO_SHORT);
        assertThat(problems.getFirst().place().line()).isEqualTo(429);
        assertThat(problems.getFirst().place().column()).isEqualTo(7);
        assertThat(problems.getFirst().value()).startsWith("20194832746,001596,MUNICIPALIDAD DISTRITAL DE LAGUNAS");
    }

    /**
     * A process is counted in a department when one of its items is delivered there. Five works have one known bidder:
     * one lists a single bidder, four list none, so that the awarded supplier is the only one known to have bid.
     */
    @Test
    void fiveOfTheTwelveWorksOfMadreDeDiosHaveOneBidder() {
        List<JsonNode> works = processes.stream()
                .map(process -> process.release().path("tender"))
                .filter(tender ->
                        tender.path("mainProcurementCategory").asString("").equals("works"))
                .filter(tender -> tender.path("items")
                        .valueStream()
                        .anyMatch(item ->
                                item.at("/deliveryAddress/region").asString("").equals("MADRE DE DIOS")))
                .toList();
        List<JsonNode> single = works.stream()
                .filter(tender -> tender.path("numberOfTenderers").asInt() == 1)
                .toList();
        assertThat(works).hasSize(12);
        assertThat(single).hasSize(5);
        assertThat(single.stream().map(tender -> tender.path("tenderersSource").asString()))
                .containsOnlyOnce("bids")
                .containsExactlyInAnyOrder("bids", "awards", "awards", "awards", "awards");
    }

    @Test
    void amountsOfDifferentCurrenciesStayApart() {
        assertThat(processes.stream()
                        .map(process ->
                                process.release().at("/tender/value/currency").asString("none"))
                        .distinct())
                .containsExactlyInAnyOrder("PEN", "USD", "EUR", "JPY");
    }

    @Test
    void membersOfCommitteesAreCountedAndNotNamed() {
        assertThat(processes).noneMatch(process -> process.release().toString().contains("MIEMBRO "));
        assertThat(processes.getFirst().release().at("/tender/committeeMembers").asInt())
                .isEqualTo(6);
    }

    @Test
    void aProcessKnowsTheLinesItCameFrom() {
        assertThat(processes.getFirst().lines()).startsWith(2L, 3L, 4L).isSorted();
        assertThat(processes.stream()
                        .mapToInt(process -> process.lines().size())
                        .sum())
                .isEqualTo(38_983 - 373);
    }

    @Test
    void bansAndPenaltiesKeepTheirDates() {
        List<JsonNode> bans = processes.stream()
                .flatMap(process -> process.release().path("parties").valueStream())
                .flatMap(party -> party.path("sanctions").valueStream())
                .toList();
        assertThat(bans)
                .isNotEmpty()
                .allMatch(ban -> ban.at("/period/startDate").isString());
        List<JsonNode> penalties = processes.stream()
                .flatMap(process -> process.release().path("contracts").valueStream())
                .flatMap(contract -> contract.path("penalties").valueStream())
                .toList();
        assertThat(penalties)
                .isNotEmpty()
                .allMatch(penalty -> penalty.path("date").isString());
    }
}
