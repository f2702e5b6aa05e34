package org.veeduria.platform.extractives.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.engine.agreement.Agreement;
import org.veeduria.engine.agreement.AgreementJson;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.SourceFile;

/** Agreements and every version they had. */
@Repository
public class AgreementStore {
    private final JdbcClient sql;

    AgreementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A version of an agreement.
     *
     * @param act what made it: {@code loaded}, or a change on the site
     * @param file SHA-256 of the file it came with, or of its own text
     * @param entry of a change on the site; a file has an entry of its own
     */
    public record Kept(
            Agreement agreement,
            int number,
            String text,
            String act,
            String file,
            @Nullable UUID entry,
            boolean fictional,
            Instant changedAt) {}

    /** The agreements that are shown, by place and title. */
    public List<Kept> all() {
        return sql.sql(
                        "select * from extractives.shown_agreement order by document::jsonb ->> 'place', document::jsonb ->> 'title'")
                .query((row, at) -> kept(row))
                .list();
    }

    /** An agreement as it stands. */
    public Optional<Kept> newest(String id) {
        return versions(id).stream().reduce((former, later) -> later);
    }

    /** Its versions, oldest first. */
    public List<Kept> versions(String id) {
        return sql.sql("select * from extractives.agreement_version where agreement = :id order by number")
                .param("id", id)
                .query((row, at) -> kept(row))
                .list();
    }

    /** The number that its next version bears; locks the agreement until the transaction ends. */
    int next(String id) {
        sql.sql("select pg_advisory_xact_lock(hashtext(:id))")
                .param("id", "agreement " + id)
                .query((row, at) -> 0)
                .single();
        return sql.sql("select coalesce(max(number), 0) + 1 from extractives.agreement_version where agreement = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void add(
            Agreement agreement,
            int number,
            String text,
            String act,
            String file,
            @Nullable UUID entry,
            boolean fictional) {
        sql.sql("""
                        insert into extractives.agreement_version (agreement, number, document, act, file, entry, fictional)
                        values (:id, :number, :document, :act, :file, :entry::uuid, :fictional)
                        """)
                .param("id", agreement.id())
                .param("number", number)
                .param("document", text)
                .param("act", act)
                .param("file", file)
                .param("entry", entry == null ? null : entry.toString())
                .param("fictional", fictional)
                .update();
    }

    void withdraw(String file) {
        sql.sql("delete from extractives.agreement_version where file = :file")
                .param("file", file)
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String text = row.getString("document");
        return new Kept(
                parse(text),
                row.getInt("number"),
                text,
                row.getString("act"),
                row.getString("file"),
                row.getObject("entry", UUID.class),
                row.getBoolean("fictional"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Agreement parse(String text) {
        List<Agreement> read = new ArrayList<>();
        try {
            new SourceFile(Limits.USUAL, problem -> {})
                    .members(
                            "agreement",
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            member -> AgreementJson.read(member, problem -> {}, read::add));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read.getFirst();
    }
}
