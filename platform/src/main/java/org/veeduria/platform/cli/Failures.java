package org.veeduria.platform.cli;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.veeduria.platform.database.DatabaseTrouble;
import org.veeduria.platform.record.KeyTrouble;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place where a failure becomes words and an exit code: what a person can mend has no stack trace. */
final class Failures implements IExecutionExceptionHandler {
    private static final int WRONG_USE = 2;
    private static final int BUG = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = words(cause);
            if (words != null) {
                command.getErr().println(words);
                return WRONG_USE;
            }
        }
        failure.printStackTrace(command.getErr());
        return BUG;
    }

    private static @Nullable String words(Throwable cause) {
        return switch (cause) {
            case DatabaseTrouble trouble -> trouble.getMessage();
            case KeyTrouble trouble -> trouble.getMessage();
            case PortInUseException taken ->
                ResourceBundle.getBundle("messages.cli").getString("port.taken").formatted(taken.getPort());
            default -> null;
        };
    }
}
