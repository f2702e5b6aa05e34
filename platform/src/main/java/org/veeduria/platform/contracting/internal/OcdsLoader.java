package org.veeduria.platform.contracting.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.ocds.Compiler;
import org.veeduria.engine.ocds.Normaliser;
import org.veeduria.engine.ocds.OcdsItem;
import org.veeduria.engine.ocds.OcdsReader;
import org.veeduria.platform.contracting.CompiledRelease;
import org.veeduria.platform.contracting.SourcePosition;
import org.veeduria.platform.contracting.Stored;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads OCDS in any of its shapes, {@code --as ocds}: releases are made clean and compiled before they are stored. */
@Component
class OcdsLoader implements Loader {
    private final ReleaseStore store;

    OcdsLoader(ReleaseStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return "ocds";
    }

    @Override
    public boolean recognises(String head) {
        return OcdsReader.recognises(head);
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        OcdsReader reader = new OcdsReader(Limits.USUAL, problems);
        Normaliser normaliser = new Normaliser(problems);
        ReleaseBatches batches = new ReleaseBatches(store, () -> 0);
        AtomicLong releases = new AtomicLong();
        try (Compiler compiler = Compiler.compiling()) {
            file.members(
                    problems,
                    member -> reader.read(member, item -> {
                        releases.incrementAndGet();
                        add(compiler, normaliser.clean(item));
                    }));
            compiler.finish((release, place) ->
                    batches.add(new CompiledRelease(release, new SourcePosition(file.hash(), position(place)))));
        }
        return counts(releases.get(), batches.finish());
    }

    private static void add(Compiler compiler, OcdsItem item) {
        try {
            compiler.add(item);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code member.json 17 /releases/3}: the archive's member where there is one, the line, the pointer. */
    private static String position(Place place) {
        int member = place.file().indexOf('!');
        String within = member < 0 ? "" : place.file().substring(member + 1) + " ";
        return (within + place.line() + " " + place.pointer()).strip();
    }

    private static LoadCounts counts(long releases, Stored stored) {
        Map<String, Long> counts = new LinkedHashMap<>();
        long kept = stored.all();
        counts.put("releases", releases);
        counts.put("processes", kept);
        counts.put("added", (long) stored.added());
        counts.put("changed", (long) stored.changed());
        counts.put("unchanged", (long) stored.unchanged());
        return new LoadCounts(kept, counts);
    }
}
