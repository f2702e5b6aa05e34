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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.engine.eiti.Declaration;
import org.veeduria.engine.eiti.DeclarationJson;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.SourceFile;

/** Drafts and filings. */
@Repository
public class DeclarationStore {
    private final JdbcClient sql;

    DeclarationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was filed.
     *
     * @param document its text, whose SHA-256 is {@code hash} and stands in the public record
     */
    public record Filing(String hash, Declaration declaration, String document, UUID entry, Instant filedAt) {}

    /** The years an organisation has a draft for, newest first. */
    public List<Integer> drafts(String organisation) {
        return sql.sql("select year from extractives.draft where organisation = :organisation order by year desc")
                .param("organisation", organisation)
                .query(Integer.class)
                .list();
    }

    Optional<Declaration> draft(String organisation, int year) {
        return sql.sql(
                        "select content::text from extractives.draft where organisation = :organisation and year = :year")
                .param("organisation", organisation)
                .param("year", year)
                .query(String.class)
                .optional()
                .flatMap(DeclarationStore::parse);
    }

    /** A draft without rows is none. */
    void keep(String organisation, int year, Declaration declaration) {
        sql.sql("""
                        insert into extractives.draft (organisation, year, content) values (:organisation, :year, :content::jsonb)
                        on conflict (organisation, year) do update set content = excluded.content, saved_at = now()
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("content", DeclarationJson.write(declaration))
                .update();
    }

    /** One filing of an organisation at a time. */
    void lock(String organisation) {
        sql.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "declaration " + organisation)
                .query((row, at) -> 0)
                .single();
    }

    void file(String organisation, Declaration declaration, String document, String hash, UUID entry) {
        sql.sql("""
                        insert into extractives.filing (hash, organisation, organisation_name, side, year, number, document, entry)
                        values (:hash, :organisation, :name, :side, :year, :number, :document, :entry)
                        """)
                .param("hash", hash)
                .param("organisation", organisation)
                .param("name", declaration.organisation())
                .param("side", declaration.side().name())
                .param("year", declaration.year())
                .param("number", declaration.number())
                .param("document", document)
                .param("entry", entry)
                .update();
        sql.sql("delete from extractives.draft where organisation = :organisation and year = :year")
                .param("organisation", organisation)
                .param("year", declaration.year())
                .update();
    }

    /** Everything that was filed, newest first. */
    public List<Filing> filings() {
        return sql.sql("select * from extractives.filing order by filed_at desc, number desc limit 500")
                .query((row, at) -> filing(row))
                .list();
    }

    /** What an organisation filed, newest first. */
    public List<Filing> filings(String organisation) {
        return sql.sql("""
                        select * from extractives.filing where organisation = :organisation
                        order by year desc, number desc
                        """)
                .param("organisation", organisation)
                .query((row, at) -> filing(row))
                .list();
    }

    /** The filing of a hash. */
    public Optional<Filing> filing(String hash) {
        return sql.sql("select * from extractives.filing where hash = :hash")
                .param("hash", hash)
                .query((row, at) -> filing(row))
                .optional();
    }

    private static Filing filing(ResultSet row) throws SQLException {
        String document = row.getString("document");
        return new Filing(
                row.getString("hash"),
                parse(document).orElseThrow(),
                document,
                row.getObject("entry", UUID.class),
                row.getTimestamp("filed_at").toInstant());
    }

    private static Optional<Declaration> parse(String document) {
        List<Declaration> read = new ArrayList<>();
        try {
            new SourceFile(Limits.USUAL, problem -> {})
                    .members(
                            "declaration",
                            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                            member -> DeclarationJson.read(member, problem -> {}, read::add));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read.stream().findFirst();
    }
}
