package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.Freeze;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.lint.Look;
import org.plumbline.scoring.lint.PastMonths;
import org.plumbline.scoring.lint.Remarks;
import org.plumbline.scoring.lint.Waivers;
import org.plumbline.scoring.policy.Period;

/** Scores the periods that some files hold by a pack, for what only results tell of a policy. */
final class PastPeriods {

    private static final Text NONE = new Text("数据中没有“{0}”能计算的周期", "the data hold no period that {0} can score");

    private final List<Path> files;
    private final List<String> wanted;
    private final Locale language;
    private final PrintWriter err;

    /** @param wanted labels of periods; empty: all that the files hold and the policy can score */
    PastPeriods(List<Path> files, List<String> wanted, Locale language, PrintWriter err) {
        this.files = files;
        this.wanted = wanted;
        this.language = language;
        this.err = err;
    }

    /** @throws WrongInput if a file as a whole cannot be read, a wanted period cannot be scored, or none can */
    Waivers.Settled judge(Path pack) throws IOException {
        try (OpenPack opened = OpenPack.open(pack, language)) {
            List<PastMonths.Month> months = new ArrayList<>();
            try (ProgressView progress = ProgressView.onTerminal(err, language)) {
                Intake intake = new ScorePeriod(language, progress).read(files, opened.version().catalogue());
                for (String label : wanted.isEmpty() ? labels(intake, opened) : wanted) {
                    score(opened, label, intake, progress).ifPresent(months::add);
                }
            }
            if (months.isEmpty()) {
                throw new WrongInput(NONE.with(opened.version().policy().code()).in(language));
            }
            Remarks remarks = new Remarks();
            PastMonths.check(opened.version().policy(), months, remarks);
            return Waivers.settle(opened.version().policy().waivers(), remarks.all(), EnumSet.of(Look.MONTHS));
        }
    }

    private static List<String> labels(Intake intake, OpenPack opened) {
        return intake.data().records().stream().map(PeriodRecord::period).distinct().sorted()
                .filter(label -> Period.of(label, opened.version().policy().period()).isPresent()).toList();
    }

    private Optional<PastMonths.Month> score(OpenPack opened, String label, Intake intake, ProgressView progress) {
        Findings findings = new Findings();
        Optional<Freeze.Frozen> frozen = Freeze.freeze(opened.version(), label, intake.data(), intake.origins(), findings);
        if (frozen.isEmpty() && !wanted.isEmpty()) {
            throw new WrongInput(FindingLines.of(findings.sorted().stream().filter(Finding::isError).toList(), language));
        }
        return frozen.map(found -> {
            RunResult result = new Assessment(opened.compiled(), progress).run(found.input());
            return new PastMonths.Month(result.terms().inForce(), result.sheets(), result.graded());
        });
    }
}
