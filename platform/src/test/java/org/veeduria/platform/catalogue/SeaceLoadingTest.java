package org.veeduria.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.SiteTest;

@SiteTest
@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
class SeaceLoadingTest {
    @Autowired
    private Loading loading;

    @Autowired
    private JdbcClient sql;

    /** The other tests share this site and do not expect half of Cusco in it. */
    @AfterEach
    void emptyTheSite() {
        sql.sql("delete from contracting.process where ocid like 'ocds-dgv273-seacev3-%'")
                .update();
        sql.sql("delete from contracting.version where ocid like 'ocds-dgv273-seacev3-%'")
                .update();
        sql.sql("delete from catalogue.source_file where type = 'seace'").update();
    }

    @Test
    void theRealTableLoadsWithinAMinuteAndASecondTimeChangesNothing() throws Exception {
        Path table = Path.of(System.getProperty("veeduria.shared"), "data/contracting/pe-seace-2019.csv.gz");
        Instant start = Instant.now();
        LoadResult.Loaded loaded = (LoadResult.Loaded) loading.file(table, null, Progress.SILENT);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(loaded.type()).isEqualTo("seace");
        assertThat(loaded.counts().counts())
                .containsEntry("rows", 38_983L)
                .containsEntry("brokenRows", 373L)
                .containsEntry("procedures", 6_864L)
                .containsEntry("contractValues", 7_267L)
                .containsEntry("added", 6_864L);
        assertThat(loaded.problems()).isEqualTo(373);
        assertThat(count("select count(*) from catalogue.load_problem where hash = '" + loaded.hash() + "'"))
                .isEqualTo(373);

        assertThat(loading.file(table, null, Progress.SILENT)).isInstanceOf(LoadResult.KnownAlready.class);
        assertThat(count("select count(*) from contracting.version where file = '" + loaded.hash() + "'"))
                .isEqualTo(6_864);
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
