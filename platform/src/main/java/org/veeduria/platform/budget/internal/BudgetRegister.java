package org.veeduria.platform.budget.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.version.Version;

/** Which files were taken in, which versions of which years they are, and which is in force. */
@Repository
class BudgetRegister {
    /** The ministry's table. */
    static final String MEF = "mef";

    /**
     * Which of the files {@code f} are shown: invented ones only until a real table is loaded. A package answers as a cube of its own,
     * on no page and in no chain, and hides nothing.
     */
    static final String SHOWN = """
            (not f.fictional or not exists (select 1 from budget.file r where not r.fictional and r.source not like 'fdp:%'))
            """;

    private final JdbcClient sql;

    BudgetRegister(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A month of a region in the file that answers for it.
     *
     * @param version which version of the year the file is
     * @param whole whether the file answers for every month it has of the region
     */
    record InForce(String file, int year, String region, int month, int version, boolean fictional, boolean whole) {}

    /** Notes a file and makes it the newest version of each year it speaks of, inside the caller's transaction. */
    void add(IncomingFile file, String source, Collection<Part> parts) {
        Map<Integer, Long> years =
                parts.stream().collect(Collectors.groupingBy(Part::year, Collectors.summingLong(Part::rows)));
        lockForLoading();
        sql.sql("insert into budget.file (hash, source, rows, fictional) values (?, ?, ?, ?)")
                .params(
                        file.hash(),
                        source,
                        parts.stream().mapToLong(Part::rows).sum(),
                        file.fictional())
                .update();
        parts.forEach(part -> add(file.hash(), part));
        years.forEach((year, rows) -> addVersion(file.hash(), source, year, rows));
        changed();
    }

    private void add(String hash, Part part) {
        sql.sql("insert into budget.part (file, year, region, month, rows) values (?, ?, ?, ?, ?)")
                .params(hash, part.year(), part.region(), part.month(), part.rows())
                .update();
    }

    private void addVersion(String hash, String source, int year, long rows) {
        sql.sql("""
                insert into budget.version (source, year, number, file, rows)
                select :source, :year, coalesce(max(number), 0) + 1, :file, :rows
                from budget.version where source = :source and year = :year
                """)
                .param("source", source)
                .param("year", year)
                .param("file", hash)
                .param("rows", rows)
                .update();
    }

    /** Takes a file out. */
    void remove(String hash) {
        if (sql.sql("delete from budget.file where hash = ?").param(hash).update() > 0) {
            changed();
        }
    }

    private void changed() {
        sql.sql("update budget.state set stamp = stamp + 1").update();
    }

    /** Changes whenever an answer may have changed. */
    long stamp() {
        return sql.sql("select stamp from budget.state").query(Long.class).single();
    }

    /** The versions of a source's year, oldest first, under the name of their scope. */
    List<Version> versions(String scope, String source, String year) {
        return sql.sql("""
                select :scope as scope, v.number, v.file, f.loaded_at, v.rows
                from budget.version v join budget.file f on f.hash = v.file
                where v.source = :source and v.year::text = :year order by v.number
                """)
                .param("scope", scope)
                .param("source", source)
                .param("year", year)
                .query(Version.class)
                .list();
    }

    /** The parts of a source in force: of each month and region the one of the newest version. */
    List<InForce> inForce(String source) {
        return inForce(source, "true", Map.of());
    }

    /** The parts in force of one year when a version was the newest. */
    List<InForce> inForce(String source, int year, int version) {
        return inForce(source, "p.year = :year and v.number <= :version", Map.of("year", year, "version", version));
    }

    private List<InForce> inForce(String source, String which, Map<String, ?> values) {
        return sql.sql("""
                with newest as (
                    select distinct on (p.year, p.region, p.month) p.file, p.year, p.region, p.month,
                        v.number as version, f.fictional
                    from budget.part p
                    join budget.version v on v.file = p.file and v.year = p.year
                    join budget.file f on f.hash = p.file
                    where v.source = :source and
                """ + which + " and (" + (values.isEmpty() ? SHOWN : "true") + ") " + """
                    order by p.year, p.region, p.month, v.number desc
                )
                select n.file, n.year, n.region, n.month, n.version, n.fictional,
                    (select count(*) from budget.part a where a.file = n.file and a.year = n.year and a.region = n.region)
                    = count(*) over (partition by n.file, n.year, n.region) as whole
                from newest n order by n.year, n.region, n.file, n.month
                """)
                .param("source", source)
                .params(values)
                .query(InForce.class)
                .list();
    }

    /** The files taken in. */
    Set<String> files() {
        return new HashSet<>(
                sql.sql("select hash from budget.file").query(String.class).list());
    }

    /** Whether a file is invented. */
    boolean fictional(String hash) {
        return sql.sql("select fictional from budget.file where hash = ?")
                .param(hash)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** While any transaction loads, nothing is swept. */
    void lockForLoading() {
        sql.sql("select pg_advisory_xact_lock_shared(hashtext('budget.folder'))")
                .query()
                .listOfRows();
    }

    /** Whether nobody is loading; until the transaction ends nobody begins. */
    boolean lockForSweeping() {
        return sql.sql("select pg_try_advisory_xact_lock(hashtext('budget.folder'))")
                .query(Boolean.class)
                .single();
    }
}
