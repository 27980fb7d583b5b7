package org.plumbline.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.audit.AfterRestore;
import org.plumbline.service.audit.Audit;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.VerifyAudit;
import org.plumbline.service.database.SchemaMigration;
import org.plumbline.service.policy.StoredVersion;
import org.plumbline.service.run.RunPeriod;
import org.plumbline.service.run.ScoringRun;
import org.plumbline.service.run.VerifyRun;
import org.plumbline.service.studio.Draft;
import org.plumbline.service.studio.Drafts;

/** A month with a correction, saved and restored. */
@Tag("database")
class RoundTripTest {

    private static final String OFFICERS = "community-officer";

    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static RunningService service;
    private static RunPeriod.Done first;
    private static RunPeriod.Done corrected;
    private static Draft draft;
    private static Path file;
    private static Manifest saved;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.create();
        service = RunningService.on(database);
        StoredVersion version = service.publish(OFFICERS, "2026-08");
        draft = service.get(Drafts.class).begin(OFFICERS, version.checksum(), RunningService.CLERK);
        draft = service.get(Drafts.class).save(draft.id(), 1, Map.of("parameters.yaml", "半截 {"), RunningService.CLERK);
        SampleMonth.of(60, folder.resolve("month")).handIn(service);
        first = service.run(OFFICERS, SampleMonth.LAST);
        String changed = service.result(first).sheets().get(0).participant().no();
        service.handIn("更正.csv", "警号,月份,电话回访数,电话满意数\n" + changed + ",2026-10,40,1\n", "回访记录有误");
        corrected = service.correct(OFFICERS, SampleMonth.LAST, "回访记录有误");
        file = folder.resolve("month.backup");
        saved = Backups.save(database, file);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    void what_is_restored_is_the_same_cell_by_cell_and_proves_itself() throws Exception {
        try (TestDatabase fresh = TestDatabase.create()) {
            Backups.restore(file, fresh);

            assertThat(Backups.sums(Backups.save(fresh, folder.resolve("second.backup")))).isEqualTo(Backups.sums(saved));
            try (RunningService restored = RunningService.on(fresh)) {
                for (RunPeriod.Done done : new RunPeriod.Done[] {first, corrected}) {
                    assertThat(restored.get(VerifyRun.class).verify(done.run().id(), Progress.NONE).summary().hash()).isEqualTo(done.run().resultChecksum());
                }
            }
        }
    }

    @Test
    void the_audit_trail_comes_back_whole_and_its_first_entry_afterwards_says_that_it_was_restored() throws Exception {
        try (TestDatabase fresh = TestDatabase.create()) {
            Backups.restore(file, fresh);

            try (RunningService restored = RunningService.on(fresh)) {
                assertThat(restored.get(VerifyAudit.class).verify(Progress.NONE).entries()).isEqualTo(rows("audit_entry")).isPositive();
                restored.get(AfterRestore.class).begin("month.backup", saved.createdAt(), RunningService.CLERK);
                VerifyAudit.Proved proved = restored.get(VerifyAudit.class).verify(Progress.NONE);
                assertThat(proved.entries()).isEqualTo(rows("audit_entry") + 1);
                assertThat(proved.signed()).isEqualTo(2);
                assertThat(proved.warnings()).isEmpty();
                assertThat(restored.get(Audit.class).page(new Audit.Sought(null, null, AuditAction.RESTORED, null, null, null), Long.MAX_VALUE, 9)).singleElement()
                        .satisfies(entry -> assertThat(entry.details()).containsEntry("backup", "month.backup"));
            }
        }
    }

    @Test
    void a_backup_of_a_time_without_an_audit_trail_begins_one() throws Exception {
        Path older = folder.resolve("older.backup");
        try (TestDatabase old = TestDatabase.create()) {
            new SchemaMigration(Backups.settings(old)).upTo("058");
            old.asRoot("GRANT SELECT ON " + old.name() + ".* TO '" + Backups.settings(old).whoReads().user() + "'@'%'");
            assertThat(Backups.sums(Backups.save(old, older))).doesNotContainKey("audit_head");
        }
        try (TestDatabase fresh = TestDatabase.create()) {
            Backups.restore(older, fresh);

            try (RunningService restored = RunningService.on(fresh)) {
                restored.get(AfterRestore.class).begin("older.backup", saved.createdAt(), RunningService.CLERK);
                assertThat(restored.get(VerifyAudit.class).verify(Progress.NONE).entries()).isEqualTo(1);
            }
        }
    }

    @Test
    void drafts_come_back_with_their_revisions_and_can_be_worked_on() throws Exception {
        try (TestDatabase fresh = TestDatabase.create()) {
            Backups.restore(file, fresh);

            try (RunningService restored = RunningService.on(fresh)) {
                Drafts drafts = restored.get(Drafts.class);
                assertThat(drafts.one(draft.id())).isEqualTo(draft);
                assertThat(drafts.files(draft.id(), 1)).isEqualTo(RunningService.texts(OFFICERS));
                assertThat(drafts.files(draft.id(), 2)).containsEntry("parameters.yaml", "半截 {").hasSize(4);
                assertThat(drafts.save(draft.id(), 2, Map.of("parameters.yaml", ""), RunningService.CLERK).latest().revision()).isEqualTo(3);
            }
        }
    }

    @Test
    void the_numbers_go_on_above_the_restored_ones_with_the_rights_that_the_application_has() throws Exception {
        try (TestDatabase fresh = TestDatabase.create()) {
            Backups.restore(file, fresh);

            try (RunningService restored = RunningService.on(fresh)) {
                assertThat(restored.handIn("更正二.csv", "警号,月份,电话回访数,电话满意数\n" + service.result(first).sheets().get(1).participant().no() + ",2026-10,40,2\n", "再次更正")
                        .batch().id()).isGreaterThan(rows("intake_batch"));
                ScoringRun third = restored.correct(OFFICERS, SampleMonth.LAST, "再次更正").run();
                assertThat(third.id()).isGreaterThan(corrected.run().id());
                assertThat(third.supersedes()).isEqualTo(corrected.run().id());
            }
        }
    }

    @Test
    void a_run_that_was_not_finished_goes_on_after_the_restore() throws Exception {
        Path unfinished = folder.resolve("unfinished.backup");
        try (TestDatabase broken = TestDatabase.create(); RunningService other = RunningService.on(broken)) {
            other.publish(OFFICERS, "2026-08");
            SampleMonth.of(60, folder.resolve("month")).handIn(other);
            broken.asRoot("CREATE TRIGGER refuse BEFORE INSERT ON standing FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'");
            assertThatThrownBy(() -> other.run(OFFICERS, SampleMonth.LAST)).hasMessageContaining("standing");
            Backups.save(broken, unfinished);
        }
        try (TestDatabase fresh = TestDatabase.create()) {
            Backups.restore(unfinished, fresh);
            try (RunningService restored = RunningService.on(fresh)) {
                ScoringRun run = restored.run(OFFICERS, SampleMonth.LAST).run();
                assertThat(run.epoch()).isEqualTo(2);
                assertThat(run.resultChecksum()).isEqualTo(first.run().resultChecksum());
            }
        }
    }

    private static long rows(String table) {
        return saved.tables().stream().filter(each -> each.name().equals(table)).findFirst().orElseThrow().rows();
    }

    @Test
    void every_table_but_the_history_of_migrations_and_the_steps_of_runs_is_saved() {
        assertThat(Backups.sums(saved)).containsKeys("intake_gate", "scoring_run", "run_input_part", "run_partition", "score_sheet").doesNotContainKey("flyway_schema_history");
        assertThat(Backups.sums(saved).keySet()).noneMatch(table -> table.startsWith("BATCH_"));
        assertThat(rows("scoring_run")).isEqualTo(2);
        assertThat(rows("intake_gate")).isEqualTo(1);
        assertThat(saved.tables()).hasSizeGreaterThanOrEqualTo(27);
    }

    @Test
    void the_file_is_for_its_owner_only_and_nothing_unfinished_is_left() throws IOException {
        FileStore store = Files.getFileStore(file);
        if (store.supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void a_backup_is_replaced_only_when_that_is_said() throws Exception {
        Path other = folder.resolve("other.backup");
        Files.writeString(other, "mine");
        assertThatThrownBy(() -> Backups.save(database, other)).isInstanceOf(Refusal.class).hasMessageContaining("BACKUP-001");
        assertThat(other).hasContent("mine");

        new TakeBackup(Backups.settings(database), Clock.systemUTC()).into(other, true, Progress.NONE);
        try (CheckedBackup replaced = CheckedBackup.open(other, Progress.NONE)) {
            assertThat(Backups.sums(replaced.manifest())).isEqualTo(Backups.sums(saved));
        }
    }

    @Test
    void a_database_with_rows_is_left_alone() throws Exception {
        Map<String, String> before = Backups.sums(Backups.save(database, folder.resolve("before.backup")));
        assertThatThrownBy(() -> Backups.restore(file, database)).isInstanceOf(Refusal.class).hasMessageContaining("BACKUP-009");
        assertThat(Backups.sums(Backups.save(database, folder.resolve("after.backup")))).isEqualTo(before);
    }

    @Test
    void a_database_without_tables_has_nothing_to_save() throws SQLException {
        try (TestDatabase empty = TestDatabase.create()) {
            // otherwise told by the migration
            empty.asRoot("GRANT SELECT ON " + empty.name() + ".* TO '" + Backups.settings(empty).whoReads().user() + "'@'%'");
            assertThatThrownBy(() -> Backups.save(empty, folder.resolve("nothing.backup"))).isInstanceOf(Refusal.class).hasMessageContaining("BACKUP-002");
            assertThat(folder.resolve("nothing.backup")).doesNotExist();
            assertThat(folder.resolve("nothing.backup.part")).doesNotExist();
        }
    }

    @Test
    void a_foreign_table_is_no_empty_database() throws SQLException {
        try (TestDatabase foreign = TestDatabase.create()) {
            foreign.asRoot("CREATE TABLE another_program (id INT PRIMARY KEY)");
            assertThatThrownBy(() -> Backups.restore(file, foreign)).isInstanceOf(Refusal.class).hasMessageContaining("BACKUP-009");
        }
    }
}
