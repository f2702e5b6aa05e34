package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.ProcessSummary;
import org.veeduria.platform.shared.Money;

/** Rows of this room's queries as values. */
final class Rows {
    /** Columns {@link #process} reads, from {@code contracting.process p} joined with its entity {@code e}. */
    static final String PROCESS = """
            p.ocid, p.title, e.key entity_key, e.name entity_name, p.called, p.method_details, p.category, p.status,
            p.amount, p.currency, p.ubigeo, p.region, p.province, p.district, p.tenderers, p.bidders_listed,
            array(select distinct g.indicator from contracting.flag g where g.ocid = p.ocid order by 1) flags
            """;

    private Rows() {}

    static ProcessSummary process(ResultSet row) throws SQLException {
        return new ProcessSummary(
                row.getString("ocid"),
                row.getString("title"),
                organisation(row, "entity_key", "entity_name"),
                row.getObject("called", LocalDate.class),
                row.getString("method_details"),
                row.getString("category"),
                row.getString("status"),
                money(row, "amount", "currency"),
                row.getString("ubigeo"),
                Stream.of("region", "province", "district")
                        .map(column -> text(row, column))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                row.getObject("tenderers", Integer.class),
                row.getBoolean("bidders_listed"),
                List.of((String[]) row.getArray("flags").getArray()));
    }

    static @Nullable OrganisationName organisation(ResultSet row, String key, String name) throws SQLException {
        String found = row.getString(key);
        return found == null ? null : new OrganisationName(found, row.getString(name));
    }

    static @Nullable Money money(ResultSet row, String amount, String currency) throws SQLException {
        BigDecimal number = row.getBigDecimal(amount);
        String code = row.getString(currency);
        return number == null || code == null || code.isBlank() ? null : new Money(number, code);
    }

    private static @Nullable String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
