package org.veeduria.platform.extractives.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.engine.canon.TransferRow;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.places.CodeCheck;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.IncomingFile;

/** Stores the rows of a file, as a new version of each department's year and kind of which it says something new. */
@Component
class CanonWriter {
    private static final int BATCH = 1000;

    private static final String VERSION = """
            insert into extractives.canon_version (year, department, kind, number, file, fictional)
            values (:year, :department, :kind,
                1 + (select coalesce(max(number), 0) from extractives.canon_version
                     where year = :year and department = :department and kind = :kind and fictional = :fictional),
                :file, :fictional)
            returning id, number
            """;

    private static final String ROW = """
            insert into extractives.canon_transfer
                (version, ubigeo, line, recipient, amount, population, pia, pim, accrued)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ROWS =
            "select ubigeo, recipient, amount, population, pia, pim, accrued from extractives.canon_transfer where version =";
    private static final String UNCHANGED = """
            delete from extractives.canon_version v using extractives.canon_version p
            where v.file = :file and p.year = v.year and p.department = v.department and p.kind = v.kind
                and p.fictional = v.fictional and p.number = v.number - 1
                and not exists ((ROWS v.id except ROWS p.id) union all (ROWS p.id except ROWS v.id))
            returning v.id
            """.replace("ROWS", ROWS);

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    CanonWriter(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    Filing file(IncomingFile file, CodeCheck codes, Problems problems) {
        return new Filing(file, codes, problems);
    }

    private record Scope(int year, String department, String kind) {}

    private record Numbered(long id, int number) {}

    private record Placed(long version, Ubigeo ubigeo, TransferRow row) {}

    /** One file on its way into the tables. */
    final class Filing {
        private final IncomingFile file;
        private final CodeCheck codes;
        private final Problems problems;
        private final Map<Scope, Numbered> versions = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<Ubigeo> misnamed = new HashSet<>();
        private final List<Placed> waiting = new ArrayList<>();
        private long rows;

        private Filing(IncomingFile file, CodeCheck codes, Problems problems) {
            this.file = file;
            this.codes = codes;
            this.problems = problems;
        }

        void add(String member, TransferRow row) {
            Optional<Place> place = codes.place(row.ubigeo());
            if (place.isEmpty()) {
                problems.report(
                        row.place(member, "ubigeo"), row.ubigeo() + " " + row.recipient(), Reason.UNKNOWN_UBIGEO);
                return;
            }
            Ubigeo ubigeo = place.get().ubigeo();
            if (!seen.add(ubigeo + " " + row.year() + " " + row.kind())) {
                problems.report(row.place(member, "ubigeo"), ubigeo + ", " + row.year(), Reason.REPEATED_ROW);
                return;
            }
            if (!codes.named(place.get(), row.recipient()) && misnamed.add(ubigeo)) {
                problems.report(
                        row.place(member, "municipality"),
                        row.recipient() + " ≠ " + place.get().name(),
                        Reason.OTHER_NAME);
            }
            waiting.add(new Placed(version(ubigeo, row), ubigeo, row));
            rows++;
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        private long version(Ubigeo ubigeo, TransferRow row) {
            Scope scope = new Scope(row.year(), ubigeo.code().substring(0, 2), row.kind());
            return versions.computeIfAbsent(scope, this::begin).id();
        }

        private Numbered begin(Scope scope) {
            return sql.sql(VERSION)
                    .param("year", scope.year())
                    .param("department", scope.department())
                    .param("kind", scope.kind())
                    .param("file", file.hash())
                    .param("fictional", file.fictional())
                    .query((row, number) -> new Numbered(row.getLong("id"), row.getInt("number")))
                    .single();
        }

        private void flush() {
            batches.batchUpdate(ROW, waiting, BATCH, CanonWriter::fill);
            waiting.clear();
        }

        long rows() {
            flush();
            return rows;
        }

        long scopes() {
            return versions.size();
        }

        /** Takes out the versions that say the same as the ones before them; tells how many. */
        long dropUnchanged() {
            Set<Long> same = new HashSet<>(sql.sql(UNCHANGED)
                    .param("file", file.hash())
                    .query(Long.class)
                    .list());
            versions.values().removeIf(version -> same.contains(version.id()));
            return same.size();
        }

        /** How many of them changed what was known of a year. */
        long laterVersions() {
            return versions.values().stream()
                    .filter(version -> version.number() > 1)
                    .count();
        }
    }

    private static void fill(PreparedStatement insert, Placed placed) throws SQLException {
        TransferRow row = placed.row();
        insert.setLong(1, placed.version());
        insert.setString(2, placed.ubigeo().code());
        insert.setLong(3, row.line());
        insert.setString(4, row.recipient());
        insert.setBigDecimal(5, row.amount());
        set(insert, 6, row.population());
        insert.setBigDecimal(7, row.pia());
        insert.setBigDecimal(8, row.pim());
        insert.setBigDecimal(9, row.accrued());
    }

    private static void set(PreparedStatement insert, int at, @Nullable Integer value) throws SQLException {
        if (value == null) {
            insert.setNull(at, Types.INTEGER);
        } else {
            insert.setInt(at, value);
        }
    }
}
