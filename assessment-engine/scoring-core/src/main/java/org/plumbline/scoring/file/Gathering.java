package org.plumbline.scoring.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.input.PeriodRecord;

/** The good rows of all files, until they are compared with each other. */
final class Gathering {

    private static final int REPORT_EVERY = 10_000;

    final List<Handed<Assessee>> people = new ArrayList<>();
    final List<Handed<PeriodRecord>> figures = new ArrayList<>();
    final List<Handed<Event>> events = new ArrayList<>();
    final List<Handed<Leave>> leave = new ArrayList<>();
    final List<Handed<EarlierResult>> history = new ArrayList<>();
    final Rejections rejections = new Rejections();
    final Findings findings = new Findings();
    private final List<Tally> tallies = new ArrayList<>();
    private final Progress progress;
    private long rows;

    Gathering(Progress progress) {
        this.progress = progress;
    }

    Tally open(String file, String sheet, String format, TableKind kind) {
        Tally tally = new Tally(file, sheet, format, kind);
        tallies.add(tally);
        return tally;
    }

    void countRow() {
        rows++;
        if (rows % REPORT_EVERY == 0) {
            progress.report("read", rows, -1);
        }
    }

    /** In one list two equal rows without a number may be a slip of the pen, or two deeds of one day. */
    private void tellSameTwice() {
        Map<List<Object>, Handed<Event>> first = new HashMap<>();
        for (Handed<Event> handed : events) {
            Handed<Event> same = !EventRows.isUnnumbered(handed.content()) ? null
                    : first.putIfAbsent(List.of(handed.table().name(), handed.revision(), handed.content()), handed);
            if (same != null) {
                findings.add(Finding.of(IntakeCode.SAME_TWICE, handed.place(), handed.content().no(), same.line()));
            }
        }
    }

    /** Decides between rows about the same and gives the result. Once only. */
    Intake settle() {
        progress.report("compare", 0, rows);
        Settled<Assessee> settledPeople = PeopleHistory.settle(people, rejections);
        Settled<PeriodRecord> records = FigureMerge.settle(figures, rejections);
        Settled<Event> settledEvents = Duplicates.settle(events, EventRows.KEY, new About<>(Event::no, Event::assessee), rejections);
        tellSameTwice();
        Settled<Leave> settledLeave = Duplicates.settle(leave, LeaveRows.KEY, new About<>(LeaveRows::about, Leave::assessee), rejections);
        Settled<EarlierResult> settledHistory =
                Duplicates.settle(history, HistoryRows.KEY, new About<>(HistoryRows::about, EarlierResult::assessee), rejections);
        MonthData data = new MonthData(settledPeople.contents(), records.contents(), settledEvents.contents(), settledLeave.contents(),
                settledHistory.contents());
        progress.report("compare", rows, rows);
        List<FileSummary> summaries = tallies.stream().map(Tally::summary)
                .sorted(Comparator.comparing(FileSummary::file).thenComparing(FileSummary::sheet)).toList();
        return new Intake(data, rejections.sorted(), findings.sorted(), summaries,
                new FileOrigins(settledPeople, records, settledEvents, settledLeave, settledHistory));
    }
}
