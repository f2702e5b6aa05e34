package org.veeduria.platform.budget.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.veeduria.engine.budget.FiscalPackage;
import org.veeduria.engine.budget.FiscalReader;
import org.veeduria.engine.budget.MefSummary;
import org.veeduria.engine.input.JsonDocument;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;
import tools.jackson.databind.JsonNode;

/**
 * Loads a Fiscal Data Package, {@code --as fiscal-package}: a ZIP of its descriptor and tables. The package becomes a cube of its own
 * name; loaded again with other content it is a new version, which answers whole.
 */
@Component
class PackageLoader implements Loader {
    private final BudgetFolder folder;
    private final BudgetRegister register;
    private final PackageCubes packages;
    private final String memory;

    PackageLoader(
            BudgetFolder folder,
            BudgetRegister register,
            PackageCubes packages,
            @Value("${veeduria.budget.load-memory:2GB}") String memory) {
        this.folder = folder;
        this.register = register;
        this.packages = packages;
        this.memory = memory;
    }

    @Override
    public String type() {
        return "fiscal-package";
    }

    @Override
    public boolean recognises(String head) {
        return FiscalPackage.recognises(head);
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        AtomicReference<@Nullable JsonNode> found = new AtomicReference<>();
        List<String> names = new ArrayList<>();
        file.members(problem -> {}, member -> {
            names.add(inside(member.name()));
            if (found.get() == null && inside(member.name()).endsWith(FiscalPackage.DESCRIPTOR)) {
                found.set(JsonDocument.read(member, problems));
            }
        });
        JsonNode descriptor = found.get();
        if (descriptor == null) {
            problems.report(Place.file(file.name()), FiscalPackage.DESCRIPTOR, Reason.WRONG_HEADER);
            return new LoadCounts(0, Map.of());
        }
        String base = names.stream()
                .filter(name -> name.endsWith(FiscalPackage.DESCRIPTOR))
                .findFirst()
                .map(name -> name.substring(0, name.length() - FiscalPackage.DESCRIPTOR.length()))
                .orElse("");
        FiscalPackage fiscal =
                FiscalPackage.of(descriptor, Place.file(file.name()), problems).orElse(null);
        return fiscal == null ? new LoadCounts(0, Map.of()) : load(file, fiscal, base, descriptor.toString(), problems);
    }

    private LoadCounts load(IncomingFile file, FiscalPackage fiscal, String base, String descriptor, Problems problems)
            throws IOException {
        register.lockForLoading();
        Path unfinished = folder.unfinished(file.hash());
        try {
            Path csv = unfinished.resolve("rows.csv");
            MefSummary read = read(file, fiscal, base, csv, problems);
            if (read.rows() > 0) {
                new PackageParquet(unfinished, memory).write(csv, file.hash(), fiscal);
                Files.writeString(unfinished.resolve(FiscalPackage.DESCRIPTOR), descriptor);
                folder.keep(file.hash());
                packages.keep(fiscal, descriptor);
                register.add(
                        file, Packages.source(fiscal.name()), List.of(new Part(Packages.YEAR, "00", 0, read.rows())));
            }
            Map<String, Long> counts = new LinkedHashMap<>();
            counts.put("rows", read.rows());
            counts.put("brokenRows", read.brokenRows());
            return new LoadCounts(read.rows(), counts);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    /** What is said of a member the package does not name is nobody's business. */
    private static MefSummary read(IncomingFile file, FiscalPackage fiscal, String base, Path csv, Problems problems)
            throws IOException {
        List<MefSummary> tables = new ArrayList<>();
        List<String> missing = new ArrayList<>(fiscal.paths());
        List<Problem> unpacking = new ArrayList<>();
        try (MefFile rows = new MefFile(csv)) {
            file.members(unpacking::add, member -> {
                String name = inside(member.name());
                if (name.startsWith(base) && missing.remove(name.substring(base.length()))) {
                    rows.member(member.name());
                    tables.add(new FiscalReader(fiscal, problems).read(member, rows::add));
                }
            });
        }
        unpacking.forEach(problems::report);
        missing.forEach(path -> problems.report(Place.file(file.name()), path, Reason.OUTSIDE_THE_PACKAGE));
        return new MefSummary(
                tables.stream().mapToLong(MefSummary::rows).sum(),
                tables.stream().mapToLong(MefSummary::brokenRows).sum());
    }

    private static String inside(String member) {
        return member.substring(member.indexOf('!') + 1);
    }
}
