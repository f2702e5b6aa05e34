package org.veeduria.platform.catalogue.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.catalogue.LoadResult.KnownAlready;
import org.veeduria.platform.shared.FileRegister;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import tools.jackson.databind.json.JsonMapper;

/** The files loaded so far, by the hash of their bytes. */
@Repository
class LoadedFiles implements FileRegister {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    LoadedFiles(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    Optional<KnownAlready> find(String hash) {
        return sql.sql("select hash, type, name, loaded_at from catalogue.source_file where hash = :hash")
                .param("hash", hash)
                .query((row, i) -> new KnownAlready(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .optional();
    }

    @Override
    public Optional<Known> known(String hash) {
        return sql.sql("select name, entry from catalogue.source_file where hash = :hash")
                .param("hash", hash)
                .query((row, i) -> new Known(row.getString("name"), row.getObject("entry", UUID.class)))
                .optional();
    }

    /** Claims the file for the caller's transaction; waits while another one is loading it; false where that one finished. */
    boolean claim(IncomingFile file, String type, String origin, long bytes) {
        return sql.sql("""
                        insert into catalogue.source_file (hash, type, name, origin, bytes, counts, problems, fictional)
                        values (:hash, :type, :name, :origin, :bytes, '{}', 0, :fictional) on conflict do nothing
                        """)
                        .param("hash", file.hash())
                        .param("type", type)
                        .param("name", file.name())
                        .param("fictional", file.fictional())
                        .param("origin", origin)
                        .param("bytes", bytes)
                        .update()
                == 1;
    }

    ProblemReport report(String hash) {
        return new ProblemReport(hash, batches);
    }

    String finish(String hash, LoadCounts counts, long problems, UUID entry) {
        String text = JSON.writeValueAsString(counts.counts());
        sql.sql(
                        "update catalogue.source_file set counts = :counts, problems = :problems, entry = :entry where hash = :hash")
                .param("counts", text)
                .param("problems", problems)
                .param("entry", entry)
                .param("hash", hash)
                .update();
        return text;
    }
}
