package org.veeduria.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemonstrationTest {
    private static final List<JsonNode> RELEASES = releases();

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        assertThat(bytes(7)).isEqualTo(bytes(7)).isNotEqualTo(bytes(8));
    }

    @Test
    void everyStateOfAPurchaseIsPresent() {
        assertThat(RELEASES.stream().map(DemonstrationTest::state).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "planned, no bids",
                        "active, no bids",
                        "active, bids",
                        "complete, awarded",
                        "complete, contract active",
                        "complete, contract terminated",
                        "cancelled, no bids",
                        "unsuccessful, no bids");
    }

    @Test
    void itSpansTwoRegionsAndFourYears() {
        assertThat(values("/parties/0/address/region")).containsExactlyInAnyOrder("Loreto", "Madre de Dios");
        assertThat(values("/ocid").stream().map(ocid -> ocid.substring(14, 18)))
                .contains("2023", "2024", "2025", "2026");
    }

    @Test
    void everyOrganisationSaysThatItIsFictional() {
        assertThat(RELEASES)
                .flatExtracting(release -> release.path("parties").valueStream().toList())
                .allSatisfy(party -> assertThat(party.path("name").asString()).containsPattern("\\(fictici[oa]\\)"));
    }

    @Test
    void everyPurchaseHasItsOwnIdentifier() {
        assertThat(values("/ocid")).hasSameSizeAs(RELEASES);
    }

    private static Set<String> values(String pointer) {
        return RELEASES.stream().map(release -> release.at(pointer).asString()).collect(Collectors.toSet());
    }

    private static String state(JsonNode release) {
        String tender = release.at("/tender/status").asString();
        String contract = release.at("/contracts/0/status").asString("");
        if (!contract.isEmpty()) {
            return tender + ", contract " + contract;
        }
        return tender + (release.has("awards") ? ", awarded" : release.has("bids") ? ", bids" : ", no bids");
    }

    private static List<JsonNode> releases() {
        try {
            return new String(bytes(Demonstration.SEED), StandardCharsets.UTF_8)
                    .lines()
                    .map(new JsonMapper()::readTree)
                    .toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Demonstration.write(seed, out);
        return out.toByteArray();
    }
}
