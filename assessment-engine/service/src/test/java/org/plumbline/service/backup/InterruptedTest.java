package org.plumbline.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.database.SchemaMigration;
import org.plumbline.service.intake.Batch;
import org.plumbline.service.intake.Batches;

/** Backups while others write, and restores that do not come to their end. */
@Tag("database")
class InterruptedTest {

    @TempDir
    private Path folder;

    @Test
    void a_killed_restore_leaves_an_empty_database_into_which_it_works_again() throws Exception {
        try (TestDatabase database = TestDatabase.create(); TestDatabase fresh = TestDatabase.create()) {
            Path file = folder.resolve("saved.backup");
            Manifest saved;
            try (RunningService service = RunningService.on(database)) {
                service.publish("community-officer", "2026-08");
                service.handIn("数据.csv", figures(0));
                saved = Backups.save(database, file);
            }
            killHalfWay(file, fresh);

            assertThat(Backups.save(fresh, folder.resolve("killed.backup")).rows()).as("rows after the kill: the gate's and the head's of the audit trail").isEqualTo(2);
            Backups.restore(file, fresh);
            assertThat(Backups.sums(Backups.save(fresh, folder.resolve("again.backup")))).isEqualTo(Backups.sums(saved));
        }
    }

    private static void killHalfWay(Path file, TestDatabase fresh) throws Exception {
        // so that what is looked at afterwards may be read
        new SchemaMigration(Backups.settings(fresh)).run();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path")));
        fresh.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(RestoreToBeKilled.class.getName(), file.toString()));
        Process restore = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = restore.inputReader()) {
            assertThat(said.lines().filter(RestoreToBeKilled.HALF_WAY::equals).findFirst()).isPresent();
        } finally {
            restore.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_backup_has_each_batch_whole_while_files_are_handed_in() throws Exception {
        try (TestDatabase database = TestDatabase.create(); RunningService service = RunningService.on(database)) {
            service.publish("community-officer", "2026-08");
            AtomicBoolean enough = new AtomicBoolean();
            List<Throwable> failed = new ArrayList<>();
            Thread clerk = new Thread(() -> {
                for (int round = 0; !enough.get(); round++) {
                    service.handIn("数据" + round + ".csv", figures(round));
                }
            });
            clerk.setUncaughtExceptionHandler((thread, why) -> failed.add(why));
            clerk.start();
            List<Path> files = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                files.add(folder.resolve(round + ".backup"));
                Backups.save(database, files.get(round));
            }
            enough.set(true);
            clerk.join();
            assertThat(failed).isEmpty();
            for (Path file : files) {
                requireWholeBatches(file);
            }
        }
    }

    private static void requireWholeBatches(Path file) throws Exception {
        try (TestDatabase fresh = TestDatabase.create()) {
            Backups.restore(file, fresh);
            try (RunningService restored = RunningService.on(fresh); CheckedBackup backup = CheckedBackup.open(file, (phase, done, total) -> { })) {
                long taken = 0;
                for (Batch batch : restored.get(Batches.class).page(Long.MAX_VALUE, 100_000)) {
                    taken += batch.rowsTaken();
                }
                assertThat(backup.manifest().tables()).filteredOn(table -> table.name().equals("period_record")).singleElement().extracting(Manifest.Table::rows)
                        .isEqualTo(taken);
            }
        }
    }

    @Test
    void tables_of_an_older_version_are_made_for_the_restore_and_migrated_after_it() throws Exception {
        try (TestDatabase old = TestDatabase.create(); TestDatabase fresh = TestDatabase.create(); TestDatabase migrated = TestDatabase.create()) {
            new SchemaMigration(Backups.settings(old)).upTo("010");
            old.asRoot("INSERT INTO policy VALUES ('旧', '2026-01-01 00:00:00.000001', '甲')",
                    "GRANT SELECT ON " + old.name() + ".* TO '" + Backups.settings(old).whoReads().user() + "'@'%'");
            Path file = folder.resolve("old.backup");
            assertThat(Backups.save(old, file).schemaVersion()).isEqualTo("010");

            Backups.restore(file, fresh);
            Manifest now = Backups.save(fresh, folder.resolve("now.backup"));
            assertThat(now.schemaVersion()).isNotEqualTo("010");
            assertThat(now.tables()).filteredOn(table -> table.name().equals("policy")).singleElement().extracting(Manifest.Table::rows).isEqualTo(1L);

            new SchemaMigration(Backups.settings(migrated)).run();
            assertThatThrownBy(() -> Backups.restore(file, migrated)).isInstanceOf(Refusal.class).hasMessageContaining("BACKUP-008");
        }
    }

    /** New people in each round. */
    private static String figures(int round) {
        StringBuilder table = new StringBuilder("警号,月份,电话回访数,电话满意数\n");
        for (int row = 0; row < 50; row++) {
            table.append("P").append(round * 100 + row + 100_000).append(",2026-10,40,").append(row % 30).append('\n');
        }
        return table.toString();
    }
}
