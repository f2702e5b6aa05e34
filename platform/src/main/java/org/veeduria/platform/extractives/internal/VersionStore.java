package org.veeduria.platform.extractives.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;

/** Opens the next version of what a source says of a country and year. Former ones are kept; one that says the same is none. */
@Repository
class VersionStore {
    private static final String FLOWS = """
            select month, side, company, agency, code, stream, project, commodity, ubigeo, amount, currency, level
            from extractives.flow where version =""";
    private static final String VOLUMES =
            "select place, product, unit, volume from extractives.production where version =";
    private static final String UNCHANGED = """
            delete from extractives.version v using extractives.version p
            where v.file = :file and p.source = v.source and p.scope = v.scope and p.number = v.number - 1
                and p.fictional = v.fictional
                and not exists ((FLOWS v.id except all FLOWS p.id) union all (FLOWS p.id except all FLOWS v.id))
                and not exists ((VOLUMES v.id except all VOLUMES p.id) union all (VOLUMES p.id except all VOLUMES v.id))
            """.replace("FLOWS", FLOWS).replace("VOLUMES", VOLUMES);

    private final JdbcClient sql;

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The id of the new version.
     *
     * @param part what else sets it apart, such as the organisation that declares; empty where country and year suffice
     */
    long open(String source, String country, int year, String part, String file, boolean fictional) {
        String scope = source + "." + country + "." + year + (part.isEmpty() ? "" : "." + part);
        return sql.sql("""
                        insert into extractives.version (source, scope, country, year, number, file, fictional)
                        select :source, :scope, :country, :year, coalesce(max(number), 0) + 1, :file, :fictional
                        from extractives.version where source = :source and scope = :scope
                        returning id
                        """)
                .param("source", source)
                .param("scope", scope)
                .param("country", country)
                .param("year", year)
                .param("file", file)
                .param("fictional", fictional)
                .query(Long.class)
                .single();
    }

    /** A year of a country. */
    record CountryYear(String country, int year) {}

    /** Stores what a file says of each country and year as a version of its own; one that says what was known is none. */
    <T> LoadCounts store(
            String source, IncomingFile file, Map<CountryYear, List<T>> said, ObjLongConsumer<List<T>> add) {
        said.forEach((of, rows) ->
                add.accept(rows, open(source, of.country(), of.year(), "", file.hash(), file.fictional())));
        long rows = said.values().stream().mapToLong(List::size).sum();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("amounts", rows);
        counts.put("years", (long) said.size());
        counts.put("yearsUnchanged", (long) dropUnchanged(file.hash()));
        return new LoadCounts(rows, counts);
    }

    /** Takes out the versions of a file that say the same as the ones before them; tells how many. */
    int dropUnchanged(String file) {
        return sql.sql(UNCHANGED).param("file", file).update();
    }
}
