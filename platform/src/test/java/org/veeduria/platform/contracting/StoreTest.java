package org.veeduria.platform.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veeduria.platform.contracting.Releases.release;
import static org.veeduria.platform.contracting.Releases.singleBid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.SiteTest;

@SiteTest
class StoreTest {
    @Autowired
    private Contracting contracting;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void storingTheSameContentAgainChangesNothingWhateverTheOrderOfItsKeys() {
        CompiledRelease first = release("{'ocid':'st-1','date':'2020-01-01T00:00:00Z','id':'x'}", "/releases/0");
        CompiledRelease reordered = release("{'id':'x','ocid':'st-1','date':'2020-01-01T00:00:00Z'}", "/releases/0");
        assertThat(store(first)).isEqualTo(new Stored(1, 0, 0));
        assertThat(store(reordered)).isEqualTo(new Stored(0, 0, 1));
        assertThat(versions("st-1")).isEqualTo(1);
    }

    @Test
    void changedContentIsANewVersionAndTheFormerOneIsKept() {
        store(release("{'ocid':'st-2','tender':{'title':'Puente'}}", "1"));
        assertThat(store(release("{'ocid':'st-2','tender':{'title':'Puente nuevo'}}", "1")))
                .isEqualTo(new Stored(0, 1, 0));
        assertThat(versions("st-2")).isEqualTo(2);
        assertThat(one("select title from contracting.process where ocid = 'st-2'"))
                .isEqualTo("Puente nuevo");
        assertThat(one("select release from contracting.version where ocid = 'st-2' and number = 1"))
                .isEqualTo("{\"ocid\":\"st-2\",\"tender\":{\"title\":\"Puente\"}}");
    }

    @Test
    void aProcessIsReadIntoItsRows() {
        store(singleBid("st-3", "Mejoramiento de la vía"));
        assertThat(row("select * from contracting.process where ocid = 'st-3'"))
                .containsEntry("method_details", "Licitación Pública")
                .containsEntry("region", "MADRE DE DIOS")
                .containsEntry("district", "IBERIA")
                .containsEntry("tenderers", 1)
                .containsEntry("year", 2019)
                .containsEntry("amount", new java.math.BigDecimal("1200000.5"))
                .containsEntry("entity", "PE-RUC-20999999991");
        assertThat(row("select * from contracting.award where ocid = 'st-3'"))
                .containsEntry("supplier", "PE-RUC-10999999993")
                .containsEntry("currency", "PEN");
        assertThat(row("select * from contracting.bid where ocid = 'st-3'"))
                .containsEntry("organisation", "PE-RUC-10999999993");
        assertThat(row("select * from contracting.contract where ocid = 'st-3'"))
                .containsEntry("signed", java.sql.Date.valueOf("2019-04-15"));
    }

    @Test
    void thePartsOfAReleaseAreCountedWhateverTheirShape() {
        store(release("""
                {'ocid':'st-8','tender':{'items':[{'id':'1'},{'id':'2'}]},'bids':{'details':{'id':'b'}},
                 'awards':[{'id':'a','items':{'id':'1'}},'not an award'],'contracts':'none'}""", "1"));
        assertThat(row("select items, bids, awards, contracts from contracting.process where ocid = 'st-8'"))
                .isEqualTo(Map.of("items", 3, "bids", 1, "awards", 2, "contracts", 0));
    }

    @Test
    void theKeyOfANaturalPersonDoesNotTellTheirNumber() {
        store(singleBid("st-4", "Vereda"));
        assertThat(one("select key from contracting.organisation where id = 'PE-RUC-10999999993'"))
                .startsWith("persona-")
                .doesNotContain("999999");
        assertThat(one("select key from contracting.organisation where id = 'PE-RUC-20999999991'"))
                .isEqualTo("PE-RUC-20999999991");
    }

    @Test
    void aFailedCallerLeavesNothingBehind() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    store(singleBid("st-5", "Posta médica"));
                    throw new IllegalStateException("the file ends in the middle");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(versions("st-5")).isZero();
    }

    @Test
    void textThatPostgresqlWouldRefuseOrMistakeIsKept() {
        String title = "a\\\\tb\\nc\\u0000 \\\\. <script>";
        store(release("{'ocid':'st-6','tender':{'title':'" + title + "'}}", "1"));
        assertThat(one("select title from contracting.process where ocid = 'st-6'"))
                .isEqualTo("a\\tb\nc \\. <script>");
    }

    @Test
    void aReleaseOfTheSameProcessTwiceInOneFileIsTwoVersions() {
        assertThat(contracting.store(List.of(
                                release("{'ocid':'st-7','tender':{'title':'A'}}", "1"),
                                release("{'ocid':'st-7','tender':{'title':'B'}}", "2"))
                        .iterator()))
                .isEqualTo(new Stored(1, 1, 0));
        assertThat(versions("st-7")).isEqualTo(2);
    }

    @Test
    void twoThousandProcessesAreStoredInSeconds() {
        Instant start = Instant.now();
        assertThat(contracting.store(Releases.many("st-many-", 2000).iterator()).added())
                .isEqualTo(2000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private Stored store(CompiledRelease release) {
        return contracting.store(List.of(release).iterator());
    }

    private long versions(String ocid) {
        return sql.sql("select count(*) from contracting.version where ocid = ?")
                .param(ocid)
                .query(Long.class)
                .single();
    }

    private String one(String query) {
        return sql.sql(query).query(String.class).single();
    }

    private Map<String, Object> row(String query) {
        return sql.sql(query).query().singleRow();
    }
}
