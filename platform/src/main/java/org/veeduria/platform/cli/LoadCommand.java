package org.veeduria.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.shared.Recomputations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code veeduria load FILE|URL…}: takes files in, one transaction each, and says what became of them. */
@Command(name = "load", mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|URL", arity = "1..*", descriptionKey = "load.files")
    private List<String> sources = List.of();

    @Option(names = "--as", paramLabel = "TYPE", descriptionKey = "load.as")
    private @Nullable String type;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        sources.stream().filter(Address::isOne).forEach(Address::of);
        return data.inRooms(this::load);
    }

    private int load(ApplicationContext rooms) throws IOException, InterruptedException {
        LoadReport report = new LoadReport(System.out, System.err);
        Loading loading = rooms.getBean(Loading.class);
        if (type != null && !loading.types().contains(type)) {
            report.unknownType(type, loading.types());
            return 2;
        }
        Recomputations derived = rooms.getBean(Recomputations.class);
        int exit = 0;
        for (String source : sources) {
            try {
                exit = Math.max(exit, load(source, loading, report));
                derived.settle();
            } catch (IOException | RuntimeException failure) {
                report.interrupted(source);
                throw failure;
            }
        }
        return exit;
    }

    private int load(String source, Loading loading, LoadReport report) throws IOException, InterruptedException {
        boolean address = Address.isOne(source);
        if (!address && !Files.isRegularFile(Path.of(source))) {
            report.missing(source);
            return 2;
        }
        LoadResult result = address
                ? loading.url(Address.of(source), type, report.progress(source))
                : loading.file(Path.of(source), type, report.progress(source));
        report.tell(source, result);
        return switch (result) {
            case LoadResult.Loaded loaded -> 0;
            case LoadResult.KnownAlready known -> 0;
            case LoadResult.Refused refused -> 2;
            case LoadResult.NotFetched failed -> 2;
        };
    }
}
