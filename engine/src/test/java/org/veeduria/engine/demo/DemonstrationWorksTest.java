package org.veeduria.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.engine.works.Status;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.read.WorkReader;
import org.veeduria.engine.works.rule.Limits;
import org.veeduria.engine.works.rule.SplitWorks;
import org.veeduria.engine.works.rule.Verdict;
import org.veeduria.engine.works.rule.WorkRules;
import tools.jackson.databind.json.JsonMapper;

class DemonstrationWorksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final List<Work> WORKS = works();

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(bytes()).isEqualTo(bytes());
    }

    @Test
    void fortyWorksCarryTheirCodes() {
        assertThat(WORKS)
                .extracting(Work::cui)
                .hasSize(40)
                .doesNotHaveDuplicates()
                .contains("2600001", "2600040");
        assertThat(WORKS).allSatisfy(work -> assertThat(work.title()).endsWith("(obra ficticia)"));
    }

    @Test
    void everyStateIsPresent() {
        assertThat(WORKS).extracting(work -> work.status().value()).contains(Status.values());
    }

    @Test
    void everyFlagIsRaisedByTheWorkMadeForIt() {
        Map<String, Set<String>> flags = flags();
        assertThat(flags.keySet()).containsExactlyElementsOf(WorkRules.codes());
        assertThat(flags.get("OBR01")).contains("2600001", "2600002", "2600003");
        assertThat(flags.get("OBR02")).containsExactly("2600004");
        assertThat(flags.get("OBR03")).containsExactly("2600005");
        assertThat(flags.get("OBR04")).contains("2600006");
        assertThat(flags.get("OBR05")).containsExactly("2600007");
        assertThat(flags.get("OBR06")).containsExactly("2600008");
        assertThat(flags.get("OBR07")).containsExactly("2600009");
        assertThat(flags.get("OBR08")).containsExactly("2600010");
        assertThat(flags.get("OBR09")).contains("2600011", "2600012");
        assertThat(flags.get("OBR10")).containsExactly("2600013", "2600014");
        assertThat(flags.get("OBR11")).containsExactly("2600015");
    }

    @Test
    void purchasesNameTheWorksTheyBuild() {
        List<String> titles = new Demonstration(Demonstration.SEED)
                .drafts().stream()
                        .filter(draft -> draft.cui != null)
                        .map(Draft::title)
                        .toList();
        assertThat(titles).hasSize(22).allSatisfy(title -> assertThat(title).matches(".*, CUI 26000\\d\\d"));
    }

    private static Map<String, Set<String>> flags() {
        Limits limits = new Limits(ShippedLaw.peru());
        SplitWorks split = new SplitWorks(limits);
        Map<String, Set<String>> flags = new TreeMap<>();
        for (Work work : WORKS) {
            WorkRules.judge(work, DAY, limits).stream()
                    .filter(Verdict.Flag.class::isInstance)
                    .forEach(flag -> flags.computeIfAbsent(flag.code(), unseen -> new TreeSet<>())
                            .add(work.id()));
            split.observe(work, String.valueOf(work.sites().getFirst().ubigeo()));
        }
        split.flags()
                .forEach((work, flag) -> flags.computeIfAbsent(flag.code(), unseen -> new TreeSet<>())
                        .add(work));
        return flags;
    }

    private static List<Work> works() {
        List<Work> works = new ArrayList<>();
        JsonMapper.shared().readTree(bytes()).path("projects").forEach(project -> works.add(WorkReader.read(project)));
        return works;
    }

    private static String bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DemonstrationWorks.write(Demonstration.SEED, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
