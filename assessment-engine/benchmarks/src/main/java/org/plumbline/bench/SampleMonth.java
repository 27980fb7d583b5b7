package org.plumbline.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.plumbline.cli.Assess;
import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.RunInput;

/** A made-up month of community officers with the two months before it, frozen by the commands that everybody uses; kept for the next time. */
final class SampleMonth {

    static final String MONTH = "2026-10";
    private static final String FIRST_MONTH = "2026-08";

    private final Path room;
    private final String pack;
    private final int officers;

    /**
     * @param pack     its name, or its folder
     * @param officers of all posts; of 100 about 60 are community officers
     */
    SampleMonth(Path var, String pack, int officers) {
        this.room = var.resolve("bench-sample-" + officers);
        this.pack = pack;
        this.officers = officers;
    }

    RunInput input() throws IOException {
        Path frozen = room.resolve("result").resolve("run-input.json");
        Path ready = room.resolve("ready");
        if (!Files.exists(ready)) {
            Path data = room.resolve("data");
            assess("sample", "--officers", String.valueOf(officers), "--months", "3", "--first-month", FIRST_MONTH, "--clean", "--out", data.toString());
            assess("score", pack, "--period", MONTH, "--data", data.toString(), "--out", room.resolve("result").toString());
            Files.createFile(ready);
        }
        Findings findings = new Findings();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(frozen))) {
            return RunInputText.read(in, findings).orElseThrow(() -> new IllegalStateException(findings.sorted().toString()));
        }
    }

    private static void assess(String... words) {
        int code = Assess.commandLine().execute(words);
        if (code != 0) {
            throw new IllegalStateException("assess " + String.join(" ", words) + " ended with " + code);
        }
    }
}
