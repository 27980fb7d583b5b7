package org.plumbline.scoring.file;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.plumbline.scoring.finding.Finding;

/** Reads the rows below a header, each for itself. */
final class TableReading {

    private static final Set<String> TOTALS = Set.of("合计", "总计", "total");
    private static final CellParser<Integer> REVISION = Numbers.wholeWithin(0, 1_000_000);

    private final Table table;
    private final Vocabulary vocabulary;
    private final Limits limits;
    private final Gathering gathering;

    TableReading(Table table, Vocabulary vocabulary, Limits limits, Gathering gathering) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.gathering = gathering;
    }

    /** The lines may begin above the header. */
    void read(Lines lines) throws IOException {
        switch (table.layout().kind()) {
            case PEOPLE -> read(lines, new PeopleRows(table.layout()), gathering.people);
            case FIGURES -> read(lines, new FigureRows(table.layout()), gathering.figures);
            case EVENTS -> read(lines, new EventRows(vocabulary), gathering.events);
            case LEAVE -> read(lines, new LeaveRows(), gathering.leave);
            case HISTORY -> read(lines, new HistoryRows(), gathering.history);
        }
    }

    private <T> void read(Lines lines, RowReader<T> reader, List<Handed<T>> good) {
        long rows = 0;
        try {
            while (lines.hasNext()) {
                Line line = lines.next();
                if (line.number() <= table.layout().line()) {
                    continue;
                }
                if (rows == limits.rows()) {
                    gathering.findings.add(IntakeCode.TOO_MANY_ROWS, table.place(line.number()), limits.rows());
                    return;
                }
                rows++;
                read(line, reader, good);
            }
        } catch (UnreadableTable unreadable) {
            gathering.findings.add(unreadable.code(), table.place(unreadable.line()), unreadable.detail());
        }
        if (rows == 0) {
            gathering.findings.add(IntakeCode.NO_ROWS, table.place(table.layout().line()));
        }
    }

    private <T> void read(Line line, RowReader<T> reader, List<Handed<T>> good) {
        gathering.countRow();
        table.tally().read();
        if (line.isBlank() || isTotal(line)) {
            table.tally().skipped();
            return;
        }
        RowCells row = new RowCells(table.layout(), line, table.name(), limits);
        T content = reader.read(row);
        Integer revision = row.optional(KeyColumn.REVISION, REVISION);
        if (row.isGood()) {
            good.add(new Handed<>(content, revision == null ? 0 : revision, table, line.number(), line.text()));
            return;
        }
        table.tally().rejected();
        String identity = reader.identity(content);
        for (Finding mistake : row.mistakes()) {
            gathering.rejections.add(mistake, line.text(), identity == null ? table.place(line.number()).toString() : identity,
                    reader.assessee(content));
        }
    }

    private static boolean isTotal(Line line) {
        for (String cell : line.cells()) {
            if (!Wording.clean(cell).isEmpty()) {
                return TOTALS.contains(Wording.key(cell));
            }
        }
        return false;
    }
}
