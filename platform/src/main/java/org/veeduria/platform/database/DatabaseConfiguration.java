package org.veeduria.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One data source: external where {@code VEEDURIA_DATABASE_URL} names it, else the embedded server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    @ConditionalOnProperty(name = "veeduria.database-url", matchIfMissing = true, havingValue = "embedded")
    LocalPostgres localPostgres(@Value("${veeduria.data}") Path data) {
        return LocalPostgres.start(data.resolve("postgres"));
    }

    @Bean
    DataSource dataSource(@Value("${veeduria.database-url:embedded}") String url, ObjectProvider<LocalPostgres> local) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl("embedded".equals(url) ? local.getObject().url() : url);
        source.setMaximumPoolSize(20);
        return source;
    }
}
