package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.coverage.Coverage;
import org.plumbline.service.coverage.Misfit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists who is not in exactly one primary policy, before a run says so. */
@Command(name = "coverage", mixinStandardHelpOptions = true, description = "Lists who is in no or in several primary policies for a period; they stop the runs that they concern.",
        footer = {"", "Exit codes: 0 nobody, 1 somebody is, or the period is none; 2 usage, 3 the system failed."})
final class CoverageCommand implements Callable<Integer> {

    private static final Text NOBODY = new Text("{0}：每名在册对象都恰有一个主办法", "{0}: everybody is in exactly one primary policy");
    private static final Text COUNTS = new Text("{0}：{1} 名没有主办法，{2} 名有两个以上", "{0}: {1} are in no primary policy, {2} in several");
    private static final Text NUMBER = new Text("编号", "Number");
    private static final Text NAME = new Text("姓名或名称", "Name");
    private static final Text POLICIES = new Text("主办法", "Primary policies");
    private static final Text NONE = new Text("无", "none");

    @Spec
    private CommandSpec spec;

    @Option(names = "--period", paramLabel = "PERIOD", required = true, description = "2026-10 for a month, 2026-Q3 for a quarter, 2026 for a year")
    private String period;

    @Mixin
    private DatabaseOption database;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        try (OpenService service = database.openKept()) {
            List<Misfit> misfits = Refused.asWrongInput(locale, () -> service.get(Coverage.class).of(period));
            print(misfits, locale);
            return misfits.isEmpty() ? Assess.DONE : Assess.WRONG_INPUT;
        }
    }

    private void print(List<Misfit> misfits, Locale locale) {
        PrintWriter screen = spec.commandLine().getOut();
        if (misfits.isEmpty()) {
            screen.println(NOBODY.with(period).in(locale));
        } else {
            TextTable table = new TextTable(TextTable.Column.words(NUMBER.in(locale)), TextTable.Column.words(NAME.in(locale)), TextTable.Column.words(POLICIES.in(locale)));
            misfits.forEach(it -> table.row(it.assessee(), it.name(), it.policies().isEmpty() ? NONE.in(locale) : String.join(", ", it.policies())));
            table.lines("").forEach(screen::println);
            long gaps = misfits.stream().filter(it -> it.kind() == Misfit.Kind.GAP).count();
            screen.println(COUNTS.with(period, gaps, misfits.size() - gaps).in(locale));
        }
        screen.flush();
    }
}
