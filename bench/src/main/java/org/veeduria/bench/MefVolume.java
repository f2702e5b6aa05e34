package org.veeduria.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.veeduria.engine.budget.Executor;
import org.veeduria.engine.budget.InvestmentProject;
import org.veeduria.engine.budget.MefGenerator;
import org.veeduria.engine.budget.Regions;

/** Writes a table as large as a year of the ministry's: {@code MefVolume FILE YEAR ROWS SEED}. */
public final class MefVolume {
    private static final int ROWS_OF_A_LINE = 9;

    private MefVolume() {}

    /** Writes at least that many rows, nearly the same number for each executor. */
    public static void main(String[] arguments) throws IOException {
        int year = Integer.parseInt(arguments[1]);
        long rows = Long.parseLong(arguments[2]);
        List<Executor> country = Regions.country();
        int lines = (int) (rows / ROWS_OF_A_LINE / country.size() + 1);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            MefGenerator generator = new MefGenerator(Long.parseLong(arguments[3]), out);
            generator.header();
            for (int i = 0; i < country.size() && generator.rows() < rows; i++) {
                generator.year(country.get(i), year, 12, lines, projects(i, year));
            }
            System.out.println(generator.rows() + " rows");
        }
    }

    private static List<InvestmentProject> projects(int executor, int year) {
        String cui = String.valueOf(2_700_000 + executor);
        return List.of(new InvestmentProject(cui, "15", "PROYECTO FICTICIO " + cui, 2_000_000, year - 1, 2));
    }
}
