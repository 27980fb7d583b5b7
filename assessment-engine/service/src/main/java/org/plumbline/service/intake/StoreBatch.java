package org.plumbline.service.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.plumbline.scoring.file.FileOrigins;
import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.input.Origin;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.service.Actor;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.plumbline.service.bulk.BulkRows;
import org.plumbline.service.bulk.BulkWriter;
import org.plumbline.service.bulk.RowsSum;
import org.plumbline.service.intake.TakeInFile.HandedIn;
import org.plumbline.service.intake.TakeInFile.Receipt;
import org.plumbline.service.ledger.Ledger;
import org.plumbline.service.ledger.Settlement;
import org.plumbline.service.ledger.Stated;
import org.plumbline.service.organisation.LeaveLedger;
import org.plumbline.service.organisation.Organisation;
import org.plumbline.service.organisation.Postings;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction of a batch: behind the gate, what the file states is settled with what is kept, and everything is stored or nothing. */
@Component
class StoreBatch {

    private final BatchMapper batches;
    private final AssessmentPeriods periods;
    private final Organisation organisation;
    private final Postings postings;
    private final FigureLedger figures;
    private final EventLedger events;
    private final LeaveLedger leave;
    private final HistoryLedger history;
    private final BulkWriter writer;
    private final AuditTrail audit;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    StoreBatch(BatchMapper batches, AssessmentPeriods periods, Organisation organisation, Postings postings, FigureLedger figures, EventLedger events, LeaveLedger leave,
            HistoryLedger history, BulkWriter writer, AuditTrail audit, JdbcTemplate jdbc, Clock clock) {
        this.batches = batches;
        this.periods = periods;
        this.organisation = organisation;
        this.postings = postings;
        this.figures = figures;
        this.events = events;
        this.leave = leave;
        this.history = history;
        this.writer = writer;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Batch> alreadyThere(String key) {
        return batches.byKey(key);
    }

    @Transactional
    Receipt store(HandedIn file, Intake intake) {
        batches.lockGateForShare();
        Optional<Batch> before = batches.byKey(file.key());
        if (before.isPresent()) {
            return new Receipt(before.get(), true);
        }
        FileOrigins origins = intake.origins();
        Rejected rejected = Rejected.by(intake);
        List<Settled<?>> all = new ArrayList<>();
        ScopedRows.Taken taken = ScopedRows.of(intake, file.scope(), organisation, events, rejected);
        MonthData data = taken.data();
        List<PeriodRecord> open = withoutClosed(data.records(), origins, rejected);
        all.add(settle(stated(byNumber(data.assessees()), one -> origins.of(one.get(0))), postings, file));
        all.add(settle(stated(open, origins::of), figures, file));
        all.add(settle(stated(data.events(), origins::of), events, file));
        all.add(settle(stated(data.leave(), origins::of), leave, file));
        all.add(settle(stated(data.history(), origins::of), history, file));
        all.forEach(settled -> settled.tell(rejected));
        int closed = data.records().size() - open.size();
        int conflicts = all.stream().mapToInt(Settled::refusedRows).sum();
        int collapsed = all.stream().mapToInt(settled -> settled.settlement().collapsed()).sum();

        batches.insert(file.batch(intake, collapsed, conflicts + closed + taken.refused(), closed, clock.instant()));
        long batch = batches.insertedId();
        RowsSum sum = new RowsSum();
        all.forEach(settled -> write(sum.over(settled.rows(batch))));
        write(rejected.rows(batch));
        Batch stored = batches.byId(batch).orElseThrow();
        audit.record(entry(stored, sum, file.actor()));
        return new Receipt(stored, false);
    }

    /** One for all of its rows. */
    private static AuditEntry entry(Batch batch, RowsSum sum, Actor actor) {
        return AuditEntry.of(batch.reason() == null ? AuditAction.FIGURES_HANDED_IN : AuditAction.FIGURES_CORRECTED, batch.id(), actor)
                .with("file", batch.fileName()).with("fileChecksum", batch.fileChecksum()).with("contents", batch.contents()).with("reason", batch.reason())
                .with("rowsRead", batch.rowsRead()).with("rowsTaken", batch.rowsTaken()).with("rowsCollapsed", batch.rowsCollapsed())
                .with("rowsSuperseded", batch.rowsSuperseded()).with("rowsRejected", batch.rowsRejected()).with("rowsSkipped", batch.rowsSkipped())
                .with("rowsStored", sum.rows()).with("storedChecksum", sum.checksum());
    }

    /** What became of one kind of content. */
    private record Settled<T>(Settlement<T> settlement, Ledger<T> ledger) {

        BulkRows rows(long batch) {
            return ledger.rows(batch, settlement.revisions());
        }

        int refusedRows() {
            return settlement.conflicts().stream().mapToInt(conflict -> ledger.rowsStating(conflict.stated().content())).sum();
        }

        void tell(Rejected rejected) {
            settlement.conflicts().forEach(conflict -> rejected.add(Finding.of(IntakeRefusal.CONTRADICTS, conflict.stated().origin().place(),
                    ledger.key(conflict.stated().content()), String.join("；", conflict.contradictions()), conflict.kept().place()),
                    ledger.assessee(conflict.stated().content()), null));
        }
    }

    private static <T> Settled<T> settle(List<Stated<T>> stated, Ledger<T> ledger, HandedIn file) {
        return new Settled<>(Settlement.of(stated, ledger, file.isCorrection()), ledger);
    }

    private static <T> List<Stated<T>> stated(List<T> contents, Function<T, Origin> origin) {
        return contents.stream().map(content -> new Stated<>(content, origin.apply(content))).toList();
    }

    /** The rows of one number belong together: they are its history. */
    private static List<List<Assessee>> byNumber(List<Assessee> rows) {
        Map<String, List<Assessee>> byNumber = new LinkedHashMap<>();
        rows.forEach(row -> byNumber.computeIfAbsent(row.no(), any -> new ArrayList<>()).add(row));
        return List.copyOf(byNumber.values());
    }

    private List<PeriodRecord> withoutClosed(List<PeriodRecord> all, FileOrigins origins, Rejected rejected) {
        Set<String> closed = periods.closedAmong(all.stream().map(PeriodRecord::period).distinct().sorted().toList());
        all.stream().filter(record -> closed.contains(record.period())).forEach(record -> rejected.add(Finding.of(IntakeRefusal.PERIOD_CLOSED,
                origins.of(record).place(), record.assessee(), record.period()), record.assessee(), null));
        return all.stream().filter(record -> !closed.contains(record.period())).toList();
    }

    private void write(BulkRows rows) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> written(connection, rows));
    }

    private Integer written(Connection connection, BulkRows rows) throws SQLException {
        return writer.write(connection, rows);
    }
}
