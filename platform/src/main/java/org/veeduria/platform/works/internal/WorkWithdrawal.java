package org.veeduria.platform.works.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.Withdrawal;

/** Takes out what a file said of works; what other files say of them stays. */
@Component
class WorkWithdrawal implements Withdrawal {
    private static final String OF_FILE =
            " from works.edition e where e.scope = s.scope and e.number = s.edition and e.file = :file";

    private final JdbcClient sql;
    private final WorkStore store;

    WorkWithdrawal(JdbcClient sql, WorkStore store) {
        this.sql = sql;
        this.store = store;
    }

    @Override
    public void withdraw(String file) {
        List<String> works = sql.sql(
                        "select distinct s.work from works.statement s where exists (select 1" + OF_FILE + ")")
                .param("file", file)
                .query(String.class)
                .list();
        sql.sql("delete from works.statement s where exists (select 1" + OF_FILE + ")")
                .param("file", file)
                .update();
        sql.sql("delete from works.edition where file = :file")
                .param("file", file)
                .update();
        for (String table : List.of("flag", "link")) {
            sql.sql("delete from works." + table + " where work = any(:works)")
                    .param("works", works.toArray(String[]::new))
                    .update();
        }
        store.rebuild(works);
    }
}
