package org.veeduria.platform.budget.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Collectors;

/** DuckDB in this process, and how paths stand in its SQL. */
final class Duck {
    private Duck() {}

    /** A database in memory that may read and write below a folder, and spills there. */
    static Connection writer(Path folder, String memory) throws SQLException {
        Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        run(duck, "set memory_limit = '" + memory + "'");
        run(duck, "set temp_directory = " + text(folder.resolve("spill").toString()));
        run(duck, "set preserve_insertion_order = false");
        return duck;
    }

    static void run(Connection duck, String sql) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A table over checked CSV; nothing is detected: what is not as it should be was left out before. */
    static String checked(Path csv, String columns) {
        return "read_csv(" + text(csv.toString())
                + ", auto_detect = false, header = false, new_line = '\\n', delim = ',', quote = '\"',"
                + " escape = '\"', nullstr = '', allow_quoted_nulls = false, max_line_size = 33554432, columns = "
                + columns + ")";
    }

    /** A text as SQL writes it. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A list of texts as SQL writes it. */
    static String list(Collection<?> values) {
        return values.stream().map(v -> text(v.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A column's name as SQL writes it. */
    static String name(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    static String names(Collection<String> columns) {
        return columns.stream().map(Duck::name).collect(Collectors.joining(", "));
    }
}
