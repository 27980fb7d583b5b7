package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.file.FileSummary;
import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.file.Rejection;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.report.ScoredPeriod;
import org.plumbline.service.intake.Batch;
import org.plumbline.service.intake.Batches;
import org.plumbline.service.intake.RejectedRow;
import org.plumbline.service.run.ReplayRun;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;

/** A run of the service as the files of a result tell it: with what was wrong in the batches that it was frozen from. */
final class HandedIn {

    private HandedIn() {
    }

    static ScoredPeriod with(ScoringRun run, OpenService service) {
        List<Rejection> rejected = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<FileSummary> files = new ArrayList<>();
        for (long id : service.get(Runs.class).batches(run.id())) {
            Batch batch = service.get(Batches.class).one(id);
            files.add(new FileSummary(batch.fileName(), "", null, "", batch.rowsRead(), batch.rowsTaken(), batch.rowsCollapsed(), batch.rowsSuperseded(),
                    batch.rowsRejected(), batch.rowsSkipped()));
            for (RejectedRow row : service.get(Batches.class).rejections(id, 0, Integer.MAX_VALUE)) {
                Finding finding = IntakeCommand.finding(row);
                if (row.rowText() == null && row.assessee() == null) {
                    findings.add(finding);
                } else {
                    rejected.add(new Rejection(finding, row.rowText(), row.assessee(), row.assessee()));
                }
            }
        }
        Intake none = Intake.none();
        ReplayRun.Whole whole = service.get(ReplayRun.class).whole(run);
        return new ScoredPeriod(whole.result(), new Intake(none.data(), rejected, findings, files, none.origins()), whole::placeOf, whole.leftOut());
    }
}
