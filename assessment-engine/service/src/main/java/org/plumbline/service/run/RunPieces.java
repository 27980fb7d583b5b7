package org.plumbline.service.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.OpenRun;
import org.plumbline.scoring.RunSummary;
import org.plumbline.scoring.Tally;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.grade.Portions;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.RunSlices;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.service.intake.FrozenFigures;
import org.plumbline.service.ledger.Kept;
import org.plumbline.service.outcome.OutcomeRows;
import org.plumbline.service.ranking.StandingRows;

/**
 * A run being assessed: its slices are led through the passes, and what comes of them is cut into the pieces in which it is stored. Equal
 * results give equal pieces, whoever makes them and how often. Slices may be gathered and scored side by side, and so may portions of standings be made.
 */
final class RunPieces {

    private final long run;
    private final OpenRun passes;
    private final List<LeftOut> frozenOut;
    private final FrozenFigures handedIn;
    private StandingRows standings;
    private int portions;
    private RunSummary summary;
    private Map<String, Kept<Event>> reports;

    /**
     * @param policy    stays open until all pieces are made
     * @param frozenOut what the freeze has left out
     */
    RunPieces(long run, CompiledPolicy policy, RunSlices input, List<LeftOut> frozenOut, FrozenFigures handedIn, Progress progress) {
        this.run = run;
        this.passes = new Assessment(policy, progress).open(input);
        this.frozenOut = frozenOut;
        this.handedIn = handedIn;
    }

    /** Numbers of the slices, from 1. */
    List<Integer> slices() {
        return IntStream.rangeClosed(1, passes.slices()).boxed().toList();
    }

    int barriers() {
        return passes.barriers();
    }

    void gather(int barrier, int slice) {
        passes.gather(barrier, slice - 1);
    }

    void close(int barrier) {
        passes.close(barrier);
    }

    /** Scores a slice, once all barriers are closed. */
    ResultPart sheets(int slice) {
        return new ResultPart(ResultPart.Of.SHEETS, slice, List.of(SheetRows.of(run, passes.terms().catalogue(), passes.scoreToKeep(slice - 1))));
    }

    /** Ranks and grades, once every slice is scored. @return the peer groups */
    ResultPart rank() {
        List<Graded> graded = passes.rank();
        standings = new StandingRows(run, passes.terms().policy(), graded);
        portions = Portions.count(graded.size());
        return new ResultPart(ResultPart.Of.STANDINGS, 1, List.of(standings.groups()));
    }

    /** Numbers of the portions of standings, once it is ranked; the groups were the first piece. */
    List<Integer> portions() {
        return IntStream.rangeClosed(2, portions + 1).boxed().toList();
    }

    ResultPart standings(int portion) {
        return new ResultPart(ResultPart.Of.STANDINGS, portion, List.of(standings.standings(portion - 2)));
    }

    /** Rewards and penalties, once everybody is graded, and what else there is to say. */
    void outcomes(Consumer<ResultPart> piece) {
        OutcomeRows rows = new OutcomeRows(run, passes.terms().policy());
        int[] part = {0};
        summary = passes.finish(portion -> piece.accept(new ResultPart(ResultPart.Of.OUTCOMES, ++part[0], List.of(rows.next(portion)))));
        piece.accept(new ResultPart(ResultPart.Of.FINDINGS, 1, FindingRows.of(run, summary, leftOut(), this::placeOf)));
    }

    /** The run knows an event; where it was handed in is known from the batch. */
    private Place placeOf(Event event) {
        if (reports == null) {
            reports = handedIn.events(run, leftOut().stream().map(LeftOut::event).filter(Objects::nonNull).map(Event::no).toList());
        }
        Kept<Event> kept = reports.get(event.no());
        return new Place(kept.file(), kept.line(), 0, 0);
    }

    /** Of the freeze and of the run. */
    List<LeftOut> leftOut() {
        return Stream.concat(frozenOut.stream(), summary.leftOut().stream()).toList();
    }

    RunSummary summary() {
        return summary;
    }

    RunMapper.Counts counts() {
        Tally tally = summary.tally();
        return new RunMapper.Counts(summary.hash(), tally.assessees(), tally.scored(), tally.graded(), summary.quarantine().size(), summary.notTakingPart().size(),
                leftOut().size(), summary.isRefused());
    }
}
