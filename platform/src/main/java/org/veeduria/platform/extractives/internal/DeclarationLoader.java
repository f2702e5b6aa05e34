package org.veeduria.platform.extractives.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.veeduria.engine.eiti.Declaration;
import org.veeduria.engine.eiti.DeclarationJson;
import org.veeduria.engine.input.Problems;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads declarations filed elsewhere, {@code --as declarations}: the same document that a filing of this site gives away. */
@Component
class DeclarationLoader implements Loader {
    static final String TYPE = "declarations";

    private final DeclarationFlows flows;
    private final VersionStore versions;
    private final FlowNews news;

    DeclarationLoader(DeclarationFlows flows, VersionStore versions, FlowNews news) {
        this.flows = flows;
        this.versions = versions;
        this.news = news;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean recognises(String head) {
        return head.contains('"' + DeclarationJson.FORMAT + '"');
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        List<Declaration> declarations = new ArrayList<>();
        file.members(problems, member -> DeclarationJson.read(member, problems, declarations::add));
        declarations.forEach(one -> flows.add(one, file.hash(), file.fictional()));
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("declarations", (long) declarations.size());
        counts.put(
                "amounts",
                declarations.stream().mapToLong(one -> one.rows().size()).sum());
        counts.put("declarationsUnchanged", (long) versions.dropUnchanged(file.hash()));
        news.tell(file.hash());
        return new LoadCounts(declarations.size(), counts);
    }
}
