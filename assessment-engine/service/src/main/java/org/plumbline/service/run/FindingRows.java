package org.plumbline.service.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.plumbline.scoring.RunSummary;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.service.bulk.BulkRows;

/** What a run has to say beside its sheets, as rows: who is not scored, what does not count, quotas and budgets, who does not take part. */
final class FindingRows {

    private static final List<String> FINDING = List.of("run", "position", "about", "assessee", "event", "rule", "place", "code", "severity",
            "message_zh", "message_en", "remedy_zh", "remedy_en");
    private static final List<String> CHECK = List.of("run", "position", "code", "name_zh", "name_en", "scope", "value", "at_most");
    private static final List<String> ABSENT = List.of("run", "assessee", "name", "because");

    private FindingRows() {
    }

    static List<BulkRows> of(long run, RunSummary result, List<LeftOut> leftOut, Function<Event, Place> places) {
        return List.of(findings(run, result, leftOut, places), checks(run, result), notTakingPart(run, result));
    }

    private static BulkRows findings(long run, RunSummary result, List<LeftOut> leftOut, Function<Event, Place> places) {
        List<Object[]> rows = new ArrayList<>();
        for (Quarantine.Entry entry : result.quarantine()) {
            rows.add(row(run, rows.size() + 1, "QUARANTINE", entry.assessee(), null, entry.rule(), entry.finding(), entry.finding().place()));
        }
        for (LeftOut left : leftOut) {
            // the run knows an event, its place in a file is known from its batch
            Place place = left.event() == null ? left.finding().place() : places.apply(left.event());
            rows.add(row(run, rows.size() + 1, "LEFT_OUT", left.assessee(), left.event() == null ? null : left.event().no(), null, left.finding(), place));
        }
        Map<Finding, Quarantine.Entry> unsettled = new HashMap<>();
        result.unsettled().forEach(entry -> unsettled.put(entry.finding(), entry));
        for (Finding finding : result.findings()) {
            Quarantine.Entry about = unsettled.get(finding);
            rows.add(row(run, rows.size() + 1, "RESULT", about == null ? null : about.assessee(), null, about == null ? null : about.rule(), finding, finding.place()));
        }
        return new BulkRows("run_finding", FINDING, rows);
    }

    private static Object[] row(long run, int position, String about, String assessee, String event, String rule, Finding finding,
            Place place) {
        return new Object[] {run, position, about, assessee, event, rule, place.toString(), finding.code(), finding.severity().name(),
                finding.message().zh(), finding.message().en(), finding.remedy().zh(), finding.remedy().en()};
    }

    private static BulkRows checks(long run, RunSummary result) {
        List<Object[]> rows = new ArrayList<>();
        for (Checked checked : result.checks()) {
            Text name = result.terms().policy().checks().get(checked.check()).title();
            rows.add(new Object[] {run, rows.size() + 1, checked.check(), name.zh(), name.en(), checked.group(), checked.value(), checked.limit()});
        }
        return new BulkRows("run_check", CHECK, rows);
    }

    private static BulkRows notTakingPart(long run, RunSummary result) {
        List<Object[]> rows = new ArrayList<>();
        for (Participant one : result.notTakingPart()) {
            rows.add(new Object[] {run, one.no(), one.assessee().name(), String.join("、", one.because())});
        }
        return new BulkRows("not_taking_part", ABSENT, rows);
    }
}
