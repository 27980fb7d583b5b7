package org.plumbline.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a read-only transaction is at the server: nothing that is open. */
@Tag("database")
class SingleStatementsTest {

    @Test
    void each_statement_that_reads_is_a_transaction_and_what_writes_is_one_together() {
        try (TestDatabase database = TestDatabase.create(); RunningService service = RunningService.on(database)) {
            assertThat(autocommit(service, true)).isEqualTo(1);
            assertThat(autocommit(service, false)).isZero();
        }
    }

    private static Integer autocommit(RunningService service, boolean readOnly) {
        JdbcTemplate jdbc = new JdbcTemplate(service.get(DataSource.class));
        TransactionTemplate transaction = new TransactionTemplate(service.get(PlatformTransactionManager.class));
        transaction.setReadOnly(readOnly);
        return transaction.execute(status -> jdbc.queryForObject("SELECT @@autocommit", Integer.class));
    }
}
