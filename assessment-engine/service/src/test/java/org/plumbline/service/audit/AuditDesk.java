package org.plumbline.service.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Actor;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.springframework.transaction.support.TransactionTemplate;

/** An audit trail with a look into its tables. */
final class AuditDesk implements AutoCloseable {

    static final Actor ZHANG = new Actor("zhang", "192.0.2.7");

    final TestDatabase database = TestDatabase.create();
    final RunningService service;
    final Tables tables = Tables.of(database);

    private AuditDesk() {
        this.service = RunningService.on(database);
    }

    static AuditDesk open() {
        return new AuditDesk();
    }

    /** An entry in a transaction of its own. */
    void record(AuditEntry entry) {
        inTransaction(() -> trail().record(entry));
    }

    /** As many settings as that, changed one after the other. */
    void change(int settings) {
        for (int i = 1; i <= settings; i++) {
            record(setting("setting-" + i, i));
        }
    }

    static AuditEntry setting(String name, int value) {
        return AuditEntry.of(AuditAction.SETTING_CHANGED, name, ZHANG).changed("value", value - 1, value);
    }

    void inTransaction(Runnable work) {
        service.get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    AuditTrail trail() {
        return service.get(AuditTrail.class);
    }

    VerifyAudit.Proved prove() {
        try {
            return service.get(VerifyAudit.class).verify(Progress.NONE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Code and English sentence of what is wrong. */
    String wrong() {
        return SaidNo.to(this::prove);
    }

    void asRoot(String... statements) throws SQLException {
        database.asRoot(statements);
    }

    Map<String, Long> counts() {
        return tables.counts();
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }
}
