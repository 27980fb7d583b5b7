package org.plumbline.service.run;

import java.time.Clock;
import java.util.Map;

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
    private final RunAudit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoreResult(RunMapper mapper, BulkWriter writer, JdbcTemplate jdbc, StoredRows stored, RunAudit audit, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.writer = writer;
        this.jdbc = jdbc;
        this.stored = stored;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores a piece that has no mark yet, then reads it back and compares, whoever has stored it. Several may be under way at once.
     *
     * @return how many rows of each table it has
     * @throws Refusal if another process has taken the run over, or what is read back differs
     */
    Map<String, Integer> store(Lease lease, ResultPart part) {
        write(lease, part);
        return stored.refuseDifferences(lease.run(), part);
    }

    /** @throws Refusal if another process has taken the run over */
    void enter(Lease lease, ScoringRun.State state) {
        transaction.executeWithoutResult(status -> {
            lease.fenceForUpdate();
            mapper.setState(lease.run(), state);
        });
    }

    /** @param rows that the pieces had of each table. @throws Refusal if somebody is lost or counted twice, or a row stands in a table that no piece has */
    void verify(Lease lease, RunMapper.Counts counts, Map<String, Integer> rows) {
        if (!counts.addUp()) {
            throw Refusal.conflict(RunRefusal.COUNTS_DIFFER, "run " + lease.run(), lease.run(), counts.assessees(), counts.scored(), counts.quarantined(),
                    counts.notTakingPart());
        }
        stored.refuseOthers(lease.run(), rows);
    }

    /** From now on people may look at it. */
    void ready(Lease lease, RunMapper.Counts counts) {
        transaction.executeWithoutResult(status -> {
            lease.fenceForUpdate();
            mapper.setReady(lease.run(), counts, clock.instant());
            audit.ready(lease.run(), counts);
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
}
