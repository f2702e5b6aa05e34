package org.veeduria.platform.budget.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.budget.MefGenerator;
import org.veeduria.engine.budget.Regions;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.GeneratedQueries;
import org.veeduria.platform.Loads;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.budget.CubeResult;

/** What roll-ups and added cells answer is what the rows answer. */
@SiteTest
class RollUpTest {
    private static final long SEED = 20_251_128;
    private static final int QUESTIONS = 80;

    @TempDir
    private Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private CubeAnswers cube;

    @Autowired
    private BudgetFolder bulk;

    private String file = "";

    @BeforeEach
    void twoYearsOfAFewExecutors() throws IOException {
        Path table = folder.resolve("generated.csv");
        try (Writer out = Files.newBufferedWriter(table)) {
            MefGenerator generator = new MefGenerator(SEED, out);
            generator.header();
            for (int i = 0; i < 12; i++) {
                generator.year(Regions.country().get(i * 150), 2023, 12, 6, List.of());
                generator.year(Regions.country().get(i * 150), 2024, 5, 6, List.of());
            }
        }
        file = loads.good(table).hash();
    }

    @AfterEach
    void nothingStays() {
        loads.withdrawAll();
    }

    @Test
    void aRollUpAnswersWhatTheRowsAnswer() {
        List<CubeQuery> questions = questions();
        List<CubeResult> fromRollUps = questions.stream().map(cube::query).toList();
        Stream.of(RollUp.values())
                .forEach(one -> FileSystemUtils.deleteRecursively(
                        bulk.of(file).resolve(one.folder()).toFile()));

        for (int i = 0; i < QUESTIONS; i++) {
            assertThat(cube.query(questions.get(i)))
                    .as("seed %d: %s", SEED, questions.get(i))
                    .isEqualTo(fromRollUps.get(i));
        }
    }

    @Test
    void cellsAddedUpAreTheSumsOfTheRows() {
        CubeQuery all = CubeQuery.of(MefCube.STORED).drilldown("sec_ejec", "ano_eje");
        CubeResult whole = cube.query(all);

        assertThat(whole.total()).isEqualTo(24);
        assertThat(whole.summary())
                .as("a page of one cell is summed by the database")
                .isEqualTo(cube.query(all.page(1, 1)).summary())
                .containsKeys("pim.sum", "_count");
    }

    private List<CubeQuery> questions() {
        Map<String, List<String>> members = new HashMap<>();
        members.put("ano_eje.codigo", List.of("2023", "2024"));
        members.put("mes_eje.codigo", List.of("0", "1", "5"));
        members.put("nivel_gobierno.codigo", List.of("M", "R"));
        members.put("departamento_ejecutora.codigo", List.of("01", "05", "15"));
        GeneratedQueries questions = new GeneratedQueries(MefCube.STORED, members, SEED);
        return Stream.generate(questions::next)
                .filter(one -> !RollUp.answering(one).isEmpty())
                .limit(QUESTIONS)
                .toList();
    }
}
