package org.plumbline.scoring.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.file.FileSummary;
import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.LeftOut;

/**
 * One period from the files, or from a frozen input, to the result, with everything that was left aside on the way.
 *
 * @param intake  what the files held
 * @param places  where the reports that are left out stand
 * @param leftOut rows and reports that were good but do not count, from the freeze and from the run
 */
public record ScoredPeriod(RunResult result, Intake intake, Function<Event, Place> places, List<LeftOut> leftOut) {

    /** @param leftOut from the freeze; what the run left out is added */
    public static ScoredPeriod ofFiles(RunResult result, Intake intake, List<LeftOut> leftOut) {
        return new ScoredPeriod(result, intake, event -> intake.origins().of(event).place(), Stream.concat(leftOut.stream(), result.leftOut().stream()).toList());
    }

    /** @param name of the file that holds the frozen input */
    public static ScoredPeriod ofFrozen(RunResult result, String name) {
        return new ScoredPeriod(result, Intake.none(), event -> Place.wholeFile(name), result.leftOut());
    }

    /** Rows that were refused, of all files; a row with two mistakes is one row. */
    public long rowsRejected() {
        return intake.files().stream().mapToLong(FileSummary::rejected).sum();
    }

    public long rowsRead() {
        return intake.files().stream().mapToLong(FileSummary::read).sum();
    }
}
