package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.shared.DemonstrationFile;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;
import org.veeduria.platform.shared.LongWork;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One file, one transaction: its rows, its report and its entry in the public record come together or not at all. */
@Component
public class FileLoading {
    private static final int HEAD = 1 << 16;

    private final List<Loader> loaders;
    private final LoadedFiles files;
    private final TransactionTemplate transaction;
    private final PublicRecord record;

    FileLoading(List<Loader> loaders, LoadedFiles files, TransactionTemplate transaction, PublicRecord record) {
        this.record = record;
        this.loaders = loaders;
        this.files = files;
        this.transaction = transaction;
    }

    /** The types that can be loaded. */
    public List<String> types() {
        return loaders.stream().map(Loader::type).sorted().toList();
    }

    /** Loads the file that lies at {@code path} and is called {@code name}; see {@link org.veeduria.platform.catalogue.Loading}. */
    public LoadResult load(Path path, String name, String origin, @Nullable String type, Progress progress)
            throws IOException {
        return load(path, name, origin, type, false, progress);
    }

    /** Loads a data package of which the tables lie beside the descriptor, as one ZIP of them. */
    public LoadResult loadPackage(Path descriptor, String origin, @Nullable String type, Progress progress)
            throws IOException {
        try (DataPackage whole = DataPackage.pack(descriptor)) {
            return load(whole.zip(), "datapackage.zip", origin, type, progress);
        }
    }

    /** Loads a file of the demonstration from where it was written, marked as fictional. */
    public LoadResult load(DemonstrationFile file, Path path, Progress progress) throws IOException {
        return load(path, file.name(), file.name(), file.type(), true, progress);
    }

    private LoadResult load(
            Path path, String name, String origin, @Nullable String type, boolean fictional, Progress progress)
            throws IOException {
        String hash = FileHash.of(path, progress);
        Optional<LoadResult.KnownAlready> known = files.find(hash);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Loader> loader = loader(path, name, type);
        if (loader.isEmpty()) {
            Reason reason = Files.size(path) == 0 ? Reason.EMPTY_FILE : Reason.UNKNOWN_FORMAT;
            return new LoadResult.Refused(hash, List.of(new Problem(Place.file(name), "", reason)));
        }
        long size = Files.size(path);
        IncomingFile file = new IncomingFile(path, name, hash, fictional, read -> progress.at("load", read, size));
        return LongWork.watched(
                progress::at,
                () -> transaction.execute(status -> {
                    LoadResult done = loadNow(loader.get(), file, origin, size);
                    if (done instanceof LoadResult.Refused) {
                        status.setRollbackOnly();
                    }
                    return done;
                }));
    }

    private Optional<Loader> loader(Path path, String name, @Nullable String type) throws IOException {
        if (type != null) {
            return loaders.stream().filter(loader -> loader.type().equals(type)).findFirst();
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            Optional<String> descriptor = DataPackage.head(path, HEAD);
            String head = descriptor.isPresent() ? descriptor.get() : SourceFile.head(name, bytes, HEAD);
            return loaders.stream().filter(loader -> loader.recognises(head)).findFirst();
        }
    }

    private LoadResult loadNow(Loader loader, IncomingFile file, String origin, long size) {
        if (!files.claim(file, loader.type(), origin, size)) {
            return files.find(file.hash()).orElseThrow();
        }
        ProblemReport report = files.report(file.hash());
        LoadCounts counts = load(loader, file, report);
        if (counts.kept() == 0) {
            if (report.count() == 0) {
                report.report(new Problem(Place.file(file.name()), "", Reason.NOTHING_IN_IT));
            }
            return new LoadResult.Refused(file.hash(), report.first());
        }
        report.flush();
        UUID entry = record.append(EntryType.FILE_LOADED, fact(loader, file, size, counts, report.count()));
        files.finish(file.hash(), counts, report.count(), entry);
        return new LoadResult.Loaded(file.hash(), loader.type(), counts, report.count(), report.first());
    }

    /** What the public record says of a file: its hash, its size, how it was read and what it gave. Never where it lay. */
    private static byte[] fact(Loader loader, IncomingFile file, long size, LoadCounts counts, long problems) {
        ObjectNode fact = JsonNodeFactory.instance.objectNode();
        fact.put("sha256", file.hash())
                .put("name", file.name())
                .put("bytes", size)
                .put("type", loader.type());
        ObjectNode numbers = fact.putObject("counts");
        counts.counts().forEach(numbers::put);
        fact.put("problems", problems);
        return PublicRecord.json(fact.toString());
    }

    private static LoadCounts load(Loader loader, IncomingFile file, ProblemReport report) {
        try {
            return loader.load(file, report);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
