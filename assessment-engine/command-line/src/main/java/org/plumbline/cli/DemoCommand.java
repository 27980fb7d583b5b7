package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.report.ResultFiles;
import org.plumbline.scoring.report.ScoredPeriod;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.service.policy.StoredVersion;
import org.plumbline.service.run.ScoringRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Three made-up months of two policies, from the files through the service to the ranking: what the product is, in one command. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Makes sample months, hands them in to the service on an embedded database, runs each by two policies and shows what came of the last.")
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
              ./assess explain {1} --period {2} --data {3} --assessee {4}
            或再次 ./assess demo：改过的办法成为新版本，重新计算为更正运行。保存的运行随时可以复算：
              ./assess verify {6} --database {5}""", """
            == Go on ==
            Change a parameter (say satisfactionPoints of 2026-10 in {0}), then:
              ./assess check {1}
              ./assess score {1} --period {2} --data {3} --out out
              ./assess explain {1} --period {2} --data {3} --assessee {4}
            Or ./assess demo once more: a changed policy becomes a new version, and the month a correction. What is kept proves itself at any time:
              ./assess verify {6} --database {5}""");
    private static final Text MONTHS = new Text("== 已考核的月份，报表（PDF、XLSX） ==", "== The months that were run, with their reports (PDF, XLSX) ==");
    private static final Text MONTH = new Text("{0}  {2}\n    排名 {1}/ranking.pdf、ranking.xlsx；奖惩 outcomes.pdf、outcomes.xlsx",
            "{0}  {2}\n    ranking {1}/ranking.pdf, ranking.xlsx; rewards and penalties outcomes.pdf, outcomes.xlsx");
    private static final Text PUBLISHED = new Text("已公示", "published");
    private static final Text IN_REVIEW = new Text("待公示", "not yet published");
    private static final Text RUN = new Text("考核运行 {0}，待审核。结果校验码 {1}", "Run {0}, ready for review. Result hash {1}");
    private static final Text FIRST_START = new Text("第一次启动内置数据库，约十秒 ...", "The embedded database starts for the first time, about ten seconds ...");
    private static final Text NAMED_DATABASE = new Text("DB_URL 指向一个数据库，演示不会把虚构数据写进去：请先 unset DB_URL，演示使用自己的内置数据库",
            "DB_URL names a database, and the demonstration does not write made-up people into it: unset DB_URL, it has an embedded one of its own");
    private static final int EXAMPLES = 3;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "ends after the result is shown")
    private boolean once;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", converter = PortOption.class, description = "port on this machine where the service stays (default: ${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        if (OpenDatabase.isNamed()) {
            throw new WrongInput(NAMED_DATABASE.in(locale));
        }
        Path room = room();
        DemoData data = new DemoData(room.resolve("data"));
        try (ProgressView progress = ProgressView.onStderr(spec.commandLine().getErr(), language.locale())) {
            data.make(progress);
        }
        if (!Files.isDirectory(database())) {
            spec.commandLine().getErr().println(FIRST_START.in(locale));
            spec.commandLine().getErr().flush();
        }
        try (OpenService service = once ? OpenService.forWork(database()) : ServeCommand.open(port, locale, database())) {
            demonstrate(new DemoService(service, locale), data, room, locale);
            if (!once) {
                return ServeCommand.untilTold(service, spec, locale);
            }
        }
        return Assess.DONE;
    }

    private static Path room() {
        return Home.var().resolve("demo");
    }

    /** Where the demonstration keeps its database. */
    static Path database() {
        return room().resolve("database");
    }

    private void demonstrate(DemoService demo, DemoData data, Path room, Locale locale) throws IOException {
        String month = DemoData.MONTHS.get(DemoData.MONTHS.size() - 1);
        PrintWriter screen = spec.commandLine().getOut();
        SampleRequest made = DemoData.REQUEST;
        List<String> months = new ArrayList<>();
        List<ScoredPeriod> scored = new ArrayList<>();
        try (ProgressView progress = ProgressView.onStderr(spec.commandLine().getErr(), language.locale())) {
            List<StoredVersion> versions = new ArrayList<>();
            for (String pack : PACKS) {
                versions.add(demo.bring(PackFolder.find(pack, locale), made));
            }
            demo.handIn(DataOption.tables(data.folder()), progress);
            for (String each : DemoData.MONTHS) {
                scored.clear();
                for (StoredVersion version : versions) {
                    scored.add(demo.month(version, each, progress));
                    // the newest month waits for its review, so that there is one to try
                    if (!each.equals(month)) {
                        demo.publish(version.policy(), each);
                    }
                    Path printed = demo.print(version.policy(), each, room.resolve("reports").resolve(each), progress);
                    months.add(MONTH.with(line(scored.get(scored.size() - 1), locale), PackFolder.near(printed),
                            (demo.isPublished(version.policy(), each) ? PUBLISHED : IN_REVIEW).in(locale)).in(locale));
                }
            }
        }
        screen.println(DATA.with(PackFolder.near(data.folder()), made.officers(), made.units(), made.bureaus(), made.firstPeriod(), month).in(locale));
        screen.println();
        screen.println(MONTHS.in(locale));
        months.forEach(screen::println);
        for (int i = 0; i < PACKS.size(); i++) {
            show(scored.get(i), room.resolve(PACKS.get(i)), locale);
            ScoringRun run = demo.latest(PACKS.get(i), month);
            screen.println(RUN.with(run.id(), run.resultChecksum()).in(locale));
        }
        String instructive = explain(scored.get(0).result(), locale);
        demo.accounts(room, instructive).forEach(screen::println);
        quarantine(scored.get(0), locale);
        Path pack = PackFolder.find(PACKS.get(0), locale);
        screen.println(GO_ON.with(pack.resolve("parameters.yaml"), PACKS.get(0), month, PackFolder.near(data.folder()), instructive,
                PackFolder.near(database()), demo.latest(PACKS.get(0), month).id()).in(locale));
        screen.flush();
    }

    private static String line(ScoredPeriod scored, Locale locale) {
        SummaryView summary = new SummaryView(scored.result().summary(), locale);
        return summary.title() + "  " + summary.counts();
    }

    private void show(ScoredPeriod scored, Path folder, Locale locale) throws IOException {
        ResultFiles.write(folder, scored, Assess.version());
        PrintWriter screen = spec.commandLine().getOut();
        SummaryView summary = new SummaryView(scored.result().summary(), locale);
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
