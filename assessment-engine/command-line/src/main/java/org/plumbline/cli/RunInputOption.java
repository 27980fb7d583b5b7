package org.plumbline.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.RunInput;
import picocli.CommandLine.Option;

/** The frozen input of an earlier run. */
final class RunInputOption {

    private static final Text NO_FILE = new Text("没有文件 {0}", "there is no file {0}");

    @Option(names = "--run-input", paramLabel = "FILE", description = "run-input.json of an earlier run, instead of PACK, --period and --data: scores the same again")
    private Path file;

    boolean isGiven() {
        return file != null;
    }

    String name() {
        return file.toString();
    }

    boolean isIn(Path folder) throws IOException {
        Path around = file == null ? null : file.toAbsolutePath().normalize().getParent();
        return around != null && Files.isDirectory(folder) && Files.isDirectory(around) && Files.isSameFile(around, folder);
    }

    /** @throws WrongInput if it is not there, or is no whole frozen input */
    RunInput read(Locale language) throws IOException {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new WrongInput(NO_FILE.with(file).in(language));
        }
        Findings findings = new Findings();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return RunInputText.read(name(), in, findings).orElseThrow(() -> new WrongInput(FindingLines.of(findings.sorted(), language)));
        }
    }
}
