package org.veeduria.platform.contracting;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.contracting.internal.ContractSums;
import org.veeduria.platform.contracting.internal.FlagList;
import org.veeduria.platform.contracting.internal.FlagRuns;
import org.veeduria.platform.contracting.internal.PlaceTotals;
import org.veeduria.platform.contracting.internal.ProcessList;
import org.veeduria.platform.contracting.internal.ProcessesForWorks;
import org.veeduria.platform.contracting.internal.ReleaseStore;
import org.veeduria.platform.contracting.internal.Search;
import org.veeduria.platform.contracting.internal.Tallies;
import org.veeduria.platform.shared.Kept;
import org.veeduria.platform.shared.Money;

/** The room's door for other rooms and for the loader. */
@Service
public class Contracting {
    private final ReleaseStore releases;
    private final ProcessList processes;
    private final FlagList flags;
    private final Kept<Selection, PlaceSummary> summaries;
    private final Search search;
    private final Tallies tallies;
    private final Kept<String, Map<String, PlaceCount>> inside;
    private final Kept<Selection, List<MonthCount>> months;
    private final ContractSums contracts;
    private final Kept<YearOfPlace, Optional<ContractTotals>> contracted;
    private final Kept<YearOfPlace, List<String>> contractFiles;
    private final Kept<Selection, List<Integer>> contractYears;
    private final ProcessesForWorks forWorks;
    private final JdbcClient sql;

    private record YearOfPlace(Selection place, int year) {}

    Contracting(
            ReleaseStore releases,
            ProcessList processes,
            FlagList flags,
            PlaceTotals totals,
            Search search,
            Tallies tallies,
            ContractSums contracts,
            ProcessesForWorks forWorks,
            FlagRuns runs,
            JdbcClient sql) {
        this.releases = releases;
        this.processes = processes;
        this.flags = flags;
        this.summaries = new Kept<>(runs::newest, totals::of);
        this.search = search;
        this.tallies = tallies;
        this.inside = new Kept<>(runs::newest, tallies::inside);
        this.months = new Kept<>(runs::newest, tallies::months);
        this.contracts = contracts;
        this.contracted = new Kept<>(runs::newest, asked -> contracts.of(asked.place(), asked.year()));
        this.contractFiles = new Kept<>(runs::newest, asked -> contracts.files(asked.place(), asked.year()));
        this.contractYears = new Kept<>(runs::newest, contracts::years);
        this.forWorks = forWorks;
        this.sql = sql;
    }

    /**
     * Stores compiled releases inside the caller's transaction (one of its own where there is none). The same content
     * again changes nothing; other content under a known ocid becomes its next version, and the former one is kept. Flags are
     * computed again once the transaction has committed.
     */
    @Transactional
    public Stored store(Iterator<CompiledRelease> compiled) {
        return releases.store(compiled);
    }

    /** The compiled release of a process as it stands, numbers of natural persons replaced by their keys. */
    public Optional<String> release(String ocid) {
        return releases.release(ocid);
    }

    /** The compiled releases of a selection, as {@link #release}. Use inside a transaction and close. */
    public Stream<String> streamReleases(Selection selection) {
        return releases.stream(selection);
    }

    /** Entities, suppliers and processes whose name or text has the words or words like them: up to {@code limit} of each kind, best first. */
    public List<SearchHit> search(String text, int limit) {
        return search.find(text, limit);
    }

    /** What was bought in a selection (a place, an entity's purchases, a year), from whom, with which flags. */
    @Transactional(readOnly = true)
    public PlaceSummary summary(Selection selection) {
        return summaries.get(selection);
    }

    /** What the contracts of a year's processes are worth in a place; empty where none is known. */
    public Optional<ContractTotals> contracted(Selection place, int year) {
        return contracted.get(new YearOfPlace(place, year));
    }

    /** SHA-256 of the files that tell of the contracts of a place's year now, in hexadecimal. */
    public List<String> contractFiles(Selection place, int year) {
        return contractFiles.get(new YearOfPlace(place, year));
    }

    /** What certain contracts of a place and year are worth, by currency. */
    public List<Money> contracted(Selection place, int year, ContractChoice choice) {
        return contracts.of(place, year, choice);
    }

    /** How many contracts in a currency that is. */
    public long countContracts(Selection place, int year, ContractChoice choice, String currency) {
        return contracts.count(place, year, choice, currency);
    }

    /** The contracts in a currency that make it up, largest first. */
    public List<ContractLine> contracts(
            Selection place, int year, ContractChoice choice, String currency, int limit, long offset) {
        return contracts.list(place, year, choice, currency, limit, offset);
    }

    /** The years whose processes led to contracts for a place, oldest first. */
    public List<Integer> contractYears(Selection place) {
        return contractYears.get(place);
    }

    /** How many processes each place one level below has, by ubigeo; a place without any is left out. */
    public Map<String, PlaceCount> inside(String ubigeo) {
        return inside.get(ubigeo);
    }

    /** The processes of a selection by month of their call, oldest first. */
    public List<MonthCount> months(Selection selection) {
        return months.get(selection);
    }

    public long countProcesses(Selection selection) {
        return processes.count(selection);
    }

    public List<ProcessSummary> processes(Selection selection, ListOrder order, int limit, long offset) {
        return processes.list(selection, order, limit, offset);
    }

    /** All processes of a selection, newest first. Use inside a transaction and close; memory holds a page at a time. */
    public Stream<ProcessSummary> streamProcesses(Selection selection) {
        return processes.stream(selection);
    }

    /** Every process, with what is needed to find the work it belongs to. Use inside a transaction and close. */
    public Stream<ProcessForWorks> streamForWorks() {
        return forWorks.stream();
    }

    public long countFlags(Selection selection) {
        return flags.count(selection);
    }

    /** Flags of a selection, sorted by their process. */
    public List<FlagSummary> flags(Selection selection, ListOrder order, int limit, long offset) {
        return flags.list(selection, order, limit, offset);
    }

    /** All flags of a selection. Use inside a transaction and close; memory holds a page at a time. */
    public Stream<FlagSummary> streamFlags(Selection selection, ListOrder order) {
        return flags.stream(selection, order);
    }

    /** How often each indicator spoke in the last run, and in how many processes it could; empty before the first run. */
    public Optional<IndicatorRun> lastRun() {
        return tallies.lastRun();
    }

    /** How much is stored. */
    public Counts counts() {
        return sql.sql("""
                        select (select count(*) from contracting.process p where p.fictional = shown.fictional),
                            count(*) filter (where o.entity), count(*) filter (where o.supplier),
                            (select count(*) from contracting.flag f where f.fictional = shown.fictional)
                        from (select not exists (select 1 from contracting.process where not fictional) fictional) shown
                        left join contracting.organisation o on o.fictional = shown.fictional
                        group by shown.fictional
                        """)
                .query((row, i) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }
}
