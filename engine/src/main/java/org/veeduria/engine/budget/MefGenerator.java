package org.veeduria.engine.budget;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Writes invented rows that look like the ministry's: real classifiers, opening and modified budget in month 0, monthly flows that sum to
 * less than the modified budget, some of them taken back. The same seed gives the same bytes.
 */
public final class MefGenerator {
    private static final Classifiers FUNCTIONS = Classifiers.read("functions.csv");
    private static final Classifiers RUBROS = Classifiers.read("rubros.csv");
    private static final Classifiers EXPENSES = Classifiers.read("expenses.csv");
    private static final String WORKS_CODE = "2";
    private static final int WORKS_EXPENSE = 3;

    private final long seed;
    private final Appendable out;
    private long rows;

    public MefGenerator(long seed, Appendable out) {
        this.seed = seed;
        this.out = out;
    }

    /** The header. */
    public void header() throws IOException {
        out.append('"').append(String.join("\",\"", MefCube.HEADER)).append("\"\n");
    }

    /** How many rows were written, the header not counted. */
    public long rows() {
        return rows;
    }

    /**
     * An executor's year.
     *
     * @param lastMonth the last month with movements
     * @param lines how many budget lines; each gives a row of month 0 and one for each month with a movement
     */
    public void year(Executor executor, int year, int lastMonth, int lines, List<InvestmentProject> projects)
            throws IOException {
        RandomGenerator random = random(executor, year);
        double pace = 0.55 + 0.43 * random.nextDouble();
        for (int i = 0; i < lines; i++) {
            ordinary(executor, year, lastMonth, i + 1, pace, random);
        }
        int number = lines;
        for (InvestmentProject project : projects) {
            if (year >= project.firstYear() && year < project.firstYear() + project.years() + 1) {
                project(executor, project, year, lastMonth, ++number, random);
            }
        }
    }

    /** A year that repeats another, amount by amount, as stale sources do. */
    public void repeated(Executor executor, int former, int year, int lines, List<InvestmentProject> projects)
            throws IOException {
        StringBuilder copied = new StringBuilder();
        new MefGenerator(seed, copied).year(executor, former, 12, lines, projects);
        String text = copied.toString();
        out.append(text.replaceAll("(?m)^\"" + former + "\"", "\"" + year + "\""));
        rows += text.lines().count();
    }

    private RandomGenerator random(Executor executor, int year) {
        return new SplittableRandom(
                seed * 1_000_003 + year * 31L + executor.code().hashCode());
    }

    private void ordinary(Executor executor, int year, int lastMonth, int number, double pace, RandomGenerator random)
            throws IOException {
        List<String> function = FUNCTIONS.draw(random);
        List<String> rubro = rubro(executor, random);
        List<String> expense = EXPENSES.draw(random);
        long pim = Math.round(StrictMath.exp(10.6 + 1.3 * bell(random)) * executor.weight()) * 100L / 4 + 100;
        long pia = random.nextInt(10) < 7 ? pim * random.nextInt(50, 110) / 100 / 100 * 100 : 0;
        String goal = goal(executor, random);
        String work = quoted("3", "ACTIVIDAD", function.get(8), function.get(9), function.get(10), function.get(11));
        MefLine line = new MefLine(executor, year, number, function, work, goal, rubro, expense);
        movements(line, pia, pim, pace, lastMonth, random);
    }

    /** Nearly normal, and the same on every machine. */
    private static double bell(RandomGenerator random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private void project(
            Executor executor, InvestmentProject project, int year, int lastMonth, int number, RandomGenerator random)
            throws IOException {
        List<String> function = FUNCTIONS.of(0, project.function());
        boolean canon = Math.floorMod(project.cui().hashCode(), 3) != 0;
        List<String> rubro = RUBROS.of(2, canon ? "18" : executor.level().equals("M") ? "07" : "00");
        long share = project.cost() * 100 / project.years() / 100 * 100;
        boolean late = year == project.firstYear() + project.years();
        long pim = late ? share / 5 : share * random.nextInt(90, 125) / 100 / 100 * 100;
        String work = quoted(WORKS_CODE, "PROYECTO", project.cui(), project.name(), "4000010", "EJECUCION DE OBRA");
        MefLine line = new MefLine(
                executor,
                year,
                number,
                function,
                work,
                quotedRegion(executor.ubigeo(), executor.region()),
                rubro,
                EXPENSES.of(WORKS_EXPENSE, "ADQUISICION DE ACTIVOS NO FINANCIEROS"));
        double pace = 0.35 + 0.6 * random.nextDouble();
        movements(line, late ? 0 : share * 8 / 10, pim, pace, lastMonth, random);
    }

    /** Local governments live on their compensation fund and the canon, the others on ordinary revenue. */
    private static List<String> rubro(Executor executor, RandomGenerator random) {
        List<String> drawn = RUBROS.draw(random);
        boolean municipal = executor.level().equals("M");
        boolean foreign = municipal
                ? drawn.get(2).equals("04")
                : drawn.get(2).equals("07") || drawn.get(2).equals("08");
        return foreign ? RUBROS.of(2, municipal ? "07" : "00") : drawn;
    }

    /** Where the money is spent: a ministry's anywhere, the others' at home. */
    private static String goal(Executor executor, RandomGenerator random) {
        if (!executor.level().equals("E")) {
            return quotedRegion(executor.ubigeo(), executor.region());
        }
        int region = random.nextInt(Regions.NAMES.size());
        return quotedRegion(Regions.code(region) + "0000", Regions.NAMES.get(region));
    }

    private static String quotedRegion(String ubigeo, String region) {
        return quoted(ubigeo.substring(0, 2), region);
    }

    private void movements(MefLine line, long pia, long pim, double pace, int lastMonth, RandomGenerator random)
            throws IOException {
        write(line, 0, pia, pim, 0, 0, 0, 0, 0);
        long left = Math.round(pim * pace);
        long certified = pim;
        for (int month = 1; month <= lastMonth; month++) {
            if (random.nextInt(12) < 4 && month < lastMonth) {
                continue;
            }
            boolean takenBack = random.nextInt(40) == 0;
            long share = left / Math.max(1, 13 - month) * random.nextInt(40, 180) / 100;
            long accrued = takenBack ? -share / 10 : Math.min(left, share);
            left -= accrued;
            long certificate = takenBack ? accrued : Math.min(certified, certified * random.nextInt(5, 60) / 100);
            certified -= Math.max(0, certificate);
            long paid = random.nextInt(5) == 0 ? accrued * 9 / 10 : accrued;
            write(line, month, 0, 0, certificate, certificate, accrued, accrued, paid);
        }
    }

    private void write(MefLine line, int month, long... amounts) throws IOException {
        line.write(out, month);
        for (long amount : amounts) {
            out.append(",\"");
            amount(amount);
            out.append('"');
        }
        out.append('\n');
        rows++;
    }

    /** Céntimos as the ministry writes soles: no needless zeros. */
    private void amount(long centimos) throws IOException {
        if (centimos < 0) {
            out.append('-');
        }
        long size = Math.abs(centimos);
        out.append(Long.toString(size / 100));
        int rest = (int) (size % 100);
        if (rest > 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }

    static String quoted(String... cells) {
        return quoted(List.of(cells));
    }

    /** Cells as the ministry writes them: every one in quotes. */
    static String quoted(List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (String cell : cells) {
            text.append(text.isEmpty() ? "\"" : ",\"")
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        return text.toString();
    }
}
