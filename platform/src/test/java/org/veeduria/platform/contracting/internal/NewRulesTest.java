package org.veeduria.platform.contracting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Releases;

@SiteTest
class NewRulesTest {
    @Autowired
    private Contracting contracting;

    @Autowired
    private NewRules rules;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ConfigurableApplicationContext site;

    @Test
    void aSiteOfANewVersionComputesTheFlagsAgainByItsRules() throws InterruptedException {
        contracting.store(List.of(Releases.singleBid("nr-1", "Losa")).iterator());
        assertThat(rules.differ()).isFalse();
        sql.sql("update contracting.flag_run set rules = 'former'").update();
        assertThat(rules.differ()).isTrue();
        rules.ready(new ApplicationReadyEvent(new SpringApplication(), new String[0], site, Duration.ZERO));
        for (int i = 0; i < 300 && rules.differ(); i++) {
            Thread.sleep(100);
        }
        assertThat(rules.differ()).isFalse();
    }
}
