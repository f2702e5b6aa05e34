package org.veeduria.platform.extractives.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.veeduria.engine.eiti.Flow;
import org.veeduria.engine.eiti.FlowReader;
import org.veeduria.engine.input.Problems;
import org.veeduria.platform.extractives.internal.FlowStore.Placed;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads one published format. Each country and year of the file that says something new is a version of its source. */
final class FlowLoader implements Loader {
    private final String type;
    private final FlowReader reader;
    private final VersionStore versions;
    private final FlowStore flows;
    private final FlowNews news;

    private record Scope(String country, int year) {}

    FlowLoader(String type, FlowReader reader, VersionStore versions, FlowStore flows, FlowNews news) {
        this.type = type;
        this.reader = reader;
        this.versions = versions;
        this.flows = flows;
        this.news = news;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public boolean recognises(String head) {
        return reader.recognises(head);
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        Map<Scope, List<Placed>> scopes = new LinkedHashMap<>();
        file.members(
                problems,
                member -> reader.read(
                        member,
                        problems,
                        flow -> scopes.computeIfAbsent(scope(flow), any -> new ArrayList<>())
                                .add(new Placed(flow, null))));
        scopes.forEach((scope, rows) ->
                flows.add(versions.open(type, scope.country(), scope.year(), "", file.hash(), file.fictional()), rows));
        long rows = scopes.values().stream().mapToLong(List::size).sum();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("amounts", rows);
        counts.put("years", (long) scopes.size());
        counts.put("yearsUnchanged", (long) versions.dropUnchanged(file.hash()));
        news.tell(file.hash());
        return new LoadCounts(rows, counts);
    }

    private static Scope scope(Flow flow) {
        return new Scope(flow.country(), flow.period().year());
    }
}
