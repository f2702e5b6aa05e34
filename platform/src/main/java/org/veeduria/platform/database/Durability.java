package org.veeduria.platform.database;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** What the record promises, that nothing acknowledged is ever lost, needs a PostgreSQL that waits for the disk. */
final class Durability {
    /** Any other value than {@code off} waits for this server's disk at least. */
    private static final List<String> NEVER_OFF = List.of("fsync", "full_page_writes", "synchronous_commit");

    private Durability() {}

    /**
     * Looks at the settings as they are for our own sessions.
     *
     * @throws DatabaseTrouble when one of them is off, or the server does not answer
     */
    static void require(DataSource source, DatabaseAddress address) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : NEVER_OFF) {
                if (isOff(statement, setting)) {
                    throw new DatabaseTrouble("not-durable", address.shown(), setting);
                }
            }
        } catch (SQLException | PoolInitializationException failure) {
            throw new DatabaseTrouble("unreachable", address.shown(), String.valueOf(failure.getMessage()));
        }
    }

    private static boolean isOff(Statement statement, String setting) throws SQLException {
        try (ResultSet answer = statement.executeQuery("show " + setting)) {
            answer.next();
            return "off".equals(answer.getString(1));
        }
    }
}
