package org.veeduria.platform.catalogue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import tools.jackson.databind.json.JsonMapper;

/** The files loaded so far and the report of each, to be read by people. */
@Repository
public class SourceFiles {
    private static final String SELECT =
            "select hash, type, name, origin, bytes, loaded_at, counts, problems, fictional from catalogue.source_file";

    private final JdbcClient sql;

    SourceFiles(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A loaded file.
     *
     * @param hash SHA-256 of its bytes, hexadecimal
     * @param origin the address it came from; the path on the server where it came from no address
     * @param counts what it held, by name
     * @param fictional whether it is the demonstration
     */
    public record SourceFile(
            String hash,
            String type,
            String name,
            String origin,
            long bytes,
            Instant loadedAt,
            Map<String, Long> counts,
            long problems,
            boolean fictional) {
        /** Where everyone can fetch it; the server's own folders are nobody's business. */
        public Optional<String> address() {
            return origin.startsWith("http://") || origin.startsWith("https://")
                    ? Optional.of(origin)
                    : Optional.empty();
        }
    }

    /** All files, the newest first. */
    public List<SourceFile> all() {
        return sql.sql(SELECT + " order by loaded_at desc, hash")
                .query((row, at) -> file(row))
                .list();
    }

    public Optional<SourceFile> find(String hash) {
        return sql.sql(SELECT + " where hash = :hash")
                .param("hash", hash)
                .query((row, at) -> file(row))
                .optional();
    }

    /** A page of what was not taken as it stood, in the order of the file. */
    public List<Problem> problems(String hash, int limit, long offset) {
        return sql.sql("""
                        select file, line, position, pointer, value, reason from catalogue.load_problem
                        where hash = :hash order by number limit :limit offset :offset
                        """)
                .param("hash", hash)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, at) -> problem(row))
                .list();
    }

    private static Problem problem(ResultSet row) throws SQLException {
        Place place = new Place(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4));
        return new Problem(place, row.getString(5), Reason.valueOf(row.getString(6)));
    }

    private static SourceFile file(ResultSet row) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        JsonMapper.shared()
                .readTree(row.getString("counts"))
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return new SourceFile(
                row.getString("hash"),
                row.getString("type"),
                row.getString("name"),
                row.getString("origin"),
                row.getLong("bytes"),
                row.getTimestamp("loaded_at").toInstant(),
                counts,
                row.getLong("problems"),
                row.getBoolean("fictional"));
    }
}
