package org.veeduria.engine.seace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.engine.flags.Flag;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.run.Analysis;
import org.veeduria.engine.flags.run.FlagRun;
import org.veeduria.engine.flags.run.Outcome;
import org.veeduria.engine.flags.settings.Settings;

class FlagsOfATableTest {
    @TempDir
    private Path folder;

    @Test
    void aTableIsTakenAsItIsPublishedAndItsSingleBidIsFlagged() throws IOException {
        Outcome outcome = flags(new SeaceTable().row());
        assertThat(outcome.processes()).isEqualTo(1);
        assertThat(outcome.broken()).isZero();
        List<Flag> flags = new ArrayList<>();
        outcome.results().forEach(flags::add);
        assertThat(flags)
                .singleElement()
                .extracting(flag -> flag.subject().kind())
                .isEqualTo(Subject.Kind.PROCESS);
    }

    @Test
    void onlyRowsLeftOutAreCountedAsBroken() throws IOException {
        Outcome outcome = flags(new SeaceTable().row("monto_adicional", "mucho").line("1,2,3"));
        assertThat(outcome.processes()).isEqualTo(1);
        assertThat(outcome.broken()).isEqualTo(1);
    }

    private Outcome flags(SeaceTable table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table.text());
        Settings settings = Settings.read("[R018]");
        Analysis analysis = Analysis.of(Indicators.core(settings), settings, false);
        return new FlagRun(analysis, 2, _ -> {}).run(List.of(file));
    }
}
