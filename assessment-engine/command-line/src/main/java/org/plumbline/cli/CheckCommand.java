package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges policy packs, each alone: text, rules, scenarios. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Checks policy packs: their text, their rules and their scenarios. Exit code 1 where one has an error, 3 where one cannot be read.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PACK", arity = "1..*", description = "folder of a pack, or the name of one in rules/packs")
    private List<String> packs;

    @Option(names = "--json", description = "prints findings, scenarios and coverage as JSON, in both languages")
    private boolean json;

    @Option(names = "--coverage", description = "also prints for each rule how many scenarios fire it and how many do not")
    private boolean coverage;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        // a mistyped name is found before the first pack is judged
        List<Path> folders = new ArrayList<>();
        for (String pack : packs) {
            folders.add(PackFolder.find(pack, language.locale()));
        }
        List<CheckedPack> all = new ArrayList<>();
        for (Path folder : folders) {
            CheckedPack checked = CheckedPack.check(folder);
            all.add(checked);
            if (!json) {
                print(new CheckView(checked, coverage, language.locale()).lines());
            }
        }
        if (json) {
            print(List.of(CheckJson.of(all)));
        }
        return all.stream().mapToInt(CheckedPack::exitCode).max().orElse(Assess.DONE);
    }

    private void print(List<String> lines) {
        PrintWriter screen = spec.commandLine().getOut();
        lines.forEach(screen::println);
        screen.flush();
    }
}
