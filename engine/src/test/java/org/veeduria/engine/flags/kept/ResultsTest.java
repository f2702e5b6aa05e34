package org.veeduria.engine.flags.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Flag;
import org.veeduria.engine.flags.Subject;

class ResultsTest {
    private static final Evidence FULL = new Evidence(
            List.of(
                    new Evidence.Value("tender.end", "2024-05-17", "ocds-1", "/tender/tenderPeriod/endDate"),
                    new Evidence.Value("dias", "ñ 中 \0", null, null)),
            new Evidence.Group("gaps", 12_345, List.of(new Evidence.Value("q1", "0.1", null, null))));

    @Test
    void flagsComeByKindThenIdThenCodeWithTheirEvidence() {
        Results results = new Results(true);
        results.raise(Subject.Kind.TENDERER, "A", "R025", 0.5, () -> FULL);
        results.raise(Subject.Kind.PROCESS, "B", "R018", 1.0, Evidence::of);
        results.raise(Subject.Kind.PROCESS, "A", "R030", 1.0, () -> FULL);
        results.raise(Subject.Kind.PROCESS, "A", "R003", 1.0, Evidence::of);
        assertThat(all(results))
                .containsExactly(
                        new Flag(Subject.process("A"), "R003", 1.0, Evidence.of()),
                        new Flag(Subject.process("A"), "R030", 1.0, FULL),
                        new Flag(Subject.process("B"), "R018", 1.0, Evidence.of()),
                        new Flag(Subject.tenderer("A"), "R025", 0.5, FULL));
        assertThat(results.codes()).containsExactly("R003", "R018", "R025", "R030");
    }

    @Test
    void ofOneCodeOnOneSubjectTheHigherResultStaysAndOfEqualOnesTheEvidenceFirstAsText() {
        Results some = new Results(true);
        Results others = new Results(true);
        some.raise(Subject.Kind.PROCESS, "A", "R035", -2.0, Evidence::of);
        others.raise(Subject.Kind.PROCESS, "A", "R035", 1.0, () -> evidence("b"));
        some.raise(Subject.Kind.PROCESS, "A", "R035", 1.0, () -> evidence("a"));
        others.raise(Subject.Kind.PROCESS, "A", "R035", 0.0, Evidence::of);
        some.merge(others);
        assertThat(all(some)).containsExactly(new Flag(Subject.process("A"), "R035", 1.0, evidence("a")));
    }

    private static Evidence evidence(String text) {
        return Evidence.of(new Evidence.Value("value", text, null, null));
    }

    private static List<Flag> all(Results results) {
        List<Flag> flags = new ArrayList<>();
        results.forEach(flags::add);
        return flags;
    }
}
