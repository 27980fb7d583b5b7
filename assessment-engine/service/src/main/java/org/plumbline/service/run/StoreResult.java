package org.plumbline.service.run;

import java.time.Clock;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.bulk.BulkRows;
import org.plumbline.service.bulk.BulkWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a result piece by piece. Each piece and the mark that it is stored commit together, behind the fence of the lease; whoever
 * goes on after a crash computes the same pieces and stores those that have no mark yet. Nothing is ever changed or removed.
 */
@Component
class StoreResult {

    private final RunMapper mapper;
    private final BulkWriter writer;
    private final JdbcTemplate jdbc;
    private final StoredRows stored;
    private final TransactionTemplate transaction;
    private final RunSettings settings;
    private final Clock clock;

    StoreResult(RunMapper mapper, BulkWriter writer, JdbcTemplate jdbc, StoredRows stored, TransactionTemplate transaction, RunSettings settings, Clock clock) {
        this.mapper = mapper;
        this.writer = writer;
        this.jdbc = jdbc;
        this.stored = stored;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores, reads back and compares; then the run is ready for review.
     *
     * @throws Refusal if another process has taken the run over, or what is read back differs
     */
    void store(Lease lease, ResultParts parts, Progress progress) {
        int sheets = parts.result().sheets().size();
        progress.report("store", 0, sheets);
        parts.of(ResultPart.Of.SHEETS).forEach(part -> {
            write(lease, part);
            progress.report("store", Math.min(sheets, part.part() * settings.sheetsAtOnce()), sheets);
        });
        enter(lease, ScoringRun.State.SCORED);
        progress.report("standings", 0, parts.result().graded().size());
        parts.of(ResultPart.Of.STANDINGS).forEach(part -> write(lease, part));
        enter(lease, ScoringRun.State.GRADED);
        progress.report("outcomes", 0, parts.result().outcomes().size());
        parts.of(ResultPart.Of.OUTCOMES).forEach(part -> write(lease, part));
        parts.of(ResultPart.Of.FINDINGS).forEach(part -> write(lease, part));
        progress.report("verify", 0, sheets);
        stored.refuseDifferences(lease.run(), parts);
        progress.report("verify", sheets, sheets);
        transaction.executeWithoutResult(status -> {
            lease.fenceForUpdate();
            mapper.setReady(lease.run(), parts.counts(), clock.instant());
        });
    }

    private void write(Lease lease, ResultPart part) {
        transaction.executeWithoutResult(status -> {
            lease.fence();
            if (mapper.countPartition(lease.run(), part.of().name(), part.part()) > 0) {
                return;
            }
            int rows = 0;
            for (BulkRows each : part.rows()) {
                rows += jdbc.execute((ConnectionCallback<Integer>) connection -> writer.write(connection, each));
            }
            mapper.insertPartition(lease.run(), part.of().name(), part.part(), rows, lease.epoch(), clock.instant());
        });
    }

    private void enter(Lease lease, ScoringRun.State state) {
        transaction.executeWithoutResult(status -> {
            lease.fenceForUpdate();
            mapper.setState(lease.run(), state);
        });
    }
}
