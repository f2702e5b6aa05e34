package org.veeduria.platform.extractives.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.veeduria.engine.canon.TransferFile;
import org.veeduria.engine.input.Problems;
import org.veeduria.platform.places.CodeCheck;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads canon by municipality and year, {@code --as canon-transfers}. */
@Component
class CanonLoader implements Loader {
    private final Places places;
    private final CanonWriter writer;
    private final CanonNews news;

    CanonLoader(Places places, CanonWriter writer, CanonNews news) {
        this.places = places;
        this.writer = writer;
        this.news = news;
    }

    @Override
    public String type() {
        return "canon-transfers";
    }

    @Override
    public boolean recognises(String head) {
        return TransferFile.recognises(head.lines().findFirst().orElse(""));
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        CodeCheck codes = new CodeCheck(places);
        file.members(
                problem -> {},
                member -> new TransferFile(problem -> {})
                        .read(member, row -> codes.observe(row.ubigeo(), row.recipient())));
        CanonWriter.Filing filing = writer.file(file, codes, problems);
        file.members(
                problems, member -> new TransferFile(problems).read(member, row -> filing.add(member.name(), row)));
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("rows", filing.rows());
        counts.put("canonYears", filing.scopes());
        counts.put("yearsUnchanged", filing.dropUnchanged());
        counts.put("canonReplaced", filing.laterVersions());
        news.tell(file.hash());
        return new LoadCounts(filing.rows(), counts);
    }
}
