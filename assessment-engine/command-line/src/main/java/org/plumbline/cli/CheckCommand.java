package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.lint.AcrossPacks;
import org.plumbline.scoring.lint.ResultsRead;
import org.plumbline.scoring.policy.PolicyVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges policy packs: text, rules, scenarios; where several are named, also what one event is worth in each; with data, what past results tell. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Checks policy packs: their text, their rules and their scenarios; with --data also what past results tell of them. "
                + "Exit code 1 where one has an error, 3 where one cannot be read.")
final class CheckCommand implements Callable<Integer> {

    private static final Text PERIOD_WITHOUT_DATA = new Text("--period 要与 --data 一起给", "--period goes together with --data");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PACK", arity = "1..*", description = "folder of a pack, or the name of one in rules/packs")
    private List<String> packs;

    @Option(names = "--json", description = "prints findings, scenarios and coverage as JSON, in both languages")
    private boolean json;

    @Option(names = "--coverage", description = "also prints for each rule how many scenarios fire it and how many do not")
    private boolean coverage;

    @Mixin
    private DataOption data;

    @Option(names = "--period", paramLabel = "PERIOD", description = "with --data: score this period only; can be given several times; otherwise every period that the files hold")
    private List<String> periods = new ArrayList<>();

    @Mixin
    private LanguageOption language;

    /** Whether every pack that was named is there. */
    private boolean isWhole = true;

    @Override
    public Integer call() throws IOException {
        List<Path> folders = new ArrayList<>();
        List<CheckedPack> all = new ArrayList<>();
        for (String pack : packs) {
            try {
                folders.add(PackFolder.find(pack, language.locale()));
            } catch (WrongInput notThere) {
                if (packs.size() == 1) {
                    throw notThere;
                }
                // of several the others are judged all the same, and this is said before them
                spec.commandLine().getErr().println(notThere.getMessage());
                isWhole = false;
            }
        }
        refusePeriodsWithoutData();
        PastPeriods past = data.isGiven() ? new PastPeriods(data.files(language.locale(), spec.commandLine().getErr()), periods, language.locale(), spec.commandLine().getErr()) : null;
        List<PolicyVersion> before = new ArrayList<>();
        // read before the first is judged: a pack may read results of one that comes after it
        List<PolicyVersion> together = folders.size() < 2 ? List.of() : folders.stream().map(CheckedPack::named).flatMap(Optional::stream).toList();
        for (Path folder : folders) {
            CheckedPack checked = judged(folder, before, together, past);
            if (checked.version() != null) {
                before.add(checked.version());
            }
            all.add(checked);
            if (!json) {
                print(new CheckView(checked, coverage, language.locale()).lines());
            }
        }
        if (json) {
            print(List.of(CheckJson.of(all)));
        }
        return isWhole ? all.stream().mapToInt(CheckedPack::exitCode).max().orElse(Assess.DONE) : Assess.SYSTEM_FAILED;
    }

    private static CheckedPack judged(Path folder, List<PolicyVersion> before, List<PolicyVersion> all, PastPeriods past) throws IOException {
        try {
            CheckedPack checked = CheckedPack.check(folder);
            if (checked.version() == null) {
                return checked;
            }
            CheckedPack together = checked.and(AcrossPacks.compare(before, checked.version())).and(ResultsRead.compare(all, checked.version()));
            return past == null ? together : together.and(past.judge(folder));
        } catch (WrongInput wrong) {
            throw wrong;
        } catch (RuntimeException | StackOverflowError fault) {
            return CheckedPack.failed(folder, fault);
        }
    }

    private void refusePeriodsWithoutData() {
        if (!periods.isEmpty() && !data.isGiven()) {
            throw new ParameterException(spec.commandLine(), PERIOD_WITHOUT_DATA.in(language.locale()));
        }
    }

    private void print(List<String> lines) {
        PrintWriter screen = spec.commandLine().getOut();
        lines.forEach(screen::println);
        screen.flush();
    }
}
