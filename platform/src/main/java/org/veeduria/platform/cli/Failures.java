package org.veeduria.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.veeduria.platform.database.DatabaseTrouble;
import org.veeduria.platform.record.KeyTrouble;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where a failure becomes words and an exit code: what a person can mend has no stack trace. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final int WRONG_USE = 2;
    private static final int BUG = 3;

    private final ResourceBundle words = ResourceBundle.getBundle("messages.cli");

    @Override
    public int handleParseException(ParameterException wrong, String[] line) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(words.getString("wrong-use").formatted(wrong.getMessage()));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr()
                .println(words.getString("wrong-use.help")
                        .formatted(command.getCommandSpec().qualifiedName()));
        return WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return tell(failure, command.getErr());
    }

    /** Says what happened; the exit code. */
    int tell(Exception failure, PrintWriter err) {
        Optional<String> said = first(failure, this::trouble).or(() -> first(failure, this::files));
        if (said.isPresent()) {
            err.println(said.get());
            return WRONG_USE;
        }
        failure.printStackTrace(err);
        return BUG;
    }

    private static Optional<String> first(Throwable failure, Function<Throwable, @Nullable String> words) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Optional.ofNullable(words.apply(cause)).stream())
                .findFirst();
    }

    private @Nullable String trouble(Throwable cause) {
        return switch (cause) {
            case DatabaseTrouble trouble -> trouble.getMessage();
            case WrongUse wrong -> wrong.getMessage();
            case KeyTrouble trouble -> trouble.getMessage();
            case PortInUseException taken -> words.getString("port.taken").formatted(taken.getPort());
            default -> null;
        };
    }

    /** A folder that is not there, missing rights, a full disk: under everything else that may be said. */
    private @Nullable String files(Throwable cause) {
        return switch (cause) {
            case FileSystemException file -> words.getString("file.trouble").formatted(file.getFile(), reason(file));
            case IOException trouble -> words.getString("io.trouble").formatted(trouble.getMessage());
            default -> null;
        };
    }

    /** What the system said, or else which kind of failure it is: NoSuchFile, AccessDenied. */
    static String reason(FileSystemException failure) {
        return Optional.ofNullable(failure.getReason())
                .orElse(failure.getClass().getSimpleName().replace("Exception", ""));
    }
}
