package org.veeduria.platform.extractives.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.veeduria.engine.eiti.Flow;
import org.veeduria.engine.reconcile.RevenueStream;

/** Writes flows under their version. */
@Repository
class FlowStore {
    private static final int BATCH = 1000;
    private static final String INSERT = """
            insert into extractives.flow (version, line, pointer, country, year, month, side, company_key, company, agency, code,
                stream, stream_key, project, commodity, ubigeo, amount, currency, level)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    /**
     * A flow and where it is.
     *
     * @param ubigeo the place of Peru it is about; null where the source does not say
     */
    record Placed(Flow flow, @Nullable String ubigeo) {}

    FlowStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(long version, List<Placed> flows) {
        jdbc.batchUpdate(INSERT, flows, BATCH, (statement, placed) -> {
            Flow flow = placed.flow();
            int at = 0;
            statement.setLong(++at, version);
            statement.setLong(++at, flow.place().line());
            statement.setString(++at, flow.place().pointer());
            statement.setString(++at, flow.country());
            statement.setInt(++at, flow.period().year());
            statement.setInt(++at, flow.period().month());
            statement.setString(++at, flow.side().name());
            statement.setString(++at, RevenueStream.slug(flow.company()));
            statement.setString(++at, plain(flow.company()));
            statement.setString(++at, plain(flow.agency()));
            statement.setString(++at, plain(flow.stream().code()));
            statement.setString(++at, plain(flow.stream().name()));
            statement.setString(++at, plain(flow.stream().key()));
            statement.setString(++at, plain(flow.project()));
            statement.setString(++at, plain(flow.commodity()));
            statement.setString(++at, placed.ubigeo());
            statement.setBigDecimal(++at, flow.amount());
            statement.setString(++at, flow.currency());
            statement.setString(++at, flow.level().name());
        });
    }

    /** PostgreSQL refuses NUL in texts. */
    private static String plain(String text) {
        return text.replace("\0", "");
    }
}
