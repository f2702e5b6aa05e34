package org.veeduria.engine.flags.run;

import java.io.IOException;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.ocds.Compiler;
import org.veeduria.engine.ocds.OcdsItem;
import tools.jackson.databind.node.ObjectNode;

/** Compiles the releases of each process, then observes the processes. Belongs to one thread. */
public final class CompiledFold implements AutoCloseable {
    private final Compiler compiler = Compiler.compiling();
    private final Share share;
    private final ProcessReader reader;
    private long processes;

    public CompiledFold(Analysis analysis) {
        this.share = analysis.start();
        this.reader = new ProcessReader(analysis.needs(), analysis.preparation());
    }

    /**
     * Takes one release in. Those of one process must come in the order of their positions.
     *
     * @param position where it stands in the whole input; of a process, its first release's position counts
     */
    public void add(OcdsItem item, long position) throws IOException {
        compiler.add(item, position);
    }

    /** Observes every process; nothing can be added any more. */
    public void finish() throws IOException {
        compiler.finish((release, _, position) -> observe(release, position));
    }

    private void observe(ObjectNode release, long position) {
        ContractingProcess process = reader.read(release, position);
        if (process != null) {
            processes++;
            share.observe(process);
        }
    }

    /** All that was seen. */
    public Share share() {
        return share;
    }

    /** How many processes were seen. */
    public long processes() {
        return processes;
    }

    @Override
    public void close() throws IOException {
        compiler.close();
    }
}
