package org.plumbline.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words of a command, which the library tells in English alone. */
final class WrongCall {

    private static final Text MEANT = new Text("是否为：{0}？", "did you mean: {0}?");
    private static final String WHOLE = "-?\\d+";

    private WrongCall() {
    }

    /** @return exit code */
    static int report(ParameterException wrong, String[] words) {
        CommandLine command = wrong.getCommandLine();
        Locale language = LanguageOption.of(List.of(words), System.getenv());
        Finding finding = finding(wrong, command);
        command.getErr().println(finding == null ? wrong.getMessage() : FindingLines.of(finding, language));
        List<String> meant = wrong instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        if (!meant.isEmpty()) {
            command.getErr().println("    " + MEANT.with(String.join(", ", meant)).in(language));
        } else if (finding == null || !finding.code().equals(CommandCode.NO_SUCH_VALUE.id())) {
            command.usage(command.getErr());
        }
        command.getErr().flush();
        return Assess.USAGE;
    }

    /** Null where the command has said it itself. */
    private static Finding finding(ParameterException wrong, CommandLine command) {
        String called = command.getCommandSpec().qualifiedName();
        if (wrong instanceof MissingParameterException lacking) {
            return of(CommandCode.LACKING, command, names(lacking.getMissing()), called);
        }
        if (wrong instanceof UnmatchedArgumentException unknown) {
            Text all = new Text(unknown.getUnmatched().stream().map(word -> "“" + word + "”").collect(Collectors.joining("、")), String.join(", ", unknown.getUnmatched()));
            return of(CommandCode.UNKNOWN, command, all, called);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return of(CommandCode.TWICE, command, name(twice.getOverwritten()), called);
        }
        if (wrong.getCause() instanceof TypeConversionException unfit && wrong.getArgSpec() != null) {
            ArgSpec argument = wrong.getArgSpec();
            String place = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
            return Finding.of(CommandCode.NO_SUCH_VALUE, Place.wholeFile(place), wrong.getValue(), wanted(unfit, argument, wrong.getValue()), called);
        }
        return null;
    }

    private static Finding of(CommandCode code, CommandLine command, Object... arguments) {
        return Finding.of(code, Place.wholeFile(command.getCommandSpec().qualifiedName()), arguments);
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(WrongCall::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : argument.paramLabel();
    }

    private static Text wanted(TypeConversionException unfit, ArgSpec argument, String value) {
        if (unfit instanceof NotWanted told) {
            return told.wanted();
        }
        Class<?> type = argument.type();
        boolean isTooFar = value.matches(WHOLE);
        if (type == int.class) {
            return isTooFar ? NotWanted.whole(Integer.MIN_VALUE, Integer.MAX_VALUE) : NotWanted.WHOLE;
        }
        if (type == long.class) {
            return isTooFar ? NotWanted.whole(Long.MIN_VALUE, Long.MAX_VALUE) : NotWanted.WHOLE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return NotWanted.FLAG;
        }
        if (type.isEnum()) {
            return NotWanted.ONE_OF.with(argument.paramLabel());
        }
        return NotWanted.WRITTEN_AS.with(argument.paramLabel());
    }
}
