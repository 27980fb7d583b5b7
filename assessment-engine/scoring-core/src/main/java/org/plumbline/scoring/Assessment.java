package org.plumbline.scoring;

import java.util.List;

import org.plumbline.scoring.event.Events;
import org.plumbline.scoring.figure.GroupFigures;
import org.plumbline.scoring.figure.OwnFigures;
import org.plumbline.scoring.figure.Subject;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.grade.Grading;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.FigureLevel;
import org.plumbline.scoring.outcome.Checks;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.outcome.Outcomes;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rank.Ranking;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.ReportingEvaluator;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Booking;
import org.plumbline.scoring.score.Eligibility;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.PeerMeans;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.Scoring;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.scoring.score.Totals;

/**
 * One assessment from a frozen input to a verified result: the thirteen passes, top to bottom. A pass sees only what the ones before it
 * found; nothing flows back. The first pass, {@link Freeze}, has made the input.
 */
public final class Assessment {

    /**
     * Number of the engine's meaning, from 1. Raised when a change of the engine alters a result of the same input; kept beside each
     * result, so that a replay that differs can be told from one that was tampered with.
     */
    public static final int SEMANTICS = 2;

    /** Pass 10 as a scenario may replace it, to place an assessee in a group that it does not spell out. */
    public interface Ranker {
        Placed rank(List<ScoreSheet> sheets, List<Participant> roster, Findings findings, Terms terms);
    }

    /** @param roster everybody who counts as a head of a group */
    public record Placed(List<Standing> standings, List<Participant> roster) { }

    /** Pass 10 of every real run. */
    public static final Ranker RANKING = (sheets, roster, findings, terms) -> new Placed(Ranking.rank(sheets, roster, findings, terms), roster);

    private final CompiledPolicy policy;
    private final Ranker ranker;

    public Assessment(CompiledPolicy policy, Progress progress) {
        this(policy, RANKING, progress);
    }

    public Assessment(CompiledPolicy policy, Ranker ranker, Progress progress) {
        this.policy = policy.evaluatedBy(new ReportingEvaluator(policy.evaluator(), progress));
        this.ranker = ranker;
    }

    /** @throws IllegalArgumentException if the input's period is none of the policy's, or a parameter has no value in it: Freeze refuses both */
    public RunResult run(RunInput input) {
        Terms terms = terms(input);                                                       //  1 frozen: the input is all there is
        Quarantine quarantine = new Quarantine(terms);
        Findings findings = new Findings();
        Events events = Events.of(input, terms);                                          //  2 admit events, 3 classify and count them
        events.faults().forEach(quarantine::add);
        List<Participant> roster = ownFigures(input, events, terms);                      //  4 own figures
        roster = Eligibility.decide(roster, quarantine, terms);                           //  5 who takes part
        roster = groupFigures(roster, terms);                                             //  6 group figures
        List<Participant> takingPart = roster.stream().filter(Participant::takesPart).toList();
        List<Booking> booked = Scoring.score(takingPart, quarantine, terms);              //  7 rules book lines
        booked = PeerMeans.fill(booked, quarantine, terms);                               //  8 means of peers
        List<ScoreSheet> sheets = Totals.add(booked, quarantine, terms);                  //  9 totals
        Placed placed = ranker.rank(sheets, roster, findings, terms);                     // 10 rank
        List<Graded> graded = Grading.grade(placed.standings(), placed.roster(), quarantine, findings, terms); // 11 bands, rules, quotas
        List<Outcome> outcomes = Outcomes.of(graded, quarantine, terms);                  // 12 rewards and penalties, then checks
        List<Checked> checks = Checks.of(placed.roster(), graded, outcomes, findings, terms);
        return Verification.verified(input, terms, roster, sheets, graded, outcomes, checks, quarantine, events.leftOut(), findings); // 13 lines = total, nobody lost
    }

    private Terms terms(RunInput input) {
        Findings findings = new Findings();
        Period period = Period.of(input.period(), policy.version().policy().period())
                .orElseThrow(() -> new IllegalArgumentException(input.period() + " is no period of " + policy.version().policy().code()));
        Terms terms = new Terms(policy, period, policy.version().inForce(period.lastMonth(), findings));
        if (findings.hasErrors()) {
            throw new IllegalArgumentException(findings.sorted().get(0).message().en());
        }
        return terms;
    }

    private static List<Participant> ownFigures(RunInput input, Events events, Terms terms) {
        return Subject.of(input, events).parallelStream().map(subject -> new Participant(subject.assessee(), OwnFigures.of(subject, terms),
                events.of(subject.assessee().no(), terms.period()), true, true, true, List.of())).toList();
    }

    /** Figures of this pass begin with no points. */
    private static List<Participant> groupFigures(List<Participant> roster, Terms terms) {
        return GroupFigures.add(roster, terms.levels().at(FigureLevel.GROUP), Participant.MEMBERS, (one, points) -> Figure.Absent.MISSING, terms);
    }
}
