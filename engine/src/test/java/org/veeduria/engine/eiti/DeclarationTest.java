package org.veeduria.engine.eiti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;

class DeclarationTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aCompanyPaysTheCounterpartAndAnAgencyReceivesFromIt() {
        Flow paid = declaration(Side.COMPANY).flows().getFirst();
        assertThat(paid.company()).isEqualTo("ACME");
        assertThat(paid.agency()).isEqualTo("SUNAT");
        Flow received = new Declaration("SUNAT", Side.GOVERNMENT, 2024, 1, List.of(row("ACME", "10.50")))
                .flows()
                .getFirst();
        assertThat(received.company()).isEqualTo("ACME");
        assertThat(received.agency()).isEqualTo("SUNAT");
        assertThat(received.place().pointer()).isEqualTo("/rows/0/amount");
    }

    @Test
    void whatIsWrittenIsReadBackToTheLastDigit() throws IOException {
        Declaration declaration = declaration(Side.COMPANY);
        assertThat(read(DeclarationJson.write(declaration))).containsExactly(declaration);
        assertThat(read(DeclarationJson.write(List.of(declaration, declaration))))
                .hasSize(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void brokenFilesAreReportedAndGoodRowsKept() throws IOException {
        String good = DeclarationJson.write(
                new Declaration("ACME", Side.COMPANY, 2024, 1, List.of(row("SUNAT", "10.50"), row("INGEMMET", "7"))));
        assertThat(read(good.replace("\"10.50\"", "\"10,50\"")).getFirst().rows())
                .hasSize(1);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.NOT_A_NUMBER);
            assertThat(problem.place().pointer()).isEqualTo("/rows/0/amount");
        });
        assertThat(reasons(good.replace("\"10.50\"", "\"10.505\""))).containsExactly(Reason.SHIFTED_COLUMNS);
        assertThat(reasons(good.replace("\"7\"", '"' + "9".repeat(40) + '"'))).containsExactly(Reason.NUMBER_TOO_LARGE);
        assertThat(reasons(good.replace("COMPANY", "BANK"))).containsExactly(Reason.SHIFTED_COLUMNS);
        assertThat(reasons(good.substring(0, good.indexOf("SUNAT") - 3))).containsExactly(Reason.CUT_OFF);
        assertThat(reasons("[".repeat(99))).containsExactly(Reason.TOO_DEEP);
        assertThat(reasons("[1]")).containsExactly(Reason.NOT_AN_OBJECT);
        assertThat(reasons("{;}")).containsExactly(Reason.BAD_JSON);
        assertThat(reasons("")).containsExactly(Reason.EMPTY_FILE);
    }

    @Test
    void moreThanTwoDecimalsAreNoAmountOfMoney() {
        assertThatThrownBy(() -> row("SUNAT", "1.005")).isInstanceOf(IllegalArgumentException.class);
        assertThat(row("SUNAT", "1.5000").amount()).isEqualByComparingTo("1.5");
    }

    private List<Reason> reasons(String json) throws IOException {
        problems.clear();
        read(json);
        return problems.stream().map(Problem::reason).toList();
    }

    private List<Declaration> read(String json) throws IOException {
        List<Declaration> read = new ArrayList<>();
        new SourceFile(Limits.USUAL, problems::add)
                .members(
                        "d.json",
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        member -> DeclarationJson.read(member, problems::add, read::add));
        return read;
    }

    private static Declaration declaration(Side side) {
        return new Declaration("ACME", side, 2024, 2, List.of(row("SUNAT", "1234567.89")));
    }

    private static DeclaredRow row(String counterpart, String amount) {
        return new DeclaredRow(
                new RevenueStream("1415E1", "Regalías Petroleras"),
                counterpart,
                "Lote 900",
                "160301",
                0,
                new BigDecimal(amount),
                "USD");
    }
}
