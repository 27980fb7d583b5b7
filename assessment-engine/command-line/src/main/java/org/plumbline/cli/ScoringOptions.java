package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.report.ScoredPeriod;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command that scores a period is told: by which policy, which period, and from which files; or the frozen input, which holds all three. */
final class ScoringOptions {

    private static final Text LACKING = new Text("需要 PACK、--period 和 --data，或者只给 --run-input", "PACK, --period and --data are needed, or --run-input alone");
    private static final Text TOO_MUCH = new Text("--run-input 已包含办法、周期和数据，不能再给 PACK、--period 或 --data",
            "--run-input holds the policy, the period and the data: PACK, --period and --data cannot be given beside it");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(paramLabel = "PACK", arity = "0..1", description = "folder of a policy pack, or the name of one in rules/packs")
    private String pack;

    @Option(names = "--period", paramLabel = "PERIOD", description = "2026-10 for a month, 2026-Q3 for a quarter, 2026 for a year")
    private String period;

    @Mixin
    private DataOption data;

    @Mixin
    private RunInputOption frozen;

    /** What is done with a scored period, while its policy is open. */
    interface Use {
        void of(ScoredPeriod scored) throws IOException;
    }

    /**
     * @throws ParameterException if it is not said what to score, or said twice
     * @throws WrongInput         if the pack, the period or a file as a whole cannot be used
     */
    void score(Locale language, PrintWriter err, Use use) throws IOException {
        if (frozen.isGiven()) {
            refuse(pack != null || period != null || data.isGiven(), TOO_MUCH, language);
            scoreAgain(language, err, use);
        } else {
            refuse(pack == null || period == null || !data.isGiven(), LACKING, language);
            scoreFiles(language, err, use);
        }
    }

    private void scoreFiles(Locale language, PrintWriter err, Use use) throws IOException {
        List<Path> files = data.files(language, err);
        try (OpenPack opened = OpenPack.open(PackFolder.find(pack, language), language)) {
            ScoredPeriod scored;
            try (ProgressView progress = ProgressView.onStderr(err, language)) {
                ScorePeriod score = new ScorePeriod(language, progress);
                scored = score.score(opened, period, score.read(files, opened.version().catalogue()));
            }
            use.of(scored);
        }
    }

    private void scoreAgain(Locale language, PrintWriter err, Use use) throws IOException {
        RunInput input = frozen.read(language);
        try (OpenPack opened = OpenPack.open(input.bundle(), language)) {
            ScoredPeriod scored;
            try (ProgressView progress = ProgressView.onStderr(err, language)) {
                scored = new ScorePeriod(language, progress).again(opened, input, frozen.name());
            }
            use.of(scored);
        }
    }

    private void refuse(boolean wrong, Text why, Locale language) {
        if (wrong) {
            throw new ParameterException(command.commandLine(), why.in(language));
        }
    }

    /** Whether what is read stands in a folder, where a result may not be put. */
    boolean readsFrom(Path folder) throws IOException {
        return data.names(folder) || frozen.isIn(folder);
    }
}
