package org.veeduria.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.agreement.Agreement.Basis;
import org.veeduria.engine.agreement.Agreement.Meeting;
import org.veeduria.engine.agreement.Agreement.Member;
import org.veeduria.engine.agreement.Agreement.Party;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.SourceFile;

class AgreementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void anOpenCommitmentAfterItsDayIsOverdueAndADoneOneIsNot() {
        assertThat(commitment("c1", "2026-11-24", State.PENDING).isOverdue(TODAY))
                .isTrue();
        assertThat(commitment("c1", "2026-11-25", State.IN_PROGRESS).isOverdue(TODAY))
                .isFalse();
        assertThat(commitment("c1", "2020-01-01", State.DONE).isOverdue(TODAY)).isFalse();
        assertThat(commitment("c1", "2026-11-20", State.PENDING).daysOver(TODAY))
                .isEqualTo(5);
    }

    @Test
    void whatThePartiesDroppedDoesNotCount() {
        Agreement.Progress progress = agreement(List.of(
                        commitment("c1", "2025-01-01", State.DONE),
                        commitment("c2", "2025-01-01", State.DROPPED),
                        commitment("c3", "2025-01-01", State.IN_PROGRESS)))
                .progress(TODAY);
        assertThat(progress).isEqualTo(new Agreement.Progress(2, 1, 1));
        assertThat(progress.share()).isEqualTo(0.5);
    }

    @Test
    void aPersonIsNamedOnlyInPublicOfficeOrWithConsent() throws IOException {
        assertThatThrownBy(() -> new Member("Vocal", "Frente", Sector.CIVIL_SOCIETY, "Nombre", Basis.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        String json = AgreementJson.write(agreement(List.of()))
                .replace("\"person\" : \"\"", "\"person\" : \"Nombre Secreto\"");
        assertThat(read(json).getFirst().committee().getFirst().person()).isEmpty();
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.NAME_NOT_PUBLIC);
        assertThat(problems.toString()).doesNotContain("Nombre Secreto");
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Agreement agreement = agreement(List.of(commitment("c1", "2025-01-01", State.DONE)
                .with(State.DONE, new Evidence(TODAY, "Se publicó", "https://example.org/a.pdf"))));
        assertThat(read(AgreementJson.write(agreement))).containsExactly(agreement);
        assertThat(read("[" + AgreementJson.write(agreement) + "," + AgreementJson.write(agreement) + "]"))
                .hasSize(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void brokenFilesAreReportedAndTheGoodPartsKept() throws IOException {
        String good = AgreementJson.write(agreement(
                List.of(commitment("c1", "2025-01-01", State.DONE), commitment("c2", "2025-02-01", State.DONE))));
        assertThat(read(good.replace("2025-02-01", "01/02/2025")).getFirst().commitments())
                .hasSize(1);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.NOT_A_DATE);
            assertThat(problem.place().pointer()).isEqualTo("/commitments/1");
            assertThat(problem.value()).isEqualTo("01/02/2025");
        });
        assertThat(reasons(good.substring(0, good.length() / 2))).containsExactly(Reason.CUT_OFF);
        assertThat(reasons("[".repeat(100))).containsExactly(Reason.TOO_DEEP);
        assertThat(reasons("{\"format\":\"veeduria-agreement/1\",}")).containsExactly(Reason.BAD_JSON);
        assertThat(reasons(good.replace("\"160000\"", "\"Loreto\""))).containsExactly(Reason.SHIFTED_COLUMNS);
        assertThat(reasons(good.replace("veeduria-agreement/1", "other"))).containsExactly(Reason.NOT_AN_OBJECT);
        assertThat(reasons("")).containsExactly(Reason.EMPTY_FILE);
        assertThat(reasons("\uFEFF" + good)).isEmpty();
        assertThat(reasons(good.replace("\"DONE\"", "\"MAYBE\"")))
                .containsExactly(Reason.SHIFTED_COLUMNS, Reason.SHIFTED_COLUMNS);
    }

    private List<Reason> reasons(String json) throws IOException {
        problems.clear();
        read(json);
        return problems.stream().map(Problem::reason).toList();
    }

    private List<Agreement> read(String json) throws IOException {
        List<Agreement> agreements = new ArrayList<>();
        new SourceFile(Limits.USUAL, problems::add)
                .members(
                        "a.json",
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        member -> AgreementJson.read(member, problems::add, agreements::add));
        return agreements;
    }

    private static Commitment commitment(String id, String due, State state) {
        return new Commitment(
                id,
                "Publicar los pagos",
                "Gobierno Regional",
                Sector.GOVERNMENT,
                LocalDate.parse(due),
                state,
                List.of());
    }

    private static Agreement agreement(List<Commitment> commitments) {
        return new Agreement(
                "loreto-1",
                "Acuerdo",
                "160000",
                LocalDate.of(2024, 3, 1),
                "Resumen",
                List.of(new Party(Sector.COMPANY, "Empresa")),
                List.of(new Member("Vocal", "Federación", Sector.CIVIL_SOCIETY, "", Basis.NONE)),
                List.of(new Meeting(LocalDate.of(2024, 5, 1), "Iquitos", "Se acordó publicar.")),
                commitments);
    }
}
