package org.veeduria.engine.flags.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.settings.Preparation;
import org.veeduria.engine.flags.settings.Reading;
import org.veeduria.engine.flags.settings.Settings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ProcessReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ProcessReader reader = reader(Reading.EXACT);

    private static ProcessReader reader(Reading reading) {
        Set<Field> needs = new HashSet<>(Set.of(Field.BID_DATE));
        Indicators.cardinal(Settings.NONE).forEach(indicator -> needs.addAll(indicator.needs()));
        return new ProcessReader(needs, Preparation.none(reading));
    }

    @Test
    void readsWhatJacksonReads() {
        long seed = System.nanoTime();
        RandomReleases releases = new RandomReleases(seed);
        for (int i = 0; i < 20_000; i++) {
            String json = releases.release();
            assertThat(normal(read(json)))
                    .as("seed %d, release %d: %s", seed, i, json)
                    .isEqualTo(normal(JacksonProcess.of(JSON.readTree(json))));
        }
    }

    @Test
    void refusesNoWholeReleaseAndReadsNoCutOneWhole() {
        long seed = System.nanoTime();
        RandomReleases releases = new RandomReleases(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String json = releases.release();
            String cut = json.substring(0, random.nextInt(json.length()));
            assertThatThrownBy(() -> read(cut)).as("seed %d: %s", seed, cut).isInstanceOf(Malformed.class);
        }
    }

    /** As text, because decimals are told apart there too, and NaN is no matter. */
    private static String normal(@Nullable ContractingProcess process) {
        return String.valueOf(process);
    }

    private @Nullable ContractingProcess read(String json) {
        return read(reader, json);
    }

    private static @Nullable ContractingProcess read(ProcessReader reader, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return reader.read(Arrays.copyOf(bytes, bytes.length + ProcessReader.SLACK), 0, bytes.length, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "null",
                "{",
                "{\"ocid\"}",
                "{\"ocid\":}",
                "{\"ocid\":\"a\",}",
                "{\"ocid\":\"a\"}}",
                "{\"ocid\":\"a\"} x",
                "{\"ocid\":\"\\x\"}",
                "{\"ocid\":\"\\u12\"}",
                "{\"ocid\" \"a\"}",
                "{\"bids\":{\"details\":[{\"value\":{\"amount\":01}}]}}",
                "{\"bids\":{\"details\":[{\"value\":{\"amount\":1.}}]}}",
                "{\"bids\":{\"details\":[{\"value\":{\"amount\":-}}]}}",
                "{\"x\":[1,2",
                "{\"x\":\"abc"
            })
    void refusesWhatIsNoJsonObject(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class);
    }

    @Test
    void ofARepeatedMemberTheLastCounts() {
        assertThat(read("{\"ocid\":\"a\",\"tender\":{\"status\":\"active\"},\"ocid\":\"b\",\"tender\":{\"id\":\"1\"}}"))
                .satisfies(process -> {
                    assertThat(process.ocid()).isEqualTo("b");
                    assertThat(process.tender().status()).isNull();
                });
    }

    @Test
    void aReleaseWithoutIdentifierIsNoProcess() {
        assertThat(read("{\"id\":\"a\"}")).isNull();
        assertThat(read("{\"ocid\":1}")).isNull();
    }

    @Test
    void lenientlyTakesTenderersAsAnObjectAndNumbersAsText() {
        String json =
                "{\"ocid\":\"a\",\"bids\":{\"details\":[{\"tenderers\":{\"id\":7},\"value\":{\"amount\":\"1.50\"}}]}}";
        assertThat(read(reader(Reading.LENIENT), json).bids().getFirst()).satisfies(bid -> {
            assertThat(bid.tenderers().getFirst().id()).isEqualTo("7");
            assertThat(bid.value().amount()).isEqualByComparingTo("1.5");
        });
        assertThat(read(json).bids().getFirst()).satisfies(bid -> {
            assertThat(bid.tenderers()).isEmpty();
            assertThat(bid.value().amount()).isNull();
        });
    }

    @Test
    void keepsThePlaceOfEveryPart() {
        String json = "{\"ocid\":\"a\",\"bids\":{\"details\":[null,{\"id\":\"x\",\"tenderers\":[0,{\"id\":\"t\"}]}]}}";
        assertThat(read(json).bids()).singleElement().satisfies(bid -> {
            assertThat(bid.index()).isEqualTo(1);
            assertThat(bid.tenderers().get(1).index()).isEqualTo(1);
        });
    }

    @Test
    void readsEveryFieldThereIs() {
        String json = """
                {"ocid":"a","date":"2024-01-01","buyer":{"id":"b","name":"B"},"planning":{"budget":{"amount":{"amount":9,"currency":"PEN"}}},
                 "tender":{"id":"t","title":"T","mainProcurementCategory":"works","awardCriteria":"priceOnly","value":{"amount":8},
                 "tenderers":[{"id":"p"}],"tenderersSource":"awards","committeeMembers":3,"items":[{"id":"i","description":"d","quantity":2,
                 "unit":{"name":"u","value":{"amount":4}},"totalValue":{"amount":8},"deliveryAddress":{"locality":"TALARA","region":"PIURA"}}],"documents":[{"id":"d","documentType":"x",
                 "datePublished":"2024-01-01T00:00:00Z"}],"amendments":[{"id":"m","rationale":"r"}]},
                 "contracts":[{"id":"c","awardID":"w","status":"active","value":{"amount":7},"dateSigned":"2024-01-02","period":{"durationInDays":3},
                 "implementation":{"transactions":[{"id":"x","value":{"amount":1}}],"milestones":[{"id":"y"}]},"milestones":[{"id":"z"}],
                 "penalties":[{"type":"late","value":{"amount":1}}],"additions":{"amount":2}}],
                 "parties":[{"id":"p","name":"P","roles":["tenderer"],"identifier":{"scheme":"PE-RUC","id":"20"},"address":{"region":"Loreto"},
                 "contactPoint":{"telephone":"1"},"details":{"foundationDate":"2023-01-01"},
                 "sanctions":[{"id":"s","period":{"startDate":"2024-01-01"}}]}]}""";
        ContractingProcess process =
                read(new ProcessReader(EnumSet.allOf(Field.class), Preparation.none(Reading.LENIENT)), json);
        assertThat(process.date().dateOnly()).isTrue();
        assertThat(process.budget().amount()).isEqualByComparingTo("9");
        assertThat(process.tender().committeeMembers()).isEqualTo(3);
        assertThat(process.tender().biddersListed()).isFalse();
        assertThat(process.tender().items().getFirst().deliveryRegion()).isEqualTo("PIURA");
        assertThat(process.tender().items().getFirst().unitValue().amount()).isEqualByComparingTo("4");
        assertThat(process.contracts().getFirst()).satisfies(contract -> {
            assertThat(contract.transactions()).hasSize(1);
            assertThat(contract.milestones().getFirst().id()).isEqualTo("z");
            assertThat(contract.implementationMilestones().getFirst().id()).isEqualTo("y");
            assertThat(contract.additions().amount()).isEqualByComparingTo("2");
        });
        assertThat(process.parties().getFirst()).satisfies(party -> {
            assertThat(party.founded().date()).isEqualTo("2023-01-01");
            assertThat(party.bans().getFirst().period().start().date()).isEqualTo("2024-01-01");
        });
    }
}
