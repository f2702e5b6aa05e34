package org.veeduria.platform.contracting.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.seace.SeaceProcess;
import org.veeduria.engine.seace.SeaceReader;
import org.veeduria.engine.seace.SeaceSummary;
import org.veeduria.platform.contracting.CompiledRelease;
import org.veeduria.platform.contracting.SourcePosition;
import org.veeduria.platform.contracting.Stored;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads Peru's SEACE table, {@code --as seace}. */
@Component
class SeaceLoader implements Loader {
    private final ReleaseStore store;

    SeaceLoader(ReleaseStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return "seace";
    }

    @Override
    public boolean recognises(String head) {
        return SeaceReader.recognises(head.lines().findFirst().orElse(""));
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        List<SeaceReader> readers = new ArrayList<>();
        ReleaseBatches batches = new ReleaseBatches(
                store, () -> readers.stream().mapToLong(SeaceReader::procedures).sum());
        List<SeaceSummary> tables = new ArrayList<>();
        file.members(problems, member -> {
            readers.add(new SeaceReader(Limits.USUAL, problems));
            tables.add(readers.getLast().read(member, process -> batches.add(compiled(file, process))));
        });
        return counts(tables, batches.finish());
    }

    private static CompiledRelease compiled(IncomingFile file, SeaceProcess process) {
        return new CompiledRelease(process.release(), new SourcePosition(file.hash(), ranges(process.lines())));
    }

    /** Rising lines as ranges: 2,3,4,9 is {@code 2-4,9}. */
    static String ranges(List<Long> lines) {
        StringJoiner ranges = new StringJoiner(",");
        for (int i = 0; i < lines.size(); ) {
            int last = i;
            while (last + 1 < lines.size() && lines.get(last + 1) == lines.get(last) + 1) {
                last++;
            }
            ranges.add(last == i ? "" + lines.get(i) : lines.get(i) + "-" + lines.get(last));
            i = last + 1;
        }
        return ranges.toString();
    }

    private static LoadCounts counts(List<SeaceSummary> tables, Stored stored) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (SeaceSummary table : tables) {
            counts.merge("rows", table.rows(), Long::sum);
            counts.merge("brokenRows", table.brokenRows(), Long::sum);
            counts.merge("procedures", table.procedures(), Long::sum);
            counts.merge("contracts", table.contracts(), Long::sum);
            counts.merge("contractValues", table.contractValues(), Long::sum);
        }
        counts.put("added", (long) stored.added());
        counts.put("changed", (long) stored.changed());
        counts.put("unchanged", (long) stored.unchanged());
        return new LoadCounts(stored.all(), counts);
    }
}
