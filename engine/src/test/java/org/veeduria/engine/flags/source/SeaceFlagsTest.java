package org.veeduria.engine.flags.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.settings.Preparation;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.seace.SeaceReader;
import tools.jackson.databind.JsonNode;

/** All indicators over Peru's real SEACE table of 2019: Cusco, Piura and Madre de Dios. */
@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
class SeaceFlagsTest {
    private static final Path TABLE =
            Path.of(System.getProperty("veeduria.shared", ""), "data/contracting/pe-seace-2019.csv.gz");

    @Test
    void theTableGivesSensibleNumbersOfFlags() throws IOException {
        List<Indicator> indicators = IndicatorCatalogue.all().indicators();
        List<Fold> folds = indicators.stream().map(one -> one.start(true)).toList();
        Coverage coverage = new Coverage(indicators);
        Set<Field> needs = EnumSet.noneOf(Field.class);
        indicators.forEach(indicator -> needs.addAll(indicator.needs()));
        Set<String> works = worksOfMadreDeDios();
        Map<String, Set<String>> flagged = new TreeMap<>();
        Flags flags = (_, id, code, _, evidence) -> {
            assertThat(evidence.get().values()).as(code + " " + id).isNotEmpty();
            flagged.computeIfAbsent(code, _ -> new HashSet<>()).add(id);
        };
        new Processes(needs, Preparation.NONE, _ -> {}).read(List.of(TABLE), 0, process -> {
            folds.forEach(fold -> fold.observe(process, flags));
            coverage.observe(process);
        });
        folds.forEach(fold -> fold.conclude(flags));
        for (Coverage.Line line : coverage.lines()) {
            if (line.computable() > 100) {
                long count = flagged.getOrDefault(line.code(), Set.of()).size();
                assertThat(count).as(line.code() + " of " + line.computable()).isLessThan(line.computable() * 2 / 5);
            }
        }
        assertThat(coverage.processes()).isEqualTo(6_864);
        assertThat(works).hasSize(12);
        assertThat(flagged.getOrDefault("R018", Set.of()).stream().filter(works::contains))
                .hasSize(5);
        assertThat(flagged.get("R018")).hasSize(1_606);
        assertThat(flagged.get("V003")).hasSize(39);
        assertThat(flagged)
                .as("no ban of the table was in force on the day of an award")
                .doesNotContainKey("R046");
    }

    /** The place of a purchase is that of its items, which no indicator reads. */
    private static Set<String> worksOfMadreDeDios() throws IOException {
        Set<String> works = new HashSet<>();
        try (InputStream bytes = Files.newInputStream(TABLE)) {
            new SourceFile(Limits.USUAL, _ -> {})
                    .members(
                            TABLE.toString(),
                            bytes,
                            member -> new SeaceReader(Limits.USUAL, _ -> {}).read(member, process -> {
                                JsonNode tender = process.release().get("tender");
                                if ("works"
                                                .equals(tender.path("mainProcurementCategory")
                                                        .asString(""))
                                        && "MADRE DE DIOS"
                                                .equals(tender.at("/items/0/deliveryAddress/region")
                                                        .asString(""))) {
                                    works.add(process.release().get("ocid").asString());
                                }
                            }));
        }
        return works;
    }
}
