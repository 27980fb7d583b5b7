package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.Actor;
import org.plumbline.service.run.RunOrder;
import org.plumbline.service.run.RunPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a policy for a period on what was handed in. */
@Command(name = "run", mixinStandardHelpOptions = true,
        description = {"Freezes a period, scores, ranks and grades it, and keeps the result for review.",
                "If an earlier process was killed on the way, it goes on with that run. With --reason it corrects a finished one."},
        footer = {"", "Exit codes: 0 done, 1 it cannot be run, or a budget or quota is refused; 2 usage, 3 the system failed."})
final class RunCommand implements Callable<Integer> {

    private static final Text READY = new Text("考核运行 {0} 已完成，待审核。结果校验码 {1}", "Run {0} is finished and ready for review. Result hash {1}");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "POLICY", description = "code of a policy that holds in the period")
    private String policy;

    @Option(names = "--period", paramLabel = "PERIOD", required = true, description = "2026-10 for a month, 2026-Q3 for a quarter, 2026 for a year")
    private String period;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why a finished run is corrected")
    private String reason;

    @Option(names = "--coverage-waiver", paramLabel = "TEXT", description = "why it is run even if somebody is in no or in several primary policies (see assess coverage)")
    private String waiver;

    @Mixin
    private DatabaseOption database;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        try (OpenService service = database.open()) {
            RunPeriod.Done done = Refused.asWrongInput(locale, () -> run(service));
            print(done, locale);
            return done.summary().isRefused() ? Assess.WRONG_INPUT : Assess.DONE;
        }
    }

    private RunPeriod.Done run(OpenService service) {
        try (ProgressView progress = ProgressView.onStderr(spec.commandLine().getErr(), language.locale())) {
            return service.get(RunPeriod.class).run(new RunOrder(policy, period, reason, waiver, Actor.ofThisProcess()), progress);
        }
    }

    private void print(RunPeriod.Done done, Locale locale) {
        PrintWriter screen = spec.commandLine().getOut();
        SummaryView summary = new SummaryView(done.summary(), locale);
        screen.println(summary.title());
        screen.println(summary.counts());
        screen.println(summary.grades());
        summary.outcomes().forEach(screen::println);
        summary.checks().forEach(screen::println);
        screen.println(READY.with(done.run().id(), done.run().resultChecksum()).in(locale));
        screen.flush();
        String findings = summary.findings("GET /api/runs/" + done.run().id() + "/findings");
        if (!findings.isEmpty()) {
            spec.commandLine().getErr().println(findings);
            spec.commandLine().getErr().flush();
        }
    }
}
