package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.plumbline.cli.Assess;
import org.plumbline.cli.OpenService;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;

/** A made-up month of a large bureau, handed in and run once by the commands that everybody uses; kept for the next time. */
final class LargeMonth {

    private static final String POLICY = "community-officer";
    private static final String MONTH = "2026-10";

    private final Path room;
    private final int officers;

    /** @param officers of all posts; of 100 about 60 are community officers */
    LargeMonth(Path var, int officers) {
        this.room = var.resolve("bench-" + officers);
        this.officers = officers;
    }

    OpenService open() throws IOException {
        if (System.getenv("DB_URL") != null && !System.getenv("DB_URL").isBlank()) {
            throw new IllegalStateException("DB_URL names a database, and made-up people are not written into it: unset DB_URL");
        }
        Path database = room.resolve("database");
        Path ready = room.resolve("ready");
        if (!Files.exists(ready)) {
            Path data = room.resolve("data");
            assess("sample", "--officers", String.valueOf(officers), "--months", "1", "--first-month", MONTH, "--clean", "--out", data.toString());
            assess("import", POLICY, "--from", "2026-01", "--database", database.toString());
            assess("intake", "--data", data.toString(), "--database", database.toString());
            assess("run", POLICY, "--period", MONTH, "--database", database.toString());
            Files.createFile(ready);
        }
        return OpenService.forWork(database);
    }

    ScoringRun run(OpenService service) {
        return service.get(Runs.class).page(POLICY, MONTH, Long.MAX_VALUE, 1).get(0);
    }

    private static void assess(String... words) {
        int code = Assess.commandLine().execute(words);
        if (code != 0) {
            throw new IllegalStateException("assess " + String.join(" ", words) + " ended with " + code);
        }
    }
}
