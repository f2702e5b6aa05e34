package org.veeduria.platform.contracting.internal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.contracting.ReleasesStored;
import org.veeduria.platform.contracting.Stored;
import org.veeduria.platform.shared.Withdrawal;

/** Takes out the processes of a file, and the organisations and flags that nothing else speaks of. */
@Component
class FileWithdrawal implements Withdrawal {
    private static final String GOING = """
            select p.ocid from contracting.process p
            join contracting.version v on v.ocid = p.ocid and v.number = p.version
            where v.file = :file
            """;

    private static final List<String> NAMED = List.of(
            "select entity from contracting.process where entity is not null and ocid in (" + GOING + ")",
            "select buyer from contracting.process where buyer is not null and ocid in (" + GOING + ")",
            "select organisation from contracting.bid where ocid in (" + GOING + ")",
            "select supplier from contracting.award where supplier is not null and ocid in (" + GOING + ")",
            "select organisation from contracting.ban where ocid in (" + GOING + ")");

    private static final String UNNAMED = """
            not exists (select 1 from contracting.process p where p.entity = o.id or p.buyer = o.id)
            and not exists (select 1 from contracting.bid b where b.organisation = o.id)
            and not exists (select 1 from contracting.award a where a.supplier = o.id)
            and not exists (select 1 from contracting.ban b where b.organisation = o.id)
            """;

    private final JdbcClient sql;

    private final ApplicationEventPublisher events;

    FileWithdrawal(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    @Override
    public void withdraw(String file) {
        sql.sql("drop table if exists pg_temp.leaving").update();
        run("create temporary table leaving on commit drop as " + String.join(" union ", NAMED), file);
        run("delete from contracting.flag where ocid in (" + GOING + ")", file);
        int gone = run("delete from contracting.process where ocid in (" + GOING + ")", file);
        run("delete from contracting.version where file = :file", file);
        run("delete from contracting.organisation o where o.id in (select entity from leaving) and " + UNNAMED, file);
        run("""
            delete from contracting.flag where kind <> 'process'
            and subject in (select entity from leaving) and subject not in (select id from contracting.organisation)
            """, file);
        if (gone > 0) {
            events.publishEvent(new ReleasesStored(Stored.NOTHING));
        }
    }

    private int run(String statement, String file) {
        var spec = sql.sql(statement);
        return (statement.contains(":file") ? spec.param("file", file) : spec).update();
    }
}
