package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.Freeze;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.file.DataFiles;
import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.report.ScoredPeriod;

/** From files, or from a frozen input, to a result, without a database: read, freeze, run. */
final class ScorePeriod {

    private static final Text NOTHING_SCORED = new Text("\n有文件未能读取，没有计算：少了一个文件，名次和名额都会错。",
            "\nA file could not be read, so nothing was scored: without it every rank and quota would be wrong.");

    private final Locale language;
    private final Progress progress;

    ScorePeriod(Locale language, Progress progress) {
        this.language = language;
        this.progress = progress;
    }

    /** @throws WrongInput if a file as a whole cannot be read; single wrong rows are left to the result */
    Intake read(List<Path> files, Catalogue catalogue) {
        Intake intake = DataFiles.read(files, catalogue, progress);
        List<Finding> errors = intake.findings().stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new WrongInput(FindingLines.of(errors, language) + NOTHING_SCORED.in(language));
        }
        return intake;
    }

    /** @throws WrongInput if the period is none of the policy's, or nobody is assessed in it */
    ScoredPeriod score(OpenPack pack, String period, Intake intake) {
        Findings findings = new Findings();
        Freeze.Frozen frozen = Freeze.freeze(pack.version(), period, intake.data(), intake.origins(), findings)
                .orElseThrow(() -> new WrongInput(FindingLines.of(findings.sorted(), language)));
        return ScoredPeriod.ofFiles(new Assessment(pack.compiled(), progress).run(frozen.input()), intake, frozen.leftOut());
    }

    /**
     * Scores again what a run read.
     *
     * @param name of the file that holds the input
     * @throws WrongInput if the period is none of the policy's, which no run would have frozen
     */
    ScoredPeriod again(OpenPack pack, RunInput input, String name) {
        Findings findings = new Findings();
        Freeze.period(pack.version(), input.period(), findings).orElseThrow(() -> new WrongInput(FindingLines.of(findings.sorted(), language)));
        return ScoredPeriod.ofFrozen(new Assessment(pack.compiled(), progress).run(input), name);
    }
}
