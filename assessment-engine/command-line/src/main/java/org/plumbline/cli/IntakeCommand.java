package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;
import org.plumbline.service.Actor;
import org.plumbline.service.intake.Batch;
import org.plumbline.service.intake.Batches;
import org.plumbline.service.intake.RejectedRow;
import org.plumbline.service.intake.TakeInFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands files in to the service, each as a batch of its own. */
@Command(name = "intake", mixinStandardHelpOptions = true,
        description = {"Hands in people, figures, events, leave and history from CSV and XLSX files, each file as one batch.",
                "The same file twice changes nothing. With --reason the files correct what was handed in before."},
        footer = {"", "Exit codes: 0 done (wrong rows are listed on stderr and with the batch), 1 a file as a whole cannot be taken,",
                "or with --strict a row was wrong; 2 usage, 3 the system failed."})
final class IntakeCommand implements Callable<Integer> {

    private static final Text TAKEN = new Text("批次 {0}：{1}，读入 {2} 行，采用 {3}，相同 {4}，有误 {5}，略过 {6}（空行、合计、低修订号）",
            "Batch {0}: {1}, {2} rows read, {3} taken, {4} said nothing new, {5} wrong, {6} passed over (blank, totals, lower revisions)");
    private static final Text AGAIN = new Text("批次 {0}：{1} 早已报送，没有改动", "Batch {0}: {1} was handed in before, nothing changed");
    private static final Text MORE = new Text("    批次 {0} 另有 {1} 条，见 GET /api/batches/{0}/rejections.csv", "    {1} more of batch {0}: GET /api/batches/{0}/rejections.csv");
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why the files correct what was handed in before")
    private String reason;

    @Option(names = "--strict", description = "exit code 1 where any row is wrong")
    private boolean strict;

    @Mixin
    private DatabaseOption database;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        List<Path> files = data.files(locale, spec.commandLine().getErr());
        int wrong = 0;
        try (OpenService service = database.open()) {
            for (Path file : files) {
                TakeInFile.Receipt receipt = Refused.asWrongInput(locale, () -> takeIn(service, file));
                say(receipt, locale);
                wrong += receipt.batch().rowsRejected();
                tellWrong(service, receipt, locale);
            }
        }
        return strict && wrong > 0 ? Assess.WRONG_INPUT : Assess.DONE;
    }

    private TakeInFile.Receipt takeIn(OpenService service, Path file) throws IOException {
        try (ProgressView progress = ProgressView.onStderr(spec.commandLine().getErr(), language.locale())) {
            return service.get(TakeInFile.class).takeIn(file, file.getFileName().toString(), reason, Actor.ofThisProcess(), progress);
        }
    }

    private void say(TakeInFile.Receipt receipt, Locale locale) {
        PrintWriter out = spec.commandLine().getOut();
        Batch batch = receipt.batch();
        out.println(receipt.alreadyThere() ? AGAIN.with(batch.id(), batch.fileName()).in(locale)
                : TAKEN.with(batch.id(), batch.fileName(), batch.rowsRead(), batch.rowsTaken(), batch.rowsCollapsed(), batch.rowsRejected(),
                        batch.rowsSkipped() + batch.rowsSuperseded()).in(locale));
        out.flush();
    }

    private void tellWrong(OpenService service, TakeInFile.Receipt receipt, Locale locale) {
        if (receipt.alreadyThere()) {
            return;
        }
        long batch = receipt.batch().id();
        List<RejectedRow> rows = service.get(Batches.class).rejections(batch, 0, Integer.MAX_VALUE);
        PrintWriter err = spec.commandLine().getErr();
        rows.stream().limit(SHOWN).forEach(row -> err.println(FindingLines.of(finding(row), locale)));
        if (rows.size() > SHOWN) {
            err.println(MORE.with(batch, rows.size() - SHOWN).in(locale));
        }
        err.flush();
    }

    static Finding finding(RejectedRow row) {
        return new Finding(row.code(), Severity.valueOf(row.severity()), new Place(row.place(), row.line() == null ? 0 : row.line(),
                row.columnNo() == null ? 0 : row.columnNo(), 0), new Text(row.messageZh(), row.messageEn()), new Text(row.remedyZh(), row.remedyEn()));
    }
}
