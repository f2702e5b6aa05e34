package org.veeduria.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/** The database or its disk failed while it was used: nobody's mistake in a file, and a person can mend it. */
public final class Outage {
    /** SQLSTATE of a full disk; the classes of a lost connection, of a server going down and of its disk's errors. */
    private static final String DISK_FULL = "53100";

    private static final String GONE = "(08|57P|58).*";

    private Outage() {}

    /**
     * What happened and what to do, where a failure came from the database or its disk; empty where it came from elsewhere. A server
     * that could not write its log dies without saying why: the space that is left tells.
     *
     * @param folder of the data, whose disk is looked at
     */
    public static Optional<DatabaseTrouble> in(Throwable failure, Path folder) {
        Optional<Throwable> full = first(failure, Outage::isFull);
        Optional<Throwable> gone = first(failure, Outage::isGone);
        if (full.isPresent() || (gone.isPresent() && free(folder) < DataFolder.LEAST_FREE_MB)) {
            String said = String.valueOf(full.or(() -> gone).orElseThrow().getMessage());
            return Optional.of(new DatabaseTrouble("no-space", free(folder), folder, said, DataFolder.LEAST_FREE_MB));
        }
        return gone.map(cause -> new DatabaseTrouble("gone", folder, String.valueOf(cause.getMessage())));
    }

    private static boolean isFull(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()))
                || said.contains("No space left on device")
                || said.contains("Disk quota exceeded");
    }

    private static boolean isGone(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLRecoverableException
                || (cause instanceof SQLException sql && isLost(sql));
    }

    /** The pool says without a state that it gave a broken connection up. */
    private static boolean isLost(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "Connection is closed".equals(failure.getMessage()) : state.matches(GONE);
    }

    private static Optional<Throwable> first(Throwable failure, Predicate<Throwable> what) {
        return causes(failure).filter(what).findFirst();
    }

    /** A rollback that failed as well hides what made it necessary. */
    private static Stream<Throwable> causes(Throwable failure) {
        Stream<Throwable> chain = Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
        return chain.flatMap(
                cause -> cause instanceof TransactionSystemException hidden && hidden.getApplicationException() != null
                        ? Stream.concat(Stream.of(cause), causes(hidden.getApplicationException()))
                        : Stream.of(cause));
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException unreadable) {
            return Long.MAX_VALUE;
        }
    }
}
