package org.plumbline.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.plumbline.bench.plain.Sheet;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Pieces;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.scoring.score.Slice;
import org.plumbline.scoring.score.Step;
import org.plumbline.scoring.score.Steps;

/** Passes 2 to 9 of an assessment, as {@link org.plumbline.scoring.Assessment} calls them: from what was handed in to finished score sheets. */
final class Sheets {

    private Sheets() {
    }

    static Terms terms(CompiledPolicy policy, RunInput input) {
        Period period = Period.of(input.period(), policy.version().policy().period()).orElseThrow();
        return new Terms(policy, period, policy.version().inForce(period.lastMonth(), new Findings()));
    }

    /** Those who take part, with their figures and events. */
    static List<Participant> participants(RunInput input, Terms terms, Quarantine quarantine) {
        return led(input, terms, quarantine).stream().flatMap(piece -> piece.roster().stream()).filter(Participant::takesPart).toList();
    }

    static List<ScoreSheet> of(RunInput input, Terms terms) {
        return led(input, terms, new Quarantine(terms)).stream().flatMap(piece -> piece.sheets().stream()).toList();
    }

    private static List<Slice> led(RunInput input, Terms terms, Quarantine quarantine) {
        Pieces pieces = new Pieces(input);
        List<Step> steps = Steps.of(terms, quarantine);
        for (int number = 0; number < steps.size(); number++) {
            Step barrier = steps.get(number);
            if (barrier.isBarrier()) {
                pieces.lead(steps, number, barrier::gather);
                barrier.close();
            }
        }
        pieces.lead(steps, steps.size(), piece -> { });
        return pieces.all();
    }

    /** Every line in all its parts. */
    static String checksum(List<ScoreSheet> sheets) {
        return Checksum.of(sheets.stream().flatMap(sheet -> lines(sheet.participant().no(), sheet.total(), sheet.lines())));
    }

    static String checksumOfPlain(List<Sheet> sheets) {
        return Checksum.of(sheets.stream().flatMap(sheet -> lines(sheet.officer().no(), sheet.total(), sheet.lines())));
    }

    static Stream<String> lines(String no, BigDecimal total, List<ScoreLine> lines) {
        return Stream.concat(Stream.of(no + " " + total), lines.stream().map(line -> line.scope() + " " + line.kind() + " " + line.points() + " " + line.rule() + " " + line.clause() + " "
                + line.event() + " " + line.reason() + " " + new TreeMap<>(line.figures())));
    }
}
