package org.veeduria.platform.contracting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.contracting.internal.FlagComputation;

@SiteTest
class FlagComputationTest {
    @Autowired
    private Contracting contracting;

    @Autowired
    private FlagComputation computation;

    @Autowired
    private Indicators indicators;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void store() {
        contracting.store(
                List.of(Releases.singleBid("fc-1", "Puente con un solo postor")).iterator());
    }

    @Test
    void flagsAreThereAsSoonAsTheProcessesAre() {
        assertThat(evidence("fc-1", "R018")).contains("values");
    }

    @Test
    void evidenceNamesPeopleButNeverTheirNumber() {
        List<String> all = sql.sql("select evidence from contracting.flag where ocid = 'fc-1'")
                .query(String.class)
                .list();
        assertThat(all).isNotEmpty().noneMatch(evidence -> evidence.contains("10999999993"));
        assertThat(contracting.release("fc-1").orElseThrow())
                .doesNotContain("10999999993")
                .contains("persona-");
    }

    @Test
    void aNewRunReplacesTheFlagsAndIsKeptWithItsCountsInThePublicRecord() {
        computation.run();
        long before = count("select count(*) from contracting.flag");
        computation.run();
        assertThat(count("select count(*) from contracting.flag")).isEqualTo(before);
        assertThat(count("select count(distinct run) from contracting.flag")).isEqualTo(1);
        assertThat(count("select count(*) from contracting.flag_run where entry is not null"))
                .isGreaterThanOrEqualTo(2);
        assertThat(count("""
                                select sum(flags) from contracting.flag_count
                                where run = (select max(id) from contracting.flag_run)
                                """)).isEqualTo(count("select count(*) from contracting.flag where not fictional"));
    }

    @Test
    void whatCouldNotBeComputedIsCountedWithTheFieldThatIsMissing() {
        assertThat(count("""
                                select count(*) from contracting.flag_count
                                where run = (select max(id) from contracting.flag_run) and not_computed > 0
                                    and missing like '/%'
                                """)).isPositive();
    }

    @Test
    void inventedPurchasesNeverCountBesideRealOnes() {
        long processes = contracting.countProcesses(Selection.ALL);
        long flags = contracting.countFlags(Selection.ALL);
        Counts counts = contracting.counts();
        contracting.store(Releases.many("ocds-ficticio-fc-", 3).iterator());

        assertThat(evidence("ocds-ficticio-fc-0", "R018")).contains("values");
        assertThat(contracting.countProcesses(Selection.ALL)).isEqualTo(processes);
        assertThat(contracting.countFlags(Selection.ALL)).isEqualTo(flags);
        assertThat(contracting.counts()).isEqualTo(counts);
        assertThat(count("select processes from contracting.flag_run order by id desc limit 1"))
                .isEqualTo(count("select count(*) from contracting.process where not fictional"));
        takeOut("ocds-ficticio-fc-%");
    }

    @Test
    void whereTheSourceListsNoBiddersTheFlagSaysThatOneIsKnownNotThatOneCame() {
        assertThat(indicators.name("R018", false)).isNotEqualTo(indicators.name("R018", true));
        assertThat(indicators.describe("R018", false))
                .allMatch(told -> !told.method()
                        .equals(indicators.describe("R018").getFirst().method()));
        assertThat(indicators.name("R024", false)).isEqualTo(indicators.name("R024"));
    }

    private void takeOut(String ocids) {
        for (String table : List.of("flag", "process", "version")) {
            sql.sql("delete from contracting." + table + " where ocid like ?")
                    .param(ocids)
                    .update();
        }
    }

    private String evidence(String ocid, String indicator) {
        return sql.sql("select evidence from contracting.flag where ocid = ? and indicator = ?")
                .params(ocid, indicator)
                .query(String.class)
                .single();
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
