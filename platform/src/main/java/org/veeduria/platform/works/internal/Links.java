package org.veeduria.platform.works.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Agreement.Modification;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Agreement.Party;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.At;

/** The procurement processes that were joined to works, as contracts of them. */
@Repository
class Links {
    private final JdbcClient sql;

    Links(JdbcClient sql) {
        this.sql = sql;
    }

    /** The joined contracts of all works, by work. */
    Map<String, List<Agreement>> agreements(boolean fictional) {
        Map<String, List<Agreement>> found = new HashMap<>();
        sql.sql("select * from works.link where status = 'linked' and fictional = :fictional order by called, ocid")
                .param("fictional", fictional)
                .query((row, i) -> found.computeIfAbsent(row.getString("work"), unseen -> new ArrayList<>())
                        .add(agreement(row)))
                .list();
        return found;
    }

    /** The joined contracts of one work. */
    List<Agreement> agreements(String work) {
        return sql.sql("select * from works.link where status = 'linked' and work = :work order by called, ocid")
                .param("work", work)
                .query((row, i) -> agreement(row))
                .list();
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Amount added = amount(row.getBigDecimal("added"), currency);
        String pointer = "";
        Set<Nature> natures = Arrays.stream((String[]) row.getArray("natures").getArray())
                .map(Nature::valueOf)
                .collect(Collectors.toSet());
        return new Agreement(
                row.getString("ocid"),
                natures,
                row.getString("title"),
                parties(row),
                row.getString("entity_key") == null
                        ? null
                        : new Party(row.getString("entity_key"), row.getString("entity_name")),
                row.getString("method"),
                row.getObject("called", LocalDate.class),
                at(row.getObject("signed", LocalDate.class), pointer),
                at(row.getObject("starts", LocalDate.class), pointer),
                at(row.getObject("ends", LocalDate.class), pointer),
                at(amount(row.getBigDecimal("contracted"), currency), pointer),
                null,
                added == null || added.number().signum() == 0
                        ? List.of()
                        : List.of(new Modification(null, null, added, null, pointer)),
                List.of(),
                row.getString("how"),
                pointer);
    }

    private static List<Party> parties(ResultSet row) throws SQLException {
        String[] keys = (String[]) row.getArray("supplier_keys").getArray();
        String[] names = (String[]) row.getArray("supplier_names").getArray();
        return IntStream.range(0, keys.length)
                .mapToObj(i -> new Party(keys[i], names[i]))
                .toList();
    }

    private static @Nullable Amount amount(@Nullable BigDecimal number, @Nullable String currency) {
        return number == null || currency == null ? null : new Amount(number, currency);
    }

    private static <T> @Nullable At<T> at(@Nullable T value, String pointer) {
        return value == null ? null : new At<>(value, pointer);
    }
}
