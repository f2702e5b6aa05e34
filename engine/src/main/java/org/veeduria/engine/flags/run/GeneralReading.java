package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.source.Processes;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Problems;

/** The slower way for every file that is not one compiled release on each line: its {@link Processes} are observed one by one. */
final class GeneralReading {
    private final Analysis analysis;
    private final Share share;
    private final Problems problems;
    private long processes;
    private long broken;

    GeneralReading(Analysis analysis, Problems problems) {
        this.analysis = analysis;
        this.share = analysis.start();
        this.problems = problems;
    }

    /**
     * Reads the files and observes their processes.
     *
     * @param position of the first release in the whole input
     */
    void read(List<Path> files, long position) throws IOException {
        new Processes(analysis.needs(), analysis.preparation(), this::tell).read(files, position, this::observe);
    }

    private void observe(ContractingProcess process) {
        share.observe(process);
        processes++;
    }

    private void tell(Problem problem) {
        broken += problem.reason().losesARecord() ? 1 : 0;
        problems.report(problem);
    }

    Share share() {
        return share;
    }

    long processes() {
        return processes;
    }

    long broken() {
        return broken;
    }
}
