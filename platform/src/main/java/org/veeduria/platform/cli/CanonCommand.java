package org.veeduria.platform.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.canon.CanonException;
import org.veeduria.engine.canon.CanonException.Reason;
import org.veeduria.engine.canon.CanonLaw;
import org.veeduria.engine.canon.CanonQuestion;
import org.veeduria.engine.canon.Distribution;
import org.veeduria.engine.canon.IndexFile;
import org.veeduria.engine.canon.Producer;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.platform.extractives.CanonExplanation;
import org.veeduria.platform.extractives.CanonTerritory;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code veeduria canon}: who gets how much of a canon, and why. Starts neither the site nor the database. */
@Command(name = "canon", mixinStandardHelpOptions = true)
public final class CanonCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    /** The shapes of the answer. */
    enum Format {
        CSV,
        JSON,
        TEXT
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--kind", required = true, paramLabel = "KIND", descriptionKey = "canon.kind")
    private String kind = "";

    @Option(names = "--on", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "canon.on")
    private String on = "";

    @Option(names = "--total", required = true, paramLabel = "SOLES", descriptionKey = "canon.total")
    private String total = "";

    @Option(names = "--producer", required = true, paramLabel = "UBIGEO[:W],…", descriptionKey = "canon.producer")
    private String producer = "";

    @Option(names = "--indices", paramLabel = "FILE.csv", descriptionKey = "canon.indices")
    private @Nullable Path indices;

    @Option(names = "--format", paramLabel = "csv|json|text", defaultValue = "text", descriptionKey = "canon.format")
    private Format format = Format.TEXT;

    @Option(names = "--explain", paramLabel = "UBIGEO", descriptionKey = "canon.explain")
    private @Nullable String explain;

    @Option(names = "--price-change", paramLabel = "-10%", defaultValue = "", descriptionKey = "canon.price-change")
    private String priceChange = "";

    @Option(names = "--split", paramLabel = "TRANCHE=%,…", defaultValue = "", descriptionKey = "canon.split")
    private String split = "";

    @Option(names = "--lang", paramLabel = "es|en", defaultValue = "es", descriptionKey = "canon.lang")
    private String language = "es";

    @Override
    public Integer call() throws IOException {
        CanonExplanation words = new CanonExplanation(Locale.of(language));
        try {
            CanonQuestion question = CanonQuestion.parse(kind, on, total, producer, priceChange, split);
            Places places = Places.withoutDatabase();
            String asked = explain == null ? null : recipient(explain, places);
            CanonTerritory territory = territory(places, question.producers());
            Distribution canon = question.answer(new CanonLaw(ShippedLaw.peru()), territory.territory());
            List<String> notes = words.notes(question, territory, indices == null ? "" : indices.toString());
            CanonOutput output = new CanonOutput(canon, question, words, notes, places);
            print(output, asked);
            return 0;
        } catch (CanonException refusal) {
            err().println(words.text(
                    "canon.refused." + refusal.reason(), refusal.values().toArray()));
        } catch (UnusableIndex unusable) {
            err().println(words.text(unusable.key, String.valueOf(indices)));
        }
        err().flush();
        return WRONG_USE;
    }

    private void print(CanonOutput output, @Nullable String asked) {
        PrintWriter out = spec.commandLine().getOut();
        output.print(format, asked, out, err());
        out.flush();
        err().flush();
    }

    private static String recipient(String written, Places places) {
        return places.byUbigeo(written)
                .filter(place -> place.level() != Level.COUNTRY)
                .map(CanonTerritory::recipient)
                .orElseThrow(() -> new CanonException(Reason.UNKNOWN_PLACE, written));
    }

    private CanonTerritory territory(Places places, List<Producer> producers) throws IOException {
        CanonTerritory ofGazetteer = CanonTerritory.ofGazetteer(places);
        return indices == null ? ofGazetteer : CanonTerritory.ofIndex(places, index(indices, ofGazetteer, producers));
    }

    private Map<String, BigDecimal> index(Path file, CanonTerritory gazetteer, List<Producer> producers)
            throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnusableIndex("canon.refused.UNREADABLE");
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> districts = gazetteer.territory().municipalities().stream()
                .map(one -> one.ubigeo())
                .collect(Collectors.toSet());
        IndexFile reader = new IndexFile(districts, problems::add);
        Map<String, BigDecimal> index = new HashMap<>();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            new SourceFile(Limits.USUAL, problems::add)
                    .members(file.toString(), bytes, member -> index.putAll(reader.read(member)));
        }
        producers.stream()
                .map(one -> one.ubigeo().substring(0, 2) + "0000")
                .distinct()
                .forEach(department -> reader.require(
                        file.toString(), index, gazetteer.territory().department(department)));
        problems.forEach(problem -> err().println(problem.text(Locale.of(language))));
        if (problems.stream()
                .anyMatch(problem -> problem.reason().loss() != org.veeduria.engine.input.Reason.Loss.NOTHING)) {
            throw new UnusableIndex("canon.refused.INDICES");
        }
        return index;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** The file of indices cannot be used; what it lacks was said. */
    private static final class UnusableIndex extends RuntimeException {
        private final String key;

        UnusableIndex(String key) {
            super(key);
            this.key = key;
        }
    }
}
