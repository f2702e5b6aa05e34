package org.veeduria.platform.contracting.internal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.ListOrder;
import org.veeduria.platform.contracting.ProcessSummary;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.shared.dataset.Where;

/** Lists of processes and of flags' processes. */
@Repository
public class ProcessList {
    private final JdbcClient sql;

    ProcessList(JdbcClient sql) {
        this.sql = sql;
    }

    public long count(Selection selection) {
        Where where = SelectionSql.ofProcesses(selection);
        return where.on(sql, "select count(*) from contracting.process p" + where.where())
                .query(Long.class)
                .single();
    }

    public List<ProcessSummary> list(Selection selection, ListOrder order, int limit, long offset) {
        return select(selection, order, " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> Rows.process(row))
                .list();
    }

    /** All of a selection, read as it is used; close the stream, inside one transaction. */
    public Stream<ProcessSummary> stream(Selection selection) {
        return select(selection, ListOrder.NEWEST, "")
                .withFetchSize(1000)
                .query((row, i) -> Rows.process(row))
                .stream();
    }

    static String by(ListOrder order) {
        return switch (order) {
            case NEWEST -> "p.called desc nulls last, p.ocid";
            case OLDEST -> "p.called nulls last, p.ocid";
            case LARGEST -> "p.amount desc nulls last, p.ocid";
            case SMALLEST -> "p.amount nulls last, p.ocid";
        };
    }

    private StatementSpec select(Selection selection, ListOrder order, String page) {
        Where where = SelectionSql.ofProcesses(selection);
        return where.on(
                sql,
                "select " + Rows.PROCESS
                        + " from contracting.process p left join contracting.organisation e on e.id = p.entity"
                        + where.where() + "order by " + by(order) + page);
    }
}
