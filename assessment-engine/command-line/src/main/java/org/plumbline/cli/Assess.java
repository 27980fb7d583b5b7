package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.plumbline.scoring.finding.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The command line. Exit codes: 0 done, 1 the input is wrong, 2 usage, 3 the system failed. Each subcommand is a class of its own
 * and registered here.
 */
@Command(name = "assess", mixinStandardHelpOptions = true, versionProvider = Assess.Version.class,
        description = "Plumbline 准绳: performance assessment by rules that can be read.",
        footer = {"", "assess test [--long] checks the whole project, assess bench measures it.", "Exit codes: 0 done, 1 the input is wrong, 2 usage, 3 the system failed."},
        subcommands = {DemoCommand.class, CheckCommand.class, ScoreCommand.class, ExplainCommand.class, SampleCommand.class,
                ServeCommand.class, ImportCommand.class, IntakeCommand.class, CoverageCommand.class, RunCommand.class, VerifyCommand.class, VerifyAuditCommand.class, DifferencesCommand.class, ReportCommand.class, RunInputCommand.class,
                BackupCommand.class, RestoreCommand.class, CommandLine.HelpCommand.class})
public final class Assess implements Runnable {

    static final int DONE = 0;
    static final int WRONG_INPUT = 1;
    static final int USAGE = 2;
    static final int SYSTEM_FAILED = 3;

    private static final Text WHICH = new Text("要执行哪个命令？", "Which command?");
    private static final Text FAILED = new Text("assess {0} 失败：{1}", "assess {0} failed: {1}");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        Quiet.begin(arguments);
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Assess()).setExecutionExceptionHandler(Assess::report).setParameterExceptionHandler(WrongCall::report);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), WHICH.in(LanguageOption.of(spec.commandLine().getParseResult().originalArgs(), System.getenv())));
    }

    /** Of this build; says so where the classes do not come from its jar. */
    static String version() {
        String version = Assess.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    // What the user or the machine's owner can mend is said in one line; a fault of the program also needs its trace.
    private static int report(Exception exception, CommandLine command, CommandLine.ParseResult arguments) {
        Locale language = LanguageOption.of(arguments.originalArgs(), System.getenv());
        if (exception instanceof WrongInput wrong) {
            command.getErr().println(wrong.text().in(language));
            return WRONG_INPUT;
        }
        if (exception instanceof WrongUsage wrong) {
            command.getErr().println(FindingLines.of(wrong.finding(), language));
            return USAGE;
        }
        Exception cause = exception instanceof UncheckedIOException unchecked ? unchecked.getCause() : exception;
        command.getErr().println(FAILED.with(command.getCommandName(), cause instanceof IOException io ? FileTrouble.text(io) : cause).in(language));
        if (!(cause instanceof IOException)) {
            exception.printStackTrace(command.getErr());
        }
        return SYSTEM_FAILED;
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"assess " + version(), "Java " + System.getProperty("java.version")};
        }
    }
}
