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
import org.veeduria.platform.extractives.internal.VersionStore.CountryYear;
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
        Map<CountryYear, List<Placed>> years = new LinkedHashMap<>();
        file.members(
                problems,
                member -> reader.read(
                        member,
                        problems,
                        flow -> years.computeIfAbsent(year(flow), any -> new ArrayList<>())
                                .add(new Placed(flow, null))));
        LoadCounts counts = versions.store(type, file, years, (rows, version) -> flows.add(version, rows));
        news.tell(file.hash());
        return counts;
    }

    private static CountryYear year(Flow flow) {
        return new CountryYear(flow.country(), flow.period().year());
    }
}
