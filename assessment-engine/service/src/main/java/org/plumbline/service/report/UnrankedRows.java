package org.plumbline.service.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.plumbline.scoring.input.Catalogue.Column;
import org.plumbline.service.access.Reach;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.run.Absent;
import org.plumbline.service.run.FrozenPerson;
import org.plumbline.service.run.KeptSheet;
import org.plumbline.service.run.RunFinding;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.SheetSummary;
import org.springframework.stereotype.Component;

/** Everybody whom a run read and who has no place in it: not graded, not scored, or not taking part. Nobody is lost. */
@Component
class UnrankedRows {

    private final Runs runs;
    private final Standings standings;

    UnrankedRows(Runs runs, Standings standings) {
        this.runs = runs;
        this.standings = standings;
    }

    Iterable<Rows.Place> of(FinishedMonth month) {
        List<RunFinding> unsettled = unsettled(month.run().id());
        int count = runs.withoutPlace(month.run().id()) + unsettled.size() + month.run().quarantined() + month.run().notTakingPart();
        if (count == 0) {
            return List.of();
        }
        String heading = month.in(Word.LEFT_OUT, count);
        return Batches.joined(Stream.of(notGraded(heading, month), unsettled(unsettled, heading, month), quarantined(heading, month), notTakingPart(heading, month)));
    }

    private Iterable<Rows.Place> notGraded(String heading, FinishedMonth month) {
        long run = month.run().id();
        return Batches.joined(Batches.<SheetSummary>of(after -> runs.sheets(run, false, Reach.EVERYWHERE, after == null ? "" : after.assessee(), Batches.PAGE)).map(page -> {
            List<String> numbers = page.stream().map(SheetSummary::assessee).toList();
            Map<String, KeptSheet> sheets = runs.sheetsOf(run, numbers);
            return numbers.stream().map(sheets::get).map(sheet -> row(heading, sheet.assessee(), sheet.name(), sheet.attributes(),
                    new BigDecimal(sheet.total()), sheet.notGraded() == null ? "" : month.in(sheet.notGraded()), Word.NOT_GRADED, month)).toList();
        }));
    }

    /** Who is scored, and whose grade a rule cannot compute. */
    private List<RunFinding> unsettled(long run) {
        return Batches.<RunFinding>of(after -> runs.findings(run, Runs.About.RESULT.name(), after == null ? 0 : after.position(), Batches.PAGE)).flatMap(List::stream)
                .filter(finding -> finding.assessee() != null && standings.ofAssessee(run, finding.assessee()).isEmpty()).toList();
    }

    private Iterable<Rows.Place> unsettled(List<RunFinding> findings, String heading, FinishedMonth month) {
        Map<String, KeptSheet> sheets = runs.sheetsOf(month.run().id(), findings.stream().map(RunFinding::assessee).toList());
        return findings.stream().map(finding -> {
            KeptSheet sheet = sheets.get(finding.assessee());
            return row(heading, sheet.assessee(), sheet.name(), sheet.attributes(), new BigDecimal(sheet.total()), finding.code() + " " + month.in(finding.messageZh(), finding.messageEn()),
                    Word.NOT_GRADED, month);
        }).toList();
    }

    private Iterable<Rows.Place> quarantined(String heading, FinishedMonth month) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Batches.<RunFinding>of(after -> runs.findings(month.run().id(), Runs.About.QUARANTINE.name(), after == null ? 0 : after.position(), Batches.PAGE))
                .flatMap(List::stream).filter(finding -> finding.assessee() != null).forEach(finding -> reasons.merge(finding.assessee(), finding.code() + " " + month.in(finding.messageZh(), finding.messageEn()),
                        (one, other) -> one + month.in(Word.AND) + other));
        Map<String, FrozenPerson> people = people(month, reasons.keySet());
        return reasons.entrySet().stream().map(each -> {
            FrozenPerson person = people.getOrDefault(each.getKey(), new FrozenPerson(each.getKey(), "", Map.of()));
            return row(heading, person.no(), person.name(), person.attributes(), null, each.getValue(), Word.NOT_SCORED, month);
        }).toList();
    }

    private Iterable<Rows.Place> notTakingPart(String heading, FinishedMonth month) {
        long run = month.run().id();
        return Batches.joined(Batches.<Absent>of(after -> runs.absent(run, after == null ? "" : after.assessee(), Batches.PAGE)).map(page -> {
            Map<String, String> because = new HashMap<>();
            page.forEach(each -> because.put(each.assessee(), each.because()));
            Map<String, FrozenPerson> people = people(month, because.keySet());
            return page.stream().map(each -> row(heading, each.assessee(), each.name(),
                    people.containsKey(each.assessee()) ? people.get(each.assessee()).attributes() : Map.of(), null, each.because(), Word.NOT_TAKING_PART, month)).toList();
        }));
    }

    private Map<String, FrozenPerson> people(FinishedMonth month, Set<String> numbers) {
        try {
            return numbers.isEmpty() ? Map.of() : runs.people(month.run().id(), numbers);
        } catch (IOException broken) {
            throw new UncheckedIOException("the kept input of run " + month.run().id() + " cannot be unpacked", broken);
        }
    }

    private static Rows.Place row(String heading, String no, String name, Map<String, String> attributes, BigDecimal total, String why, Word how,
            FinishedMonth month) {
        return new Rows.Place(heading, "", month.in(Word.REASON), null, month.shown(Column.UNIT, attributes), month.shown(Column.POST, attributes), name, no,
                total, why, why, "", null, null, month.in(how));
    }
}
