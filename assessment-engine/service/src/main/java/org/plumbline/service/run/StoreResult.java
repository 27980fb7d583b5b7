package org.plumbline.service.run;

import java.time.Clock;
import java.util.List;
import java.util.Set;

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
    private final Clock clock;

    StoreResult(RunMapper mapper, BulkWriter writer, JdbcTemplate jdbc, StoredRows stored, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.writer = writer;
        this.jdbc = jdbc;
        this.stored = stored;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Numbers of the ranges of sheets that have no mark yet. */
    List<Integer> missingSheets(Lease lease, ResultParts parts) {
        Set<Integer> there = mapper.partitions(lease.run(), ResultPart.Of.SHEETS.name());
        return parts.ranges().filter(range -> !there.contains(range)).boxed().toList();
    }

    /**
     * A range of sheets; several may be stored side by side.
     *
     * @return how many sheets it has
     * @throws Refusal if another process has taken the run over, as all that follow
     */
    int sheets(Lease lease, ResultParts parts, int range) {
        write(lease, parts.sheets(range));
        return parts.sheetsIn(range);
    }

    void standings(Lease lease, ResultParts parts, Progress progress) {
        progress.report("standings", 0, parts.result().graded().size());
        enter(lease, ScoringRun.State.SCORED);
        parts.of(ResultPart.Of.STANDINGS).forEach(part -> write(lease, part));
    }

    void outcomes(Lease lease, ResultParts parts, Progress progress) {
        progress.report("outcomes", 0, parts.result().outcomes().size());
        enter(lease, ScoringRun.State.GRADED);
        parts.of(ResultPart.Of.OUTCOMES).forEach(part -> write(lease, part));
        parts.of(ResultPart.Of.FINDINGS).forEach(part -> write(lease, part));
    }

    /** Reads back and compares. @throws Refusal if somebody is lost or counted twice, or what is read back differs */
    void verify(Lease lease, ResultParts parts, Progress progress) {
        progress.report("verify", 0, parts.sheets());
        RunMapper.Counts counts = parts.counts();
        if (!counts.addUp()) {
            throw Refusal.conflict(RunRefusal.COUNTS_DIFFER, "run " + lease.run(), lease.run(), counts.assessees(), counts.scored(), counts.quarantined(),
                    counts.notTakingPart());
        }
        stored.refuseDifferences(lease.run(), parts);
        progress.report("verify", parts.sheets(), parts.sheets());
    }

    /** From now on people may look at it. */
    void ready(Lease lease, ResultParts parts) {
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
