package org.plumbline.scoring;

import java.util.List;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.input.RunSlices;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rank.Ranking;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.scoring.score.Step;
import org.plumbline.scoring.score.Steps;

/**
 * One assessment from a frozen input to a verified result: the thirteen passes, top to bottom. A pass sees only what the ones before it
 * found; nothing flows back. The first pass, {@link Freeze}, has made the input.
 */
public final class Assessment {

    /**
     * Number of the engine's meaning, from 1. Raised when a change of the engine alters a result of the same input; kept beside each
     * result, so that a replay that differs can be told from one that was tampered with.
     */
    public static final int SEMANTICS = 4;

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
    private final Progress progress;

    public Assessment(CompiledPolicy policy, Progress progress) {
        this(policy, RANKING, progress);
    }

    public Assessment(CompiledPolicy policy, Ranker ranker, Progress progress) {
        this.policy = policy;
        this.ranker = ranker;
        this.progress = progress;
    }

    /**
     * All at once.
     *
     * @throws IllegalArgumentException if the input's period is none of the policy's, or a parameter has no value in it: Freeze refuses both
     */
    public RunResult run(RunInput input) {
        WholeResult whole = new WholeResult();
        return whole.with(input, run(RunSlices.whole(input), whole));
    }

    /** Slice by slice, with one of them in memory at a time. Refuses what {@link #run(RunInput)} refuses. */
    public RunSummary run(RunSlices input, ResultSink sink) {
        OpenRun run = open(input);                                                                       //  1 frozen: the input is all there is
        for (int barrier = 0; barrier < run.barriers(); barrier++) {
            for (int slice = 0; slice < run.slices(); slice++) {
                run.gather(barrier, slice);
            }
            run.close(barrier);
        }
        for (int slice = 0; slice < run.slices(); slice++) {
            sink.sheets(slice, run.score(slice));                                                        //  2 to 9: from reports and figures to sheets
        }
        sink.standings(run.rank());                                                                      // 10 places, 11 grades
        return run.finish(sink::outcomes);                                                               // 12 rewards, penalties and checks, 13 nobody lost
    }

    /** For whoever leads the slices through the passes in another way. Refuses what {@link #run(RunInput)} refuses. */
    public OpenRun open(RunSlices input) {
        return new OpenRun(input, terms(input.period()), ranker, progress);
    }

    /** How many barriers a run of the period will have, see {@link OpenRun#barriers()}. */
    public int barriers(String period) {
        Terms terms = terms(period);
        return (int) Steps.of(terms, new Quarantine(terms)).stream().filter(Step::isBarrier).count();
    }

    private Terms terms(String label) {
        Findings findings = new Findings();
        Period period = Period.of(label, policy.version().policy().period())
                .orElseThrow(() -> new IllegalArgumentException(label + " is no period of " + policy.version().policy().code()));
        Terms terms = new Terms(policy, period, policy.version().inForce(period.lastMonth(), findings));
        if (findings.hasErrors()) {
            throw new IllegalArgumentException(findings.sorted().get(0).message().en());
        }
        return terms;
    }
}
