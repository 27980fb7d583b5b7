package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.catalogue.Catalogues;
import org.plumbline.service.http.Visitor.Answer;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.StoredVersion;
import org.plumbline.service.run.RunOrder;
import org.plumbline.service.run.RunPeriod;

/** The reports as files over HTTP. */
@Tag("database")
class ReportsOverHttpTest {

    private static TestDatabase database;
    private static ServedService service;
    private static long run;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        service.get(Catalogues.class).importText(Files.readString(RunningService.rules().resolve("catalogue.yaml")), RunningService.CLERK);
        StoredVersion version = service.get(Bundles.class).importTexts(RunningService.texts("auxiliary-month"), RunningService.CLERK).version();
        service.get(Policies.class).publish(version.policy(), version.checksum(), "2026-01", "办法生效", RunningService.CLERK);
        service.handIn("people.csv", "警号,姓名,派出所,岗位\nA1,甲,东所,辅警\nA2,乙,东所,辅警\n".getBytes(StandardCharsets.UTF_8));
        service.handIn("figures.csv", "警号,月份,全勤\nA1,2026-10,是\nA2,2026-10,否\n".getBytes(StandardCharsets.UTF_8));
        run = service.get(RunPeriod.class).run(new RunOrder("auxiliary-month", "2026-10", null, RunningService.WAIVER, RunningService.CLERK), Progress.NONE).run().id();
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
            "reports/ranking.pdf, application/pdf, %PDF, 排名表", "reports/outcomes.pdf, application/pdf, %PDF, 奖惩审批表", "sheets/A1/sheet.pdf, application/pdf, %PDF, 得分表",
            "reports/ranking.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK, 排名表",
            "reports/outcomes.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK, 奖惩审批表"})
    void a_report_is_a_file_with_a_name_that_says_policy_and_month(String path, String type, String begins, String title) {
        Answer answer = service.get("/api/runs/" + run + "/" + path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.body()).startsWith(begins);
        assertThat(answer.header("Content-Disposition")).startsWith("attachment;").contains(ServedService.encoded("辅警月度量化考核2026年10月" + title));
        assertThat(service.get("/api/runs/" + run + "/" + path).response().body()).isEqualTo(answer.response().body());
    }

    /** The library of the reports brings one that reads and writes XML, with which the web interface has nothing to do. */
    @Test
    void the_interface_speaks_json_and_no_xml() {
        Answer xml = service.get("/api/runs", "Accept", "application/xml");
        assertThat(xml.status()).as(xml.header("Content-Type") + " " + xml.body()).isEqualTo(406);
        assertThat(service.send("POST", "/api/runs", "application/xml", BodyPublishers.ofString("<RunRequest/>")).status()).isEqualTo(415);
        assertThat(service.get("/api/runs/99", "Accept", "text/xml,*/*").header("Content-Type")).contains("json");
        assertThat(service.get("/api/runs", "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8").header("Content-Type")).contains("json");
    }

    @Test
    void the_language_is_one_of_two() {
        Answer english = service.get("/api/runs/" + run + "/reports/ranking.pdf?language=en");
        assertThat(english.status()).isEqualTo(200);
        assertThat(english.header("Content-Disposition")).contains("auxiliaries").contains("2026-10");

        assertThat(service.get("/api/runs/" + run + "/reports/ranking.pdf?language=fr").status()).isEqualTo(400);
    }

    @Test
    void a_run_or_sheet_that_is_not_there_or_not_finished_is_refused_as_ever() throws Exception {
        assertThat(service.get("/api/runs/99/reports/ranking.pdf").code()).isEqualTo("RUN-401");
        assertThat(service.get("/api/runs/" + run + "/sheets/X/sheet.pdf").code()).isEqualTo("RUN-410");
        database.asRoot("UPDATE scoring_run SET state = 'SCORED'");
        try {
            Answer unfinished = service.get("/api/runs/" + run + "/reports/outcomes.xlsx");
            assertThat(unfinished.status()).isEqualTo(409);
            assertThat(unfinished.code()).isEqualTo("RUN-406");
        } finally {
            database.asRoot("UPDATE scoring_run SET state = 'REVIEW'");
        }
    }
}
