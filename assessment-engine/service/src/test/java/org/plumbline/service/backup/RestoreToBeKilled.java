package org.plumbline.service.backup;

import java.nio.file.Path;
import java.util.Map;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.database.DatabaseSettings;

/** A restore in a process of its own that says when it is half way and then waits for its end. */
final class RestoreToBeKilled {

    static final String HALF_WAY = "half way";

    private RestoreToBeKilled() {
    }

    public static void main(String[] file) throws Exception {
        try (CheckedBackup backup = CheckedBackup.open(Path.of(file[0]), Progress.NONE)) {
            new RestoreBackup(DatabaseSettings.read(Map.of()), "").restore(backup, (phase, done, total) -> {
                if (done > total / 2) {
                    System.out.println(HALF_WAY);
                    sleep();
                }
            });
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
