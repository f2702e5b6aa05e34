package org.veeduria.platform.record.internal;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
        RecordParts parts = RecordParts.assemble(settings, source, new TransactionTemplate(transactions));
        LOG.info("Public key of the record: {}", parts.key());
        return parts;
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
}
