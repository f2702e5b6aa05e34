package org.veeduria.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands the plain form of {@code flags} without the command-line library, which first makes a model of all commands: that takes
 * as long as reading 200 MB (docs/performance.md). Whatever is not plain, such as {@code --help}, an unknown option or
 * {@code --format=csv}, is left to the library.
 */
public final class PlainFlags {
    private PlainFlags() {}

    /** Whether this is a command line it understands. */
    public static boolean takes(String... args) {
        return of(args) != null;
    }

    /** Runs a command line that it {@link #takes}, with the exit codes of {@link RootCommand#run}. */
    public static int run(String... args) {
        Thread.ofPlatform().daemon().start(() -> BigDecimal.ZERO.signum()); // Java makes its table of powers: 11 ms
        try {
            return Objects.requireNonNull(of(args)).call();
        } catch (IOException | RuntimeException failure) {
            return new Failures().tell(failure, new PrintWriter(System.err, true, System.err.charset()));
        }
    }

    /** The command with its options set; {@code null} if the library has to look at it. */
    static @Nullable FlagsCommand of(String... args) {
        if (args.length < 2 || !args[0].equals("flags")) {
            return null;
        }
        FlagsCommand command = new FlagsCommand();
        List<Path> files = new ArrayList<>();
        Set<String> options = new HashSet<>();
        Iterator<String> rest = Arrays.asList(args).subList(1, args.length).iterator();
        while (rest.hasNext()) {
            String arg = rest.next();
            if (isPlain(arg)) {
                files.add(Path.of(arg));
            } else if (!options.add(arg) || !take(command, arg, rest)) {
                return null;
            }
        }
        command.files = files;
        return files.isEmpty() ? null : command;
    }

    /** Sets an option; false if it is not plain. */
    private static boolean take(FlagsCommand command, String option, Iterator<String> rest) {
        if (option.equals("--evidence")) {
            command.evidence = true;
            return true;
        }
        String value = rest.hasNext() ? rest.next() : "";
        if (!isPlain(value)) {
            return false;
        }
        switch (option + " " + value.toLowerCase(Locale.ROOT)) {
            case "--compat cardinal" -> command.compat = FlagsCommand.Compat.CARDINAL;
            case "--format json" -> command.format = FlagsCommand.Format.JSON;
            case "--format csv" -> command.format = FlagsCommand.Format.CSV;
            case "--format xlsx" -> command.format = FlagsCommand.Format.XLSX;
            default -> {
                return takePath(command, option, Path.of(value));
            }
        }
        return true;
    }

    private static boolean takePath(FlagsCommand command, String option, Path value) {
        switch (option) {
            case "-o", "--output" -> command.output = value;
            case "--settings" -> command.settings = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Neither empty nor an option, nor one of the library's own signs. */
    private static boolean isPlain(String value) {
        return !value.isEmpty() && "-@\"'".indexOf(value.charAt(0)) < 0;
    }
}
