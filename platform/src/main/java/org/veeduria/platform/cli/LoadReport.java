package org.veeduria.platform.cli;

import java.io.Console;
import java.io.PrintStream;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.veeduria.engine.input.Problem;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Progress;

/** Says on the terminal what became of each file, in Spanish, or in English where the system speaks English. */
final class LoadReport {
    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale = RootCommand.language();
    private final ResourceBundle words = ResourceBundle.getBundle(
            "messages.load",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private String phase = "";
    private int shown;

    LoadReport(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void unknownType(String type, List<String> types) {
        say(err, "unknownType", type, String.join(", ", types));
    }

    void missing(String source) {
        say(err, "missing", source);
    }

    /** The load broke off: what was kept. Why it did is said where the command ends. */
    void interrupted(String source) {
        endOfBar();
        err.println(ResourceBundle.getBundle("messages.cli")
                .getString("load.interrupted")
                .formatted(source));
    }

    /**
     * A bar for each phase on the error stream, redrawn at each whole percent (a mere count where the total is not known), so that
     * redirected output stays clean.
     */
    Progress progress(String source) {
        phase = "";
        return !terminal() ? Progress.SILENT : (phase, done, total) -> draw(source, phase, done, total);
    }

    private static boolean terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private void draw(String source, String of, long done, long total) {
        int percent = total == 0 ? (int) done : (int) Math.min(100, done * 100 / total);
        if (of.equals(phase) && percent == shown) {
            return;
        }
        if (!of.equals(phase) && !phase.isEmpty()) {
            err.println();
        }
        phase = of;
        shown = percent;
        err.print("\r" + words.getString("phase." + phase) + " " + far(percent, done, total) + " " + source);
    }

    private String far(int percent, long done, long total) {
        int filled = percent * BAR / 100;
        return total == 0
                ? NumberFormat.getIntegerInstance(locale).format(done)
                : "[%s%s] %3d %%".formatted("#".repeat(filled), "-".repeat(BAR - filled), percent);
    }

    private void endOfBar() {
        if (!phase.isEmpty()) {
            err.println();
        }
    }

    void tell(String source, LoadResult result) {
        endOfBar();
        switch (result) {
            case LoadResult.Loaded loaded -> tell(source, loaded);
            case LoadResult.KnownAlready known -> say(out, "known", source, known.name(), known.loadedAt());
            case LoadResult.Refused refused -> {
                say(err, "refused", source);
                problems(refused.first(), refused.first().size());
            }
            case LoadResult.NotFetched failed -> say(err, "notFetched", source, failed.why());
        }
    }

    private void tell(String source, LoadResult.Loaded loaded) {
        say(out, "loaded", source, loaded.type());
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        loaded.counts()
                .counts()
                .forEach((name, count) ->
                        out.printf("  %10s  %s%n", numbers.format(count), words.getString("count." + name)));
        out.printf("  SHA-256 %s%n", loaded.hash());
        problems(loaded.first(), loaded.problems());
    }

    private void problems(List<Problem> first, long all) {
        if (all > 0) {
            say(out, "problems", NumberFormat.getIntegerInstance(locale).format(all));
            first.forEach(problem -> out.println("  " + problem.text(locale)));
        }
        if (all > first.size()) {
            say(out, "more", NumberFormat.getIntegerInstance(locale).format(all - first.size()));
        }
    }

    /** One problem as it comes, on the error stream. */
    void problem(Problem problem) {
        err.println(problem.text(locale));
    }

    private void say(PrintStream where, String key, Object... values) {
        where.println(words.getString(key).formatted(values));
    }
}
