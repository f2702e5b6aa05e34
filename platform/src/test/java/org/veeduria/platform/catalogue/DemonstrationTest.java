package org.veeduria.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Releases;
import org.veeduria.platform.record.Entry;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;

@SiteTest
class DemonstrationTest {
    @Autowired
    private Demonstration demonstration;

    @Autowired
    private Contracting contracting;

    @Autowired
    private PublicRecord record;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void takeItOut() throws Exception {
        demonstration.remove();
    }

    @Test
    void itLoadsAsAnyFileDoesAndIsMarkedAsFictional() throws Exception {
        takeOutWhatOtherTestsStored();
        assertThat(demonstration.present()).isFalse();
        LoadResult.Loaded loaded = (LoadResult.Loaded) load();
        assertThat(loaded.problems()).as("problems %s", loaded.first()).isZero();
        assertThat(demonstration.present()).isTrue();
        assertThat(count("select count(*) from contracting.version where file = '" + loaded.hash() + "'"))
                .isEqualTo(loaded.counts().kept());
        assertThat(load()).isInstanceOf(LoadResult.KnownAlready.class);
    }

    @Test
    void removalLeavesNothingOfItAndEverythingElse() throws Exception {
        takeOutWhatOtherTestsStored();
        contracting.store(List.of(Releases.singleBid("ocds-real00-1", "Obra que se queda"))
                .iterator());
        List<Long> before = counts();
        load();
        assertThat(counts()).isNotEqualTo(before);

        assertThat(demonstration.remove()).isTrue();

        assertThat(demonstration.present()).isFalse();
        assertThat(counts()).isEqualTo(before);
        assertThat(residue()).isEmpty();
        assertThat(demonstration.remove()).isFalse();
    }

    @Test
    void theRecordKeepsBothItsLoadingAndItsWithdrawal() throws Exception {
        takeOutWhatOtherTestsStored();
        String hash = ((LoadResult.Loaded) load()).hash();
        demonstration.remove();
        assertThat(entries(EntryType.FILE_LOADED, hash)).isPositive();
        assertThat(entries(EntryType.PUBLIC_ACT, hash)).isPositive();
    }

    /** What became of the purchases. */
    private LoadResult load() throws Exception {
        return Objects.requireNonNull(
                demonstration.load(name -> Progress.SILENT).get(org.veeduria.engine.demo.Demonstration.FILE));
    }

    /** Entries are sealed within two seconds. */
    private long entries(EntryType type, String hash) throws InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofSeconds(10));
        long found = 0;
        while (found == 0 && Instant.now().isBefore(patience)) {
            found = record.newest(Long.MAX_VALUE, 200).stream()
                    .filter(entry -> entry.type() == type)
                    .map(Entry::text)
                    .filter(text -> text != null && text.contains(hash))
                    .count();
            Thread.sleep(100);
        }
        return found;
    }

    private void takeOutWhatOtherTestsStored() {
        sql.sql("delete from contracting.process where ocid like 'ocds-ficticio-%'")
                .update();
        sql.sql("delete from contracting.version where ocid like 'ocds-ficticio-%'")
                .update();
        sql.sql("delete from contracting.flag").update();
        sql.sql("delete from contracting.organisation where id like 'X-FICTICIO-%'")
                .update();
    }

    private List<Long> counts() {
        return Stream.of("process", "version", "organisation", "bid", "award", "contract", "ban")
                .map(table -> count("select count(*) from contracting." + table))
                .toList();
    }

    private List<String> residue() {
        return Stream.of(
                        "select id from contracting.organisation where id like 'X-FICTICIO%'",
                        "select ocid from contracting.version where ocid like 'ocds-ficticio%'",
                        "select subject from contracting.flag where subject like '%FICTICIO%' or ocid like '%ficticio%'",
                        "select hash from catalogue.source_file where fictional")
                .flatMap(query -> sql.sql(query).query(String.class).list().stream())
                .toList();
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
