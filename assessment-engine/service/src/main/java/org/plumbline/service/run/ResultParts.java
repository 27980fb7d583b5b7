package org.plumbline.service.run;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.Origins;
import org.plumbline.service.outcome.OutcomeRows;
import org.plumbline.service.ranking.StandingRows;

/** A result cut into the pieces in which it is stored; equal results give equal pieces. Each is made when it is asked for. */
final class ResultParts {

    private final long run;
    private final RunResult result;
    private final List<LeftOut> leftOut;
    private final Origins origins;
    private final int sheetsAtOnce;

    /**
     * @param leftOut of the freeze and of the run
     * @param origins where it was handed in
     */
    ResultParts(long run, RunResult result, List<LeftOut> leftOut, Origins origins, int sheetsAtOnce) {
        this.run = run;
        this.result = result;
        this.leftOut = leftOut;
        this.origins = origins;
        this.sheetsAtOnce = sheetsAtOnce;
    }

    RunResult result() {
        return result;
    }

    RunMapper.Counts counts() {
        int graded = (int) result.graded().stream().filter(each -> each.grade() != null).count();
        return new RunMapper.Counts(result.hash(), result.input().assessees().size(), result.sheets().size(), graded, result.quarantine().size(),
                result.notTakingPart().size(), leftOut.size(), result.isRefused());
    }

    Stream<ResultPart> of(ResultPart.Of kind) {
        return switch (kind) {
            case SHEETS -> ranges().mapToObj(this::sheets);
            case STANDINGS -> Stream.of(new ResultPart(kind, 1, StandingRows.of(run, result)));
            case OUTCOMES -> Stream.of(new ResultPart(kind, 1, List.of(OutcomeRows.of(run, result))));
            case FINDINGS -> Stream.of(new ResultPart(kind, 1, FindingRows.of(run, result, leftOut, origins)));
        };
    }

    int sheets() {
        return result.sheets().size();
    }

    /** Numbers of the ranges of sheets, from 1. */
    IntStream ranges() {
        return IntStream.rangeClosed(1, (sheets() + sheetsAtOnce - 1) / sheetsAtOnce);
    }

    /** How many sheets a range has. */
    int sheetsIn(int range) {
        return Math.min(sheetsAtOnce, sheets() - (range - 1) * sheetsAtOnce);
    }

    /** A range of sheets by its number. */
    ResultPart sheets(int range) {
        int from = (range - 1) * sheetsAtOnce;
        return new ResultPart(ResultPart.Of.SHEETS, range, List.of(SheetRows.of(run, result.terms().catalogue(), result.sheets().subList(from, from + sheetsIn(range)))));
    }
}
