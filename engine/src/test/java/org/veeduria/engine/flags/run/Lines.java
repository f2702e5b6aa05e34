package org.veeduria.engine.flags.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.kept.Results;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.input.Problem;

/** Small inputs for tests, and the JSON they give. */
final class Lines {
    final List<Problem> problems = new ArrayList<>();

    static Analysis standard(String settings) {
        Settings read = Settings.read(settings);
        return Analysis.of(Indicators.core(read), read, false);
    }

    static Analysis cardinal(String settings) {
        return Analysis.cardinal(Settings.read(settings), false);
    }

    /** The result of these lines in one file. */
    String flags(Analysis analysis, String... lines) throws IOException {
        return flags(analysis, 1, List.of(List.of(lines)));
    }

    /** The result of several files. */
    String flags(Analysis analysis, int threads, List<List<String>> files) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (List<String> lines : files) {
            Path file = Files.createTempFile("flags", ".jsonl");
            file.toFile().deleteOnExit();
            Files.writeString(file, String.join("\n", lines));
            paths.add(file);
        }
        return json(new FlagRun(analysis, threads, problems::add).run(paths).results());
    }

    static String json(Results results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonOutput.write(results, null, out);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    /** A process with a tender that ends at noon in Lima. */
    static String process(String ocid, String bids, String awards) {
        return """
                {"ocid":"%s","buyer":{"id":"B"},"tender":{"procuringEntity":{"id":"E"},"tenderPeriod":\
                {"startDate":"2024-01-01T00:00:00Z","endDate":"2024-05-01T12:00:00-05:00"}},\
                "bids":{"details":[%s]},"awards":[%s]}""".formatted(ocid, bids, awards);
    }

    static String bid(String tenderer, String status, String amount, String currency) {
        return "{\"status\":\"%s\",\"tenderers\":[{\"id\":\"%s\"}],\"value\":{\"amount\":%s,\"currency\":\"%s\"}}"
                .formatted(status, tenderer, amount, currency);
    }

    static String lateBid(String tenderer, String date) {
        return "{\"status\":\"valid\",\"date\":\"%s\",\"tenderers\":[{\"id\":\"%s\"}]}".formatted(date, tenderer);
    }

    static String award(String supplier) {
        return "{\"status\":\"active\",\"suppliers\":[{\"id\":\"%s\"}]}".formatted(supplier);
    }
}
