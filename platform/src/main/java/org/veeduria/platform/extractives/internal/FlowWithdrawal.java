package org.veeduria.platform.extractives.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.Withdrawal;

/** Takes out what a file said; the version before it answers again. */
@Component
class FlowWithdrawal implements Withdrawal {
    private final JdbcClient sql;

    FlowWithdrawal(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void withdraw(String file) {
        sql.sql("delete from extractives.version where file = :file")
                .param("file", file)
                .update();
    }
}
