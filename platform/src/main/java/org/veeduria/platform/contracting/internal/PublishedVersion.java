package org.veeduria.platform.contracting.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells when what this room publishes may have changed. */
@Component
final class PublishedVersion {
    private static final String NOW = """
            select (select count(*) from contracting.process) || '-'
                || (select count(*) || '-' || coalesce(extract(epoch from max(stored_at)) * 1000000, 0)::bigint
                    from contracting.version) || '-'
                || (select coalesce(max(id), 0) from contracting.flag_run)
            """;

    private final JdbcClient sql;

    PublishedVersion(JdbcClient sql) {
        this.sql = sql;
    }

    String now() {
        return sql.sql(NOW).query(String.class).single();
    }
}
