package org.veeduria.engine.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;

class OcdsReaderTest {
    private static final String A = "{\"ocid\":\"a\",\"date\":\"2020-01-01\",\"tag\":[\"tender\"]}";
    private static final String B = "{\"ocid\":\"b\",\"date\":\"2020-01-02\",\"tag\":[\"award\"]}";

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "release package", "{\"uri\":\"x\",\"releases\":[" + A + "," + B + "],\"version\":\"1.1\"}"),
                Arguments.of("two bare releases, one after another", A + " " + B),
                Arguments.of("a list of releases", "[" + A + ",\n" + B + "]"),
                Arguments.of("JSON Lines", A + "\n" + B + "\n"),
                Arguments.of("JSON Lines with blank lines and CR LF", A + "\r\n\r\n" + B + "\r\n"),
                Arguments.of("a list with one release a line", "[\n" + A + ",\n" + B + "\n]\n"),
                Arguments.of("a list of packages", "[{\"releases\":[" + A + "]},{\"releases\":[" + B + "]}]"),
                Arguments.of("lines of packages", "{\"releases\":[" + A + "]}\n{\"releases\":[" + B + "]}"),
                Arguments.of(
                        "a record package with releases only",
                        "{\"records\":[{\"ocid\":\"a\",\"releases\":[" + A + "]},{\"ocid\":\"b\",\"releases\":[" + B
                                + "]}]}"),
                Arguments.of(
                        "a record package with compiled releases",
                        "{\"records\":[{\"ocid\":\"a\",\"releases\":[" + A + "],\"compiledRelease\":" + A
                                + ",\"versionedRelease\":{\"ocid\":\"z\"}},{\"compiledRelease\":" + B + "}]}"),
                Arguments.of(
                        "bare records",
                        "{\"ocid\":\"a\",\"releases\":[" + A + "]}\n\n{\"compiledRelease\":" + B + "}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void everyPublishedShapeGivesItsReleases(String shape, String json) {
        Read read = Read.text(json);
        assertThat(read.ocids()).containsExactly("a", "b");
        assertThat(read.problems).isEmpty();
    }

    @Test
    void packedFilesAreUnpackedByTheirContent() {
        assertThat(Read.bytes(Read.gzip(A + "\n" + B)).ocids()).containsExactly("a", "b");
        Read zip = Read.bytes(Read.zip(A, "[" + B + "]"));
        assertThat(zip.ocids()).containsExactly("a", "b");
        assertThat(zip.items.getLast().place().file()).isEqualTo("f.json!m1.json");
    }

    @Test
    void aReleaseKnowsItsLineAndPointer() {
        Read read = Read.text("{\"releases\":[\n" + A + ",\n" + B + "]}");
        assertThat(read.items.getLast().place().line()).isEqualTo(3);
        assertThat(read.items.getLast().place().pointer()).isEqualTo("/releases/1");
    }

    @Test
    void aNumberBeyondAllNumbersCostsItself() {
        Read read = Read.text(
                "{\"ocid\":\"a\",\"tender\":{\"id\":\"1\",\"value\":{\"amount\":1e99999999999,\"currency\":\"PEN\"}}}\n"
                        + B);
        assertThat(read.ocids()).containsExactly("a", "b");
        assertThat(read.items.getFirst().release().at("/tender/value").toString())
                .isEqualTo("{\"currency\":\"PEN\"}");
        assertThat(read.reasons()).containsExactly(Reason.NUMBER_TOO_LARGE);
        assertThat(read.problems.getFirst().place().pointer()).isEqualTo("/tender/value/amount");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(Read.text("\uFEFF" + A).ocids()).containsExactly("a");
        assertThat(Read.bytes(A.getBytes(StandardCharsets.UTF_16)).ocids()).containsExactly("a");
    }

    @Test
    void latin1IsReadAndSaid() {
        Read read = Read.bytes(
                "{\"ocid\":\"a\",\n\"tender\":{\"title\":\"Construcción\"}}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.items.getFirst().release().at("/tender/title").asString())
                .isEqualTo("Construcción");
        assertThat(read.reasons()).containsExactly(Reason.LATIN_1);
        assertThat(read.problems.getFirst().place().line()).isEqualTo(2);
    }

    @Test
    void aBrokenLineOfJsonLinesCostsOnlyItself() {
        Read read = Read.text(A + "\n{\"ocid\":\"x\",\"tender\":{\"a\":[1,2\n" + B + "\n{]}\n" + A);
        assertThat(read.ocids()).containsExactly("a", "b", "a");
        assertThat(read.reasons()).containsExactly(Reason.CUT_OFF, Reason.BAD_JSON);
        assertThat(read.problems.stream().map(problem -> problem.place().line()))
                .containsExactly(2L, 4L);
    }

    @Test
    void aBrokenFirstLineDoesNotHideTheOthers() {
        Read read = Read.text("{\"ocid\":\"x\",,}\n" + A + "\n" + B);
        assertThat(read.ocids()).containsExactly("a", "b");
        assertThat(read.reasons()).containsExactly(Reason.BAD_JSON);
    }

    @Test
    void ofATruncatedPackageTheReleasesBeforeTheCutAreKept() {
        Read read = Read.text("{\"releases\":[\n" + A + ",\n" + B.substring(0, 20));
        assertThat(read.ocids()).containsExactly("a");
        assertThat(read.reasons()).containsExactly(Reason.CUT_OFF);
        assertThat(read.problems.getFirst().place().line()).isEqualTo(3);
    }

    @Test
    void aTruncatedGzipKeepsWhatCameOut() {
        StringBuilder lines = new StringBuilder();
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 5_000; i++) {
            lines.append("{\"ocid\":\"o")
                    .append(i)
                    .append("\",\"x\":")
                    .append(random.nextLong())
                    .append("}\n");
        }
        byte[] whole = Read.gzip(lines.toString());
        Read read = Read.bytes(java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(read.items).hasSizeGreaterThan(1_000);
        assertThat(read.reasons()).contains(Reason.CUT_OFF);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("0 bytes", "", Reason.EMPTY_FILE),
                Arguments.of("blanks", "  \n ", Reason.UNKNOWN_FORMAT),
                Arguments.of("null", "null", Reason.UNKNOWN_FORMAT),
                Arguments.of("other JSON", "{\"name\":\"x\"}", Reason.NOT_OCDS),
                Arguments.of("no JSON", "hello, world", Reason.BAD_JSON),
                Arguments.of("a release without ocid", "{\"tag\":[\"tender\"],\"date\":\"2020\"}", Reason.WITHOUT_OCID),
                Arguments.of("linked releases", "{\"ocid\":\"a\",\"releases\":[\"http://x\"]}", Reason.NOT_OCDS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNotOcdsIsRefusedWithAReason(String what, String text, Reason reason) {
        Read read = Read.text(text);
        assertThat(read.items).isEmpty();
        assertThat(read.reasons()).contains(reason);
    }

    @Test
    void aRecordNestedTooDeepIsLeftOutAlone() {
        String deep = "{\"ocid\":\"x\",\"tender\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        Read read = Read.text("{\"releases\":[" + A + "," + deep + "," + B + "]}");
        assertThat(read.ocids()).containsExactly("a", "b");
        assertThat(read.reasons()).containsExactly(Reason.TOO_DEEP);
    }

    @Test
    void bracketsWithoutEndAreNoDanger() {
        Read read = Read.text("[".repeat(3_000_000));
        assertThat(read.items).isEmpty();
        assertThat(read.reasons()).contains(Reason.TOO_DEEP);
    }

    @Test
    void aHugeNumberIsLeftOutAndTheRestKept() {
        Read read = Read.text(
                "{\"ocid\":\"a\",\"tender\":{\"value\":{\"amount\":" + "9".repeat(5_000) + "},\"id\":\"1\"}}");
        assertThat(read.items.getFirst().release().at("/tender/id").asString()).isEqualTo("1");
        assertThat(read.items.getFirst().release().at("/tender/value/amount").isMissingNode())
                .isTrue();
        assertThat(read.reasons()).containsExactly(Reason.NUMBER_TOO_LARGE);
    }

    @Test
    void aZipBombIsGivenUpAndSaid() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(bomb)) {
            out.write((A + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(blanks);
            }
        }
        Read read = Read.bytes(bomb.toByteArray());
        assertThat(read.ocids()).containsExactly("a");
        assertThat(read.reasons()).contains(Reason.TOO_LARGE_WHEN_UNPACKED);
    }

    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (Reason reason : Reason.values()) {
            Problem problem = new Problem(org.veeduria.engine.input.Place.line("f", 3), "x", reason);
            assertThat(problem.text(java.util.Locale.of("es", "PE"))).startsWith("f:3: «x» ");
            assertThat(problem.text(java.util.Locale.ENGLISH))
                    .startsWith("f:3: «x» ")
                    .isNotEqualTo(problem.text(java.util.Locale.of("es")));
        }
    }
}
