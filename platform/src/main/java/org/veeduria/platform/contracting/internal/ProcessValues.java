package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.change.Value;

/** The amounts and dates of processes whose changes are told, as they are stored now. */
final class ProcessValues {
    /** A contract's amount is what was signed plus and minus its changes, so that an addition shows. */
    private static final String QUERY = """
            select ocid, 'amount', '', amount, currency, null::date from contracting.process
                where ocid = any(:ocids) and amount is not null and currency <> ''
            union all select ocid, 'closes', '', null, null, closes from contracting.process
                where ocid = any(:ocids) and closes is not null
            union all select ocid, 'award', award, amount, currency, null from contracting.award
                where ocid = any(:ocids) and lead and amount is not null and currency <> ''
                    and coalesce(status, 'active') = 'active'
            union all select ocid, 'contract', contract, amount + added - reduced, currency, null from contracting.contract
                where ocid = any(:ocids) and amount is not null and currency <> ''
            union all select ocid, 'ends', contract, null, null, ends from contracting.contract
                where ocid = any(:ocids) and ends is not null
            order by 1, 2, 3
            """;

    private ProcessValues() {}

    /**
     * What a value is.
     *
     * @param what ends the key of its message
     * @param part which award or contract; empty for the process itself
     */
    record Name(String what, String part) {}

    /** The values of each process, by ocid. */
    static Map<String, Map<Name, Value>> of(JdbcClient sql, String[] ocids) {
        Map<String, Map<Name, Value>> found = new LinkedHashMap<>();
        sql.sql(QUERY)
                .param("ocids", ocids)
                .query((row, i) -> found.computeIfAbsent(row.getString(1), unseen -> new LinkedHashMap<>())
                        .put(new Name(row.getString(2), row.getString(3)), value(row)))
                .list();
        return found;
    }

    private static Value value(ResultSet row) throws SQLException {
        @Nullable BigDecimal amount = row.getBigDecimal(4);
        return amount == null
                ? Value.of(Objects.requireNonNull(row.getObject(6, LocalDate.class)))
                : Value.of(new Money(amount, row.getString(5)));
    }
}
