package org.veeduria.platform.contracting.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.shared.Money;

/** Finds organisations, and sums of awards by whatever a query groups them by. */
@Repository
public class OrganisationReader {
    private final JdbcClient sql;

    OrganisationReader(JdbcClient sql) {
        this.sql = sql;
    }

    /** The organisation whose page has that key. */
    public Optional<Organisation> find(String key) {
        return sql.sql("select * from contracting.organisation where key = :key")
                .param("key", key)
                .query((row, i) -> {
                    String identifier = row.getString("identifier");
                    return new Organisation(
                            row.getString("id"),
                            row.getString("key"),
                            row.getString("name"),
                            row.getString("scheme"),
                            identifier == null ? null : NaturalPerson.masked(identifier),
                            row.getBoolean("natural_person"),
                            row.getBoolean("entity"),
                            row.getBoolean("supplier"));
                })
                .optional();
    }

    /**
     * Runs a query with columns {@code (group, currency, total)} about one organisation.
     *
     * @return sums by group, largest first within a group
     */
    Map<String, List<Money>> sums(String query, String id) {
        Map<String, List<Money>> found = new LinkedHashMap<>();
        sql.sql(query)
                .param("id", id)
                .query((row, i) -> {
                    String group = Objects.requireNonNullElse(row.getString(1), "");
                    Money total = new Money(Objects.requireNonNull(row.getBigDecimal(3)), row.getString(2));
                    return found.computeIfAbsent(group, unseen -> new ArrayList<>())
                            .add(total);
                })
                .list();
        return found;
    }
}
