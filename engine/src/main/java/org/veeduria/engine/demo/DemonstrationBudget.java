package org.veeduria.engine.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.veeduria.engine.budget.Executor;
import org.veeduria.engine.budget.InvestmentProject;
import org.veeduria.engine.budget.MefGenerator;

/**
 * Invented budgets of the demonstration's public bodies, 2023 to October 2026, as the ministry writes its table. One of them repeats 2025 in
 * 2026, as sources sometimes do.
 */
public final class DemonstrationBudget {
    /** The name of its file, as the list of loaded files shows it. */
    public static final String FILE = "presupuesto-ficticio.csv";

    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2026;
    private static final int LAST_MONTH = 10;
    private static final int LINES = 8;
    private static final String STALE = "E11";
    private static final int FIRST_CODE = 990_000;

    private DemonstrationBudget() {}

    /** The code under which the ministry's table would know a body of the demonstration: {@code E02} is 990002. */
    public static String code(String entity) {
        return String.valueOf(FIRST_CODE + Integer.parseInt(entity.substring(1)));
    }

    /** Writes the table: the same bytes every time. */
    public static void write(long seed, OutputStream bytes) throws IOException {
        World world = World.read();
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
        MefGenerator generator = new MefGenerator(seed, out);
        generator.header();
        for (Entity entity : world.entities()) {
            years(generator, entity);
        }
        out.flush();
    }

    private static void years(MefGenerator generator, Entity entity) throws IOException {
        Executor executor = executor(entity);
        List<InvestmentProject> projects = DemonstrationProject.of(entity.id());
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (year == LAST_YEAR && entity.id().equals(STALE)) {
                generator.repeated(executor, year - 1, year, LINES + entity.weight(), projects);
            } else {
                int last = year == LAST_YEAR ? LAST_MONTH : 12;
                generator.year(executor, year, last, LINES + entity.weight(), projects);
            }
        }
    }

    private static Executor executor(Entity entity) {
        Place place = entity.place();
        int weight = Math.max(1, entity.weight() / 2);
        if (entity.name().startsWith("Municipalidad")) {
            return Executor.municipality(
                    code(entity.id()),
                    entity.name(),
                    place.ubigeo(),
                    place.region(),
                    place.province(),
                    place.district(),
                    weight);
        }
        return new Executor(
                "R",
                "99",
                "GOBIERNOS REGIONALES",
                "990",
                "GOBIERNO REGIONAL DE DEMOSTRACION (FICTICIO)",
                code(entity.id()),
                "001",
                entity.name(),
                place.ubigeo(),
                place.region(),
                place.province(),
                place.district(),
                weight * 3);
    }
}
