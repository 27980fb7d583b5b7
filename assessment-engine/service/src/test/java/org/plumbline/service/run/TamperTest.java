package org.plumbline.service.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;
import org.plumbline.service.TestDatabase;

/** Whoever changes what is kept, and be it the administrator of the database, is found out by a verification. */
@Tag("database")
class TamperTest {

    private static TestDatabase database;
    private static RunningService service;
    private static long run;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        service.publishFirstPack("2026-01");
        Visits.handInPeople(service);
        service.handIn("due", Visits.due("2026-01"));
        service.handIn("done", Visits.done("2026-01", 1, 11, 90));
        service.handIn("deeds", "警号,事项,日期\nP001,好人好事,2026-01-09\nP999,好人好事,2026-01-09\n");
        run = service.run(Visits.POLICY, "2026-01").run().id();
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    void nothing_is_found_where_nothing_was_changed() {
        service.get(VerifyRun.class).verify(run, Progress.NONE);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("score_sheet", "SET total = total + 1 WHERE run = {run} AND assessee = 'P002'", "RUN-408.*score_sheet"),
                Arguments.of("score_sheet", "SET sheet = REPLACE(sheet, 'P002', 'P003') WHERE run = {run} AND assessee = 'P002'", "RUN-408.*score_sheet"),
                Arguments.of("score_sheet", "SET name = '乙' WHERE run = {run} AND assessee = 'P002'", "RUN-408.*score_sheet"),
                Arguments.of("score_sheet", "SET unit = '乙所' WHERE run = {run} AND assessee = 'P002'", "RUN-408.*score_sheet"),
                Arguments.of("standing", "SET grade = 'FAIL' WHERE run = {run} AND assessee = 'P003'", "RUN-408.*standing"),
                Arguments.of("standing", "SET `rank` = 1 WHERE run = {run} AND position = 5", "RUN-408.*standing"),
                Arguments.of("run_finding", "SET message_zh = '无' WHERE run = {run} AND position = 1", "RUN-408.*run_finding"),
                Arguments.of("period_record", "SET figures = REPLACE(figures, 'n90', 'n95') WHERE assessee = 'P002'", "RUN-407.*period_record"),
                Arguments.of("event", "SET assessee = 'P002' WHERE assessee = 'P001'", "RUN-407"),
                Arguments.of("assessee", "SET attributes = REPLACE(attributes, '东所', '西所') WHERE no = 'P002'", "RUN-407"),
                Arguments.of("policy_file", "SET text = REPLACE(text, 'value: 80', 'value: 90') WHERE name = 'parameters.yaml'", "RUN-407"),
                Arguments.of("scoring_run", "SET result_checksum = REPEAT('0', 64) WHERE id = {run}", "RUN-408"),
                Arguments.of("scoring_run", "SET run_input_checksum = REPEAT('0', 64) WHERE id = {run}", "RUN-407"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_changed_row_is_found(String table, String change, String found) throws SQLException {
        database.asRoot("CREATE TABLE before_change AS SELECT * FROM " + table,
                "UPDATE " + table + " " + change.replace("{run}", String.valueOf(run)));
        try {
            assertThat(SaidNo.to(() -> service.get(VerifyRun.class).verify(run, Progress.NONE))).containsPattern(found);
        } finally {
            database.asRoot("SET FOREIGN_KEY_CHECKS = 0", "DELETE FROM " + table, "INSERT INTO " + table + " SELECT * FROM before_change",
                    "SET FOREIGN_KEY_CHECKS = 1", "DROP TABLE before_change");
        }
        service.get(VerifyRun.class).verify(run, Progress.NONE);
    }

    @Test
    void a_row_more_or_less_is_found() throws SQLException {
        String more = "INSERT INTO not_taking_part (run, assessee, name, because) VALUES (" + run + ", 'P777', '丙', '—')";
        database.asRoot(more);
        try {
            assertThat(SaidNo.to(() -> service.get(VerifyRun.class).verify(run, Progress.NONE))).contains("RUN-408").contains("not_taking_part: 1 / 0");
        } finally {
            database.asRoot("DELETE FROM not_taking_part");
        }
        database.asRoot("CREATE TABLE kept_part AS SELECT * FROM run_input_part WHERE run = " + run, "UPDATE run_input_part SET bytes = SUBSTR(bytes, 1, 100)");
        try {
            assertThatThrownBy(() -> service.get(VerifyRun.class).verify(run, Progress.NONE)).isInstanceOf(RuntimeException.class);
        } finally {
            database.asRoot("DELETE FROM run_input_part", "INSERT INTO run_input_part SELECT * FROM kept_part", "DROP TABLE kept_part");
        }
    }
}
