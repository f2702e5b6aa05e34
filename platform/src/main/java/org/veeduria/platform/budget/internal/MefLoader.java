package org.veeduria.platform.budget.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.veeduria.engine.budget.MefReader;
import org.veeduria.engine.budget.MefSummary;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problems;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads the ministry's table of expenditure, {@code --as mef}. */
@Component
class MefLoader implements Loader {
    private final BudgetFolder folder;
    private final BudgetRegister register;
    private final String memory;

    MefLoader(
            BudgetFolder folder, BudgetRegister register, @Value("${veeduria.budget.load-memory:2GB}") String memory) {
        this.folder = folder;
        this.register = register;
        this.memory = memory;
    }

    @Override
    public String type() {
        return BudgetRegister.MEF;
    }

    @Override
    public boolean recognises(String head) {
        return MefReader.recognises(head.lines().findFirst().orElse(""));
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        register.lockForLoading();
        Path unfinished = folder.unfinished(file.hash());
        try {
            Path csv = unfinished.resolve("rows.csv");
            MefSummary read = read(file, problems, csv);
            if (read.rows() == 0) {
                return counts(read, List.of());
            }
            List<Part> parts = new MefParquet(unfinished, memory).write(csv, file.hash());
            folder.keep(file.hash());
            register.add(file, BudgetRegister.MEF, parts);
            return counts(read, parts);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private static MefSummary read(IncomingFile file, Problems problems, Path csv) throws IOException {
        List<MefSummary> tables = new ArrayList<>();
        try (MefFile rows = new MefFile(csv)) {
            file.members(problems, member -> {
                rows.member(member.name());
                tables.add(new MefReader(Limits.USUAL, problems).read(member, rows::add));
            });
        }
        return new MefSummary(
                tables.stream().mapToLong(MefSummary::rows).sum(),
                tables.stream().mapToLong(MefSummary::brokenRows).sum());
    }

    private static LoadCounts counts(MefSummary read, List<Part> parts) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("rows", read.rows());
        counts.put("brokenRows", read.brokenRows());
        counts.put("years", parts.stream().map(Part::year).distinct().count());
        counts.put("regions", parts.stream().map(Part::region).distinct().count());
        return new LoadCounts(read.rows(), counts);
    }
}
