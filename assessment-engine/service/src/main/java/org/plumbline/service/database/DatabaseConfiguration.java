package org.plumbline.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.provider.sql.DatabaseProduct;
import org.plumbline.service.bulk.BulkWriter;
import org.plumbline.service.bulk.WriterConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Opens the database: tables of the right version, one pool that reads and one that writes behind one data source. */
@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(defaultCandidate = false)
    HikariDataSource writingPool(DatabaseSettings settings) throws IOException {
        if (settings.url() == null || settings.url().isBlank()) {
            throw new DatabaseUnusable(DatabaseUnusable.NO_URL);
        }
        Files.createDirectories(settings.spool());
        new SchemaMigration(settings).run();
        Pools.probe(settings, settings.application());
        return Pools.writing(settings, WriterConnection.properties(settings.spool()));
    }

    @Bean(defaultCandidate = false)
    HikariDataSource readingPool(DatabaseSettings settings) {
        return Pools.reading(settings, ReaderConnection.properties());
    }

    /** A read-only transaction gets a reading connection, any other a writing one, each when its first statement comes. */
    @Bean
    @Primary
    DataSource dataSource(@Qualifier("writingPool") HikariDataSource writingPool, @Qualifier("readingPool") HikariDataSource readingPool) {
        LazyConnectionDataSourceProxy both = new LazyConnectionDataSourceProxy(writingPool);
        both.setReadOnlyDataSource(readingPool);
        return both;
    }

    /** Of work that one process at a time is to do; by the clock of the database, so that those of several machines need not agree. */
    @Bean
    LockProvider lockProvider(@Qualifier("writingPool") HikariDataSource writingPool) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder().withJdbcTemplate(new JdbcTemplate(writingPool))
                // asked of the server, it would be unknown while that is away
                .withDatabaseProduct(DatabaseProduct.MY_SQL).usingDbTime().build());
    }

    @Bean
    BulkWriter bulkWriter(DatabaseSettings settings, @Qualifier("writingPool") HikariDataSource writingPool) throws SQLException {
        try (Connection connection = writingPool.getConnection()) {
            return BulkWriter.of(settings.bulk(), connection, settings.spool());
        }
    }
}
