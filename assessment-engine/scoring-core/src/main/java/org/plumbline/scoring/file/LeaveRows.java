package org.plumbline.scoring.file;

import java.time.LocalDate;
import java.util.Comparator;

import org.plumbline.scoring.input.Leave;

final class LeaveRows implements RowReader<Leave> {

    static final Comparator<Leave> KEY = Comparator.comparing(Leave::assessee).thenComparing(Leave::kind).thenComparing(Leave::from);

    @Override
    public Leave read(RowCells row) {
        String assessee = row.required(KeyColumn.ASSESSEE, row::key);
        String kind = row.required(KeyColumn.LEAVE_KIND, row::key);
        LocalDate from = row.required(KeyColumn.FROM, Days::day);
        LocalDate to = row.required(KeyColumn.TO, Days::day);
        if (from != null && to != null && to.isBefore(from)) {
            row.refuse(KeyColumn.TO, new BadCell(IntakeCode.ENDS_BEFORE_START, from));
        }
        return new Leave(assessee, kind, from, to);
    }

    @Override
    public String identity(Leave content) {
        return content.assessee() == null || content.kind() == null || content.from() == null ? null : about(content);
    }

    @Override
    public String assessee(Leave content) {
        return content.assessee();
    }

    static String about(Leave content) {
        return content.assessee() + " " + content.kind() + " " + content.from();
    }
}
