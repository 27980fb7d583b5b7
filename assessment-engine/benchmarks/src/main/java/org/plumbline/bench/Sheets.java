package org.plumbline.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.plumbline.bench.plain.Sheet;
import org.plumbline.scoring.event.Events;
import org.plumbline.scoring.figure.GroupFigures;
import org.plumbline.scoring.figure.OwnFigures;
import org.plumbline.scoring.figure.Subject;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.FigureLevel;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Booking;
import org.plumbline.scoring.score.Eligibility;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.PeerMeans;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.scoring.score.Scoring;
import org.plumbline.scoring.score.Totals;

/** Passes 2 to 9 of an assessment, as {@link org.plumbline.scoring.Assessment} calls them: from what was handed in to finished score sheets. */
final class Sheets {

    private Sheets() {
    }

    static Terms terms(CompiledPolicy policy, RunInput input) {
        Period period = Period.of(input.period(), policy.version().policy().period()).orElseThrow();
        return new Terms(policy, period, policy.version().inForce(period.lastMonth(), new Findings()));
    }

    /** Those who take part, with their figures and events: passes 2 to 6. */
    static List<Participant> participants(RunInput input, Terms terms, Quarantine quarantine) {
        Events events = Events.of(input, terms);
        events.faults().forEach(quarantine::add);
        List<Participant> roster = Subject.of(input, events).parallelStream().map(subject -> new Participant(subject.assessee(), OwnFigures.of(subject, terms),
                events.of(subject.assessee().no(), terms.period()), true, true, true, List.of())).toList();
        roster = Eligibility.decide(roster, quarantine, terms);
        roster = GroupFigures.add(roster, terms.levels().at(FigureLevel.GROUP), Participant.MEMBERS, (one, points) -> Figure.Absent.MISSING, terms);
        return roster.stream().filter(Participant::takesPart).toList();
    }

    static List<ScoreSheet> of(RunInput input, Terms terms) {
        Quarantine quarantine = new Quarantine(terms);
        List<Booking> booked = Scoring.score(participants(input, terms, quarantine), quarantine, terms);
        return Totals.add(PeerMeans.fill(booked, quarantine, terms), quarantine, terms);
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
