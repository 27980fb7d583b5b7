package org.plumbline.service.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.input.Leave;
import org.plumbline.service.Chunks;
import org.plumbline.service.bulk.BulkRows;
import org.plumbline.service.ledger.Kept;
import org.plumbline.service.ledger.Ledger;
import org.plumbline.service.ledger.Revision;
import org.plumbline.service.ledger.Whose;
import org.springframework.stereotype.Component;

/** Leave as a ledger: one stretch of one kind is known by its first day. */
@Component
public class LeaveLedger implements Ledger<Leave> {

    private static final List<String> COLUMNS = List.of("assessee", "kind", "first_day", "revision", "batch", "line", "stated", "last_day");

    private final LeaveMapper mapper;

    LeaveLedger(LeaveMapper mapper) {
        this.mapper = mapper;
    }

    /** As of the closed list of batches of a run. */
    public List<Kept<Leave>> frozen(long run, LocalDate until, Whose whose) {
        return mapper.frozen(run, until, whose).stream().map(LeaveLedger::kept).toList();
    }

    @Override
    public String key(Leave leave) {
        return leave.assessee() + " " + leave.kind() + " " + leave.from();
    }

    @Override
    public String assessee(Leave leave) {
        return leave.assessee();
    }

    @Override
    public Map<String, Kept<Leave>> kept(Collection<Leave> contents) {
        Map<String, Kept<Leave>> kept = new HashMap<>();
        Chunks.of(contents.stream().map(Leave::assessee).toList()).forEach(assessees -> mapper.latest(assessees).forEach(row -> {
            Kept<Leave> latest = kept(row);
            kept.put(key(latest.content()), latest);
        }));
        return kept;
    }

    @Override
    public Leave merged(Leave kept, Leave stated) {
        return stated;
    }

    @Override
    public List<String> contradictions(Leave kept, Leave stated) {
        return kept.equals(stated) ? List.of() : List.of(kept.to() + " → " + stated.to());
    }

    @Override
    public BulkRows rows(long batch, List<Revision<Leave>> revisions) {
        List<Object[]> rows = new ArrayList<>();
        for (Revision<Leave> revision : revisions) {
            Leave leave = revision.content();
            rows.add(new Object[] {leave.assessee(), leave.kind(), leave.from(), revision.revision(), batch, revision.line(), revision.stated(), leave.to()});
        }
        return new BulkRows("leave_of_absence", COLUMNS, rows);
    }

    static Leave leave(LeaveMapper.Row row) {
        return new Leave(row.assessee(), row.kind(), row.firstDay(), row.lastDay());
    }

    private static Kept<Leave> kept(LeaveMapper.Row row) {
        return new Kept<>(leave(row), row.revision(), row.stated(), row.batch(), row.fileName(), row.line());
    }
}
