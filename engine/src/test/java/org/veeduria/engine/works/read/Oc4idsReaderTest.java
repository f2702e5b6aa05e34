package org.veeduria.engine.works.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Status;
import org.veeduria.engine.works.Work;

class Oc4idsReaderTest {
    private static final String ONE = """
            {"id": "oc4ids-1", "title": "Puente", "status": "implementation"}""";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void everyShapeGivesItsProjects() throws IOException {
        assertThat(read(ONE)).hasSize(1);
        assertThat(read("[" + ONE + "," + ONE.replace("-1", "-2") + "]")).hasSize(2);
        assertThat(read(ONE + "\n" + ONE.replace("-1", "-2") + "\n")).hasSize(2);
        List<Oc4idsItem> packaged = read(
                "{\"publishedDate\": \"2026-11-16T00:00:00Z\", \"version\": \"0.9\",\n \"projects\": [" + ONE + "]}");
        assertThat(packaged).hasSize(1);
        assertThat(packaged.getFirst().published()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(packaged.getFirst().place().line()).isEqualTo(2);
        assertThat(packaged.getFirst().place().pointer()).isEqualTo("/projects/0");
        assertThat(problems).isEmpty();
    }

    @Test
    void brokenFilesKeepWhatIsGoodAndTellWhatIsNot() throws IOException {
        assertThat(reasons("")).containsExactly(Reason.EMPTY_FILE);
        assertThat(reasons("null")).containsExactly(Reason.NOT_OC4IDS);
        assertThat(reasons("[" + ONE + ", {\"id\": \"\"}, 5, {\"id\": \"x\"}]"))
                .containsExactly(Reason.WITHOUT_WORK_ID, Reason.NOT_OC4IDS, Reason.WITHOUT_TITLE);
        assertThat(read("[" + ONE + ", {\"id\": \"oc4ids-2\", \"ti")).hasSize(1);
        assertThat(reasons("[" + ONE + ", {\"id\": \"oc4ids-2\", \"ti")).containsExactly(Reason.CUT_OFF);
        assertThat(reasons(ONE + "\n{\"id\": broken}\n" + ONE.replace("-1", "-3")))
                .containsExactly(Reason.BAD_JSON);
        assertThat(read(ONE + "\n{\"id\": broken}\n" + ONE.replace("-1", "-3"))).hasSize(2);
        assertThat(reasons(ONE + "\n{\"id\": 1e99999999999}\n" + ONE.replace("-1", "-3")))
                .containsExactly(Reason.BAD_JSON);
        assertThat(reasons("{\"id\":\"d\",\"title\":" + "[".repeat(5000) + "]".repeat(5000) + "}"))
                .containsExactly(Reason.TOO_DEEP);
        assertThat(reasons("{\"projects\": [" + ONE.replace("implementation", "andando") + "]}"))
                .containsExactly(Reason.UNKNOWN_WORD);
        assertThat(reasons(
                        ONE.replace("}", ", \"budget\": {\"amount\": {\"amount\": \"mil\", \"currency\": \"PEN\"}}}")))
                .containsExactly(Reason.NOT_A_NUMBER);
        assertThat(read("\uFEFF" + ONE)).hasSize(1);
    }

    @Test
    void aZipBombIsCutOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("obras.json"));
            zip.write(("[" + ONE + ",").getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        List<Oc4idsItem> items = read(new ByteArrayInputStream(packed.toByteArray()));
        assertThat(items).hasSize(1);
        assertThat(problems).extracting(Problem::reason).contains(Reason.TOO_LARGE_WHEN_UNPACKED);
    }

    @Test
    void aReleaseOfOcdsIsNotTakenForAProject() {
        assertThat(Oc4idsReader.recognises(ONE.replace("\"title\"", "\"contractingProcesses\" : [], \"title\"")))
                .isTrue();
        assertThat(Oc4idsReader.recognises(ONE)).isTrue();
        assertThat(
                        Oc4idsReader.recognises(
                                "{\"ocid\": \"ocds-1\", \"parties\": [{\"roles\": [\"publicAuthority\"]}], \"planning\": {\"project\": \"x\"}}"))
                .isFalse();
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theExampleOfTheStandardIsReadWhole() throws IOException {
        Work work = WorkReader.read(real("example.json").getFirst().project());
        assertThat(problems).isEmpty();
        assertThat(work.status().value()).isEqualTo(Status.OPERATING);
        assertThat(work.costs().first()).extracting(at -> at.value().toString()).isEqualTo("40000000 GBP");
        assertThat(work.costs().updated())
                .extracting(at -> at.value().toString())
                .isEqualTo("42100000 GBP");
        assertThat(work.progress().physical()).hasSize(3);
        assertThat(work.progress().planned()).hasSize(3);
        assertThat(work.agreements())
                .filteredOn(one -> one.isFor(Nature.SUPERVISION))
                .hasSize(1);
        assertThat(work.agreements())
                .filteredOn(one -> one.isFor(Nature.CONSTRUCTION))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.modifications()).hasSize(3);
                    assertThat(one.added()).isEqualByComparingTo("6250000");
                    assertThat(one.payments()).hasSize(1);
                });
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theTenRealProjectsOfNuevoLeonAreReadAndTheBlankOneIsRefused() throws IOException {
        Path folder = Path.of(System.getProperty("veeduria.shared"), "data/oc4ids/mexico-nl");
        List<Work> works = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().contains("ProjectRelease"))
                    .toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    read(bytes).forEach(item -> works.add(WorkReader.read(item.project())));
                }
                try (InputStream bytes = Files.newInputStream(file)) {
                    assertThat(Oc4idsReader.recognises(SourceFile.head("x", bytes, 1 << 16)))
                            .as("%s", file)
                            .isTrue();
                }
            }
        }
        assertThat(works).hasSize(10);
        assertThat(problems).isEmpty();
        assertThat(works).extracting(work -> work.status().value()).contains(Status.FINISHED, Status.UNDER_WAY);
        assertThat(real("blank.json")).isEmpty();
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.WITHOUT_WORK_ID);
    }

    private List<Oc4idsItem> real(String name) throws IOException {
        try (InputStream bytes =
                Files.newInputStream(Path.of(System.getProperty("veeduria.shared"), "data/oc4ids", name))) {
            return read(bytes);
        }
    }

    private List<Reason> reasons(String text) throws IOException {
        problems.clear();
        read(text);
        List<Reason> reasons = problems.stream().map(Problem::reason).toList();
        problems.clear();
        return reasons;
    }

    private List<Oc4idsItem> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Oc4idsItem> read(InputStream bytes) throws IOException {
        List<Oc4idsItem> items = new ArrayList<>();
        new SourceFile(Limits.USUAL, problems::add)
                .members(
                        "obras.json",
                        bytes,
                        member -> new Oc4idsReader(Limits.USUAL, problems::add).read(member, items::add));
        return items;
    }
}
