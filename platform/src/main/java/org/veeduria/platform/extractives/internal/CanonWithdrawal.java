package org.veeduria.platform.extractives.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.Withdrawal;

/** Takes out the transfers of a file. */
@Component
class CanonWithdrawal implements Withdrawal {
    private final JdbcClient sql;

    CanonWithdrawal(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void withdraw(String file) {
        sql.sql("delete from extractives.canon_version where file = :file")
                .param("file", file)
                .update();
    }
}
