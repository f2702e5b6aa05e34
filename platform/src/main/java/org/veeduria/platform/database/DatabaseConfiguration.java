package org.veeduria.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One data source: external where {@code VEEDURIA_DATABASE_URL} names it, else the embedded server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String EMBEDDED = "embedded";

    /** The site has the folder for itself; a command beside it only shares the server. */
    @Bean
    @ConditionalOnWebApplication
    SiteLock siteLock(@Value("${veeduria.data}") Path data) {
        return SiteLock.take(data);
    }

    @Bean
    @ConditionalOnProperty(name = "veeduria.database-url", matchIfMissing = true, havingValue = EMBEDDED)
    LocalPostgres localPostgres(@Value("${veeduria.data}") Path data, Optional<SiteLock> first) {
        LocalPostgres postgres = LocalPostgres.start(data);
        postgres.told().ifPresent(LOG::warn);
        return postgres;
    }

    @Bean
    DataSource dataSource(@Value("${veeduria.database-url:embedded}") String url, ObjectProvider<LocalPostgres> local) {
        DatabaseAddress address =
                EMBEDDED.equals(url) ? new DatabaseAddress(local.getObject().url()) : DatabaseAddress.parse(url);
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(address.jdbc());
        source.setMaximumPoolSize(20);
        source.setInitializationFailTimeout(5_000);
        source.setConnectionTimeout(10_000);
        Durability.require(source, address);
        return source;
    }
}
