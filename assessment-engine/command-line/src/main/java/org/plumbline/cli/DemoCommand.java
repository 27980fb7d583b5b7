package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.plumbline.sample.SampleRequest;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.report.ResultFiles;
import org.plumbline.scoring.report.ScoredPeriod;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One made-up month of two policies, from the files to the ranking: what the product is, in one command. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Makes sample months, scores the last one by two policies and shows the result.")
final class DemoCommand implements Callable<Integer> {

    private static final List<String> PACKS = List.of("community-officer", "auxiliary-month");
    private static final Text DATA = new Text("虚构样例：{1} 人、{2} 个派出所、{3} 个分局，{4} 至 {5}，含故意写入的错误。数据在 {0}",
            "Made-up sample: {1} people, {2} stations, {3} bureaus, {4} to {5}, with deliberate mistakes. Data in {0}");
    private static final Text QUARANTINE = new Text("== 没有采用的数据：逐行列明原因，好的照常计算 ==", "== What was left out: each row with its reason; the good ones go on ==");
    private static final Text ROWS = new Text("读入 {0} 行，{1} 行有误。例如：", "{0} rows read, {1} of them wrong. For example:");
    private static final Text NOT_SCORED = new Text("社区民警中 {0} 人暂不评分：", "Of the community officers {0} are not scored:");
    private static final Text EXPLAINED = new Text("== 一张得分表：每一分都有规则、条款和数据 ==", "== One score sheet: a rule, a clause and figures for every point ==");
    private static final Text FILES = new Text("结果文件在 {0}", "Result files in {0}");
    private static final Text GO_ON = new Text("""
            == 接着试 ==
            改一个参数（例如 {0} 里 2026-10 的 satisfactionPoints），然后：
              ./assess check {1}
              ./assess score {1} --period {2} --data {3} --out out
              ./assess explain {1} --period {2} --data {3} --assessee {4}""", """
            == Go on ==
            Change a parameter (say satisfactionPoints of 2026-10 in {0}), then:
              ./assess check {1}
              ./assess score {1} --period {2} --data {3} --out out
              ./assess explain {1} --period {2} --data {3} --assessee {4}""");
    private static final Text NO_SERVICE = new Text("网页界面随服务一起提供，本版本还没有服务；演示到此结束。",
            "The web pages come with the service, which this version does not have yet; the demonstration ends here.");
    private static final int EXAMPLES = 3;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "ends after the result is shown")
    private boolean once;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        String month = DemoData.LAST_MONTH.toString();
        PrintWriter screen = spec.commandLine().getOut();
        Path room = Home.folder().resolve("var").resolve("demo");
        DemoData data = new DemoData(room.resolve("data"));
        try (OpenPack officers = OpenPack.open(PackFolder.find(PACKS.get(0), locale), locale);
                OpenPack auxiliaries = OpenPack.open(PackFolder.find(PACKS.get(1), locale), locale)) {
            ScoredPeriod ofOfficers;
            ScoredPeriod ofAuxiliaries;
            try (ProgressView progress = ProgressView.onStderr(spec.commandLine().getErr())) {
                data.make(progress);
                ScorePeriod score = new ScorePeriod(locale, progress);
                Intake intake = score.read(DataOption.tables(PackFolder.near(data.folder())), officers.version().catalogue());
                ofOfficers = score.score(officers, month, intake);
                ofAuxiliaries = score.score(auxiliaries, month, intake);
            }
            SampleRequest made = DemoData.REQUEST;
            screen.println(DATA.with(PackFolder.near(data.folder()), made.officers(), made.units(), made.bureaus(), made.firstPeriod(), month).in(locale));
            show(ofOfficers, room.resolve(PACKS.get(0)), locale);
            show(ofAuxiliaries, room.resolve(PACKS.get(1)), locale);
            String instructive = explain(ofOfficers.result(), locale);
            quarantine(ofOfficers, locale);
            Path pack = PackFolder.find(PACKS.get(0), locale);
            screen.println(GO_ON.with(pack.resolve("parameters.yaml"), PACKS.get(0), month, PackFolder.near(data.folder()), instructive).in(locale));
            if (!once) {
                screen.println();
                screen.println(NO_SERVICE.in(locale));
            }
            screen.flush();
        }
        return Assess.DONE;
    }

    private void show(ScoredPeriod scored, Path folder, Locale locale) throws IOException {
        ResultFiles.write(folder, scored, Assess.version());
        PrintWriter screen = spec.commandLine().getOut();
        SummaryView summary = new SummaryView(scored, locale);
        screen.println();
        screen.println("== " + summary.title() + " ==");
        screen.println();
        new RankingView(scored.result(), locale).lines(PackFolder.near(folder).resolve(ResultFiles.STANDINGS).toString()).forEach(screen::println);
        screen.println(summary.counts());
        screen.println(summary.grades());
        summary.outcomes().forEach(screen::println);
        screen.println();
        summary.checks().forEach(screen::println);
        screen.println(FILES.with(PackFolder.near(folder)).in(locale));
    }

    private String explain(RunResult result, Locale locale) {
        PrintWriter screen = spec.commandLine().getOut();
        ScoreSheet sheet = instructive(result);
        screen.println();
        screen.println(EXPLAINED.in(locale));
        screen.println();
        new SheetView(result, sheet, locale).lines().forEach(screen::println);
        return sheet.participant().no();
    }

    /** Somebody whom a quota held back, with as many different lines as possible. */
    private static ScoreSheet instructive(RunResult result) {
        return result.graded().stream().min(Comparator.comparing((Graded graded) -> graded.heldBackBy() != Graded.HeldBackBy.QUOTA)
                        .thenComparing(graded -> -kinds(graded.standing().sheet()).size()).thenComparing(Graded::no))
                .orElseThrow().standing().sheet();
    }

    private static Set<String> kinds(ScoreSheet sheet) {
        Set<String> kinds = new TreeSet<>();
        for (ScoreLine line : sheet.lines()) {
            kinds.add(line.scope() + " " + line.kind());
        }
        return kinds;
    }

    private void quarantine(ScoredPeriod scored, Locale locale) {
        PrintWriter screen = spec.commandLine().getOut();
        screen.println();
        screen.println(QUARANTINE.in(locale));
        screen.println(ROWS.with(scored.rowsRead(), scored.rowsRejected()).in(locale));
        SortedMap<String, Finding> oneOfEach = new TreeMap<>();
        scored.intake().rejected().forEach(rejection -> oneOfEach.putIfAbsent(rejection.finding().code(), rejection.finding()));
        oneOfEach.values().stream().limit(EXAMPLES).forEach(finding -> screen.println(FindingLines.of(finding, locale)));
        screen.println(NOT_SCORED.with(scored.result().quarantine().size()).in(locale));
        scored.result().quarantine().stream().limit(EXAMPLES).forEach(entry -> screen.println(FindingLines.of(entry.finding(), locale)));
        screen.println();
    }
}
