package org.plumbline.scoring.report;

import java.util.List;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.file.FileSummary;
import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.input.LeftOut;

/**
 * One period from the files to the result, with everything that was left aside on the way.
 *
 * @param intake  what the files held
 * @param leftOut rows and reports that were good but do not count, from the freeze and from the run
 */
public record ScoredPeriod(RunResult result, Intake intake, List<LeftOut> leftOut) {

    /** Rows that were refused, of all files; a row with two mistakes is one row. */
    public long rowsRejected() {
        return intake.files().stream().mapToLong(FileSummary::rejected).sum();
    }

    public long rowsRead() {
        return intake.files().stream().mapToLong(FileSummary::read).sum();
    }
}
