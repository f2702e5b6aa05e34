package org.veeduria.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.catalogue.Further;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.law.ShippedLaw;

/** The demonstration shows something for every indicator there is. */
class EveryIndicatorTest {
    private static final List<Indicator> INDICATORS = Stream.concat(
                    Indicators.core(Settings.NONE).stream(),
                    Further.indicators(new Thresholds(ShippedLaw.peru(), Map.of())).stream())
            .toList();
    private static final Map<String, Set<String>> RAISED = new TreeMap<>();

    @BeforeAll
    static void look() throws IOException {
        List<Fold> folds =
                INDICATORS.stream().map(indicator -> indicator.start(false)).toList();
        Flags flags = (kind, id, code, _, _) ->
                RAISED.computeIfAbsent(code, any -> new TreeSet<>()).add(kind + " " + id);
        for (ContractingProcess process : processes()) {
            if (!process.tender().isCancelled()) {
                folds.forEach(fold -> fold.observe(process, flags));
            }
        }
        folds.forEach(fold -> fold.conclude(flags));
    }

    @Test
    void everyIndicatorOfTheCatalogueSpeaks() {
        assertThat(RAISED.keySet())
                .containsAll(INDICATORS.stream().map(Indicator::code).collect(Collectors.toSet()));
    }

    @Test
    void mostPurchasesRaiseNoQuestionOfTheRareKinds() {
        for (String rare : List.of("R028", "R030", "R036", "R046", "R067", "V003", "V007", "V008")) {
            assertThat(RAISED.get(rare)).as(rare).hasSizeLessThan(20);
        }
    }

    private static List<ContractingProcess> processes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Demonstration.write(Demonstration.SEED, out);
        int end = out.size();
        byte[] bytes = Arrays.copyOf(out.toByteArray(), end + ProcessReader.SLACK);
        ProcessReader reader = new ProcessReader(EnumSet.allOf(Field.class), Settings.NONE.preparation());
        Stream.Builder<ContractingProcess> processes = Stream.builder();
        for (int from = 0; from < end; ) {
            int to = ProcessReader.lineEnd(bytes, from, end);
            processes.add(reader.read(bytes, from, to, from));
            from = to + 1;
        }
        return processes.build().toList();
    }
}
