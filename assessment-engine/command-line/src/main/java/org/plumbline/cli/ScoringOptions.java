package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.plumbline.scoring.report.ScoredPeriod;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that scores a period is told: by which policy, which period, and from which files. */
final class ScoringOptions {

    @Parameters(paramLabel = "PACK", description = "folder of a policy pack, or the name of one in rules/packs")
    private String pack;

    @Option(names = "--period", paramLabel = "PERIOD", required = true, description = "2026-10 for a month, 2026-Q3 for a quarter, 2026 for a year")
    private String period;

    @Mixin
    private DataOption data;

    /** What is done with a scored period, while its policy is open. */
    interface Use {
        void of(ScoredPeriod scored) throws IOException;
    }

    /** @throws WrongInput if the pack, the period or a file as a whole cannot be used */
    void score(Locale language, PrintWriter err, Use use) throws IOException {
        List<Path> files = data.files(language, err);
        try (OpenPack opened = OpenPack.open(PackFolder.find(pack, language), language)) {
            ScoredPeriod scored;
            try (ProgressView progress = ProgressView.onStderr(err)) {
                ScorePeriod score = new ScorePeriod(language, progress);
                scored = score.score(opened, period, score.read(files, opened.version().catalogue()));
            }
            use.of(scored);
        }
    }

    boolean readsFrom(Path folder) throws IOException {
        return data.names(folder);
    }
}
