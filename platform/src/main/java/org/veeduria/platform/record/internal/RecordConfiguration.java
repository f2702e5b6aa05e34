package org.veeduria.platform.record.internal;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.record.PublicRecord;

/** Puts the record together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordSettings.class)
class RecordConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RecordConfiguration.class);

    @Bean(destroyMethod = "close")
    RecordParts recordParts(RecordSettings settings, DataSource source, PlatformTransactionManager transactions) {
        return RecordParts.assemble(settings, source, new TransactionTemplate(transactions));
    }

    @Bean
    SequencerLoop sequencerLoop(RecordParts parts) {
        return parts.loop();
    }

    @Bean
    LogStore logStore(RecordParts parts) {
        return parts.store();
    }

    @Bean
    PublicRecord publicRecord(RecordParts parts) {
        return new PublicRecord(parts);
    }

    /** The site says at its start which key checks its record. */
    @Bean
    @ConditionalOnWebApplication
    ApplicationListener<ApplicationReadyEvent> announcement(RecordParts parts) {
        return ready -> LOG.info("Public key of the record: {}", parts.key());
    }
}
