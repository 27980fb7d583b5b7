package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.check.PolicyCheck.Report;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.lint.AcrossPacks;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.report.IndentedJson;
import org.plumbline.scoring.scenario.ScenarioResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Judges policy packs: text, rules, scenarios; where several are named, also what one event is worth in each; with data, what past results tell. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Checks policy packs: their text, their rules and their scenarios; with --data also what past results tell of them. Exit code 1 where one has an error.")
final class CheckCommand implements Callable<Integer> {

    private static final Text SUMMARY = new Text("{0}：{1} 条规则，情景通过 {2}/{3}，情景触发过的规则 {4}/{1}；错误 {5}，提示 {6}",
            "{0}: {1} rules, scenarios passed {2}/{3}, rules that a scenario fires {4}/{1}; errors {5}, warnings {6}");
    private static final Text UNREADABLE = new Text("{0}：错误 {1}，提示 {2}；改正后才能运行情景", "{0}: errors {1}, warnings {2}; scenarios run when they are mended");

    private static final Text PERIOD_WITHOUT_DATA = new Text("--period 要与 --data 一起给", "--period goes together with --data");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PACK", arity = "1..*", description = "folder of a pack, or the name of one in rules/packs")
    private List<String> packs;

    @Option(names = "--json", description = "prints the findings as JSON, in both languages")
    private boolean json;

    @Mixin
    private DataOption data;

    @Option(names = "--period", paramLabel = "PERIOD", description = "with --data: score this period only; can be given several times; otherwise every period that the files hold")
    private List<String> periods = new ArrayList<>();

    @Mixin
    private LanguageOption language;

    /** @param pack the folder as it is shown */
    private record Checked(String pack, Report report) {

        int passed() {
            return (int) report.scenarios().stream().filter(ScenarioResult::passed).count();
        }

        long rulesFired() {
            return report.scenarios().stream().flatMap(result -> result.fired().stream()).distinct().count();
        }

        long errors() {
            return report.findings().stream().filter(Finding::isError).count();
        }
    }

    @Override
    public Integer call() throws IOException {
        // a mistyped name is found before the first pack is judged
        List<Path> folders = new ArrayList<>();
        for (String pack : packs) {
            folders.add(PackFolder.find(pack, language.locale()));
        }
        refusePeriodsWithoutData();
        PastPeriods past = data.isGiven() ? new PastPeriods(data.files(language.locale(), spec.commandLine().getErr()), periods, language.locale(), spec.commandLine().getErr()) : null;
        List<Checked> all = new ArrayList<>();
        List<PolicyVersion> before = new ArrayList<>();
        for (Path folder : folders) {
            PolicyBundle bundle = PolicyBundle.read(folder);
            Report report = PolicyCheck.check(bundle);
            if (report.rules() > 0) {
                PolicyVersion version = PolicyVersion.read(bundle, new Findings()).orElseThrow();
                report = report.and(AcrossPacks.compare(before, version));
                report = past == null ? report : report.and(past.judge(folder));
                before.add(version);
            }
            Checked checked = new Checked(folder.toString(), report);
            all.add(checked);
            if (!json) {
                print(checked, language.locale());
            }
        }
        if (json) {
            printJson(all);
        }
        return all.stream().anyMatch(checked -> checked.report().hasErrors()) ? Assess.WRONG_INPUT : Assess.DONE;
    }

    private void refusePeriodsWithoutData() {
        if (!periods.isEmpty() && !data.isGiven()) {
            throw new ParameterException(spec.commandLine(), PERIOD_WITHOUT_DATA.in(language.locale()));
        }
    }

    private void print(Checked checked, Locale locale) {
        PrintWriter screen = spec.commandLine().getOut();
        Report report = checked.report();
        report.findings().forEach(finding -> screen.println(FindingLines.of(finding, locale)));
        report.waived().forEach(waived -> screen.println(FindingLines.of(waived, locale)));
        long warnings = report.findings().size() - checked.errors();
        Text summary = report.rules() == 0 ? UNREADABLE.with(checked.pack(), checked.errors(), warnings)
                : SUMMARY.with(checked.pack(), report.rules(), checked.passed(), report.scenarios().size(), checked.rulesFired(), checked.errors(), warnings);
        screen.println(summary.in(locale));
        screen.flush();
    }

    private void printJson(List<Checked> all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = IndentedJson.to(text)) {
            out.writeStartArray();
            for (Checked checked : all) {
                out.writeStartObject();
                out.writeStringProperty("pack", checked.pack());
                out.writeNumberProperty("rules", checked.report().rules());
                out.writeNumberProperty("rulesFired", checked.rulesFired());
                out.writeNumberProperty("scenarios", checked.report().scenarios().size());
                out.writeNumberProperty("scenariosPassed", checked.passed());
                out.writeArrayPropertyStart("findings");
                checked.report().findings().forEach(finding -> write(out, finding, null));
                out.writeEndArray();
                out.writeArrayPropertyStart("waived");
                checked.report().waived().forEach(waived -> write(out, waived.finding(), waived.reason()));
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }

    /** @param reason why the policy keeps it; null: it does not */
    private static void write(JsonGenerator out, Finding finding, String reason) {
        out.writeStartObject();
        out.writeStringProperty("file", finding.place().file());
        out.writeNumberProperty("line", finding.place().line());
        out.writeNumberProperty("column", finding.place().column());
        out.writeStringProperty("code", finding.code());
        out.writeStringProperty("severity", finding.severity().name());
        IndentedJson.text(out, "message", finding.message());
        IndentedJson.text(out, "remedy", finding.remedy());
        if (reason != null) {
            out.writeStringProperty("reason", reason);
        }
        out.writeEndObject();
    }
}
