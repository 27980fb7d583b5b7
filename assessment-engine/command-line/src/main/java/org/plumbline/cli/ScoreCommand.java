package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.report.ResultFiles;
import org.plumbline.scoring.report.ScoredPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores one period from files into files, without a database. */
@Command(name = "score", mixinStandardHelpOptions = true,
        description = "Scores one period from files, or again from a frozen input, and writes sheets, lines, standings, outcomes and the quarantine as CSV, and result.json.",
        footer = {"", "Exit codes: 0 done (wrong rows are counted, and named in quarantine.csv), 1 the input is wrong, a budget or quota is refused,",
                "or with --strict a row was wrong; 2 usage, 3 the system failed. docs/result-files.md explains each column."})
final class ScoreCommand implements Callable<Integer> {

    private static final Text WRITTEN = new Text("结果在 {0}：{1}", "The result is in {0}: {1}");
    private static final Text NO_FOLDER = new Text("不能写入文件夹 {0}：{1} 不是可写的文件夹", "cannot write into the folder {0}: {1} is no folder that can be written into");
    private static final Text HASH = new Text("结果校验码 {0}", "Result hash {0}");
    private static final Text REJECTED = new Text("{0} 行中有 {1} 行有误，未采用；逐行原因见 {2}", "{1} of {0} rows are wrong and were left out; {2} says why, row by row");
    private static final Text LEFT_OUT = new Text("另有 {0} 行没有计入（名单外、迟报、重复事由等），见同一文件", "{0} more rows do not count (nobody known, late, the same matter …), see the same file");
    private static final Text STRICT = new Text("--strict：有错误行，按失败处理", "--strict: wrong rows count as failure");

    private static final Text OUT_IS_READ = new Text("--out 不能是 --data 或 --run-input 所在的文件夹：读入的内容须保持原样",
            "--out must be another folder than --data or that of --run-input: what is read must stay what it was");
    private static final Text OUT_IS_BLANK = new Text("--out 缺少文件夹名", "--out needs the name of a folder");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScoringOptions scoring;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for the result; made where it does not exist")
    private Path out;

    @Option(names = "--strict", description = "exit code 1 where any row is wrong")
    private boolean strict;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        if (scoring.readsFrom(out)) {
            throw new ParameterException(spec.commandLine(), OUT_IS_READ.in(locale));
        }
        refuseImpossibleFolder(locale);
        int[] code = {Assess.DONE};
        scoring.score(locale, spec.commandLine().getErr(), scored -> {
            ResultFiles.write(out, scored, Assess.version());
            print(scored, locale);
            code[0] = scored.result().isRefused() || strict && scored.rowsRejected() > 0 ? Assess.WRONG_INPUT : Assess.DONE;
        });
        return code[0];
    }

    /** Before anything is computed: who mistypes a folder is told at once. */
    private void refuseImpossibleFolder(Locale locale) {
        if (out.toString().isBlank()) {
            throw new ParameterException(spec.commandLine(), OUT_IS_BLANK.in(locale));
        }
        Path there = out.toAbsolutePath().normalize();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new WrongInput(NO_FOLDER.with(out, there).in(locale));
        }
    }

    private void print(ScoredPeriod scored, Locale locale) {
        PrintWriter screen = spec.commandLine().getOut();
        SummaryView summary = new SummaryView(scored.result().summary(), locale);
        screen.println(summary.title());
        screen.println(summary.counts());
        screen.println(summary.grades());
        summary.outcomes().forEach(screen::println);
        summary.checks().forEach(screen::println);
        screen.println(WRITTEN.with(out, String.join(" ", ResultFiles.NAMES)).in(locale));
        screen.println(HASH.with(scored.result().hash()).in(locale));
        screen.flush();
        PrintWriter err = spec.commandLine().getErr();
        if (!scored.intake().findings().isEmpty()) {
            err.println(FindingLines.of(scored.intake().findings(), locale));
        }
        String findings = summary.findings(ResultFiles.RESULT);
        if (!findings.isEmpty()) {
            err.println(findings);
        }
        if (scored.rowsRejected() > 0) {
            err.println(REJECTED.with(scored.rowsRead(), scored.rowsRejected(), out.resolve(ResultFiles.QUARANTINE)).in(locale));
        }
        if (!scored.leftOut().isEmpty()) {
            err.println(LEFT_OUT.with(scored.leftOut().size()).in(locale));
        }
        if (strict && scored.rowsRejected() > 0) {
            err.println(STRICT.in(locale));
        }
        err.flush();
    }
}
