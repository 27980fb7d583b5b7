package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.service.Checksum;
import org.plumbline.service.RunningService;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.http.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** A month as a program outside does it: policy, files, run, and every look at the result. */
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthOverHttpTest {

    private static final String OFFICERS = "community-officer";

    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static ServedService service;
    private static SampleMonth sample;
    private static String run;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        sample = SampleMonth.of(120, folder);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    @Order(1)
    void a_catalogue_and_a_bundle_are_taken_in_once_and_published() throws IOException {
        assertThat(service.get("/api/catalogue").code()).isEqualTo("POLICY-101");
        Answer catalogue = service.send("PUT", "/api/catalogue", "text/yaml", BodyPublishers.ofFile(RunningService.rules().resolve("catalogue.yaml")));
        assertThat(catalogue.status()).isEqualTo(200);
        assertThat(service.get("/api/catalogue").json()).isEqualTo(catalogue.json());

        byte[] zip = Zips.of(RunningService.texts(OFFICERS));
        Answer first = service.send("POST", "/api/policies/versions", "application/zip", BodyPublishers.ofByteArray(zip));
        Answer again = service.send("POST", "/api/policies/versions", "application/zip", BodyPublishers.ofByteArray(zip));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        String checksum = first.json().at("/version/checksum").asString();
        assertThat(service.get(first.header("Location")).json().path("checksum").asString()).isEqualTo(checksum);

        Answer publication = service.post("/api/policies/" + OFFICERS + "/publications",
                "{\"checksum\":\"" + checksum + "\",\"fromMonth\":\"2026-08\",\"reason\":\"办法生效\"}");
        assertThat(publication.status()).isEqualTo(201);
        assertThat(service.get("/api/policies/" + OFFICERS + "/in-force?month=2026-10").json()).isEqualTo(publication.json());
        assertThat(service.get("/api/policies/" + OFFICERS + "/in-force?month=2026-07").status()).isEqualTo(409);
        assertThat(service.get("/api/policies/" + OFFICERS + "/publications").json().path("items")).hasSize(1);
        assertThat(service.get("/api/policies").json().at("/items/0/title/zh").asString()).isNotBlank();
        assertThat(service.get("/api/policies/" + OFFICERS + "/versions").json().path("items")).hasSize(1);
    }

    @Test
    @Order(2)
    void a_bundle_that_was_given_out_is_the_one_that_was_taken_in() {
        String version = service.get("/api/policies/" + OFFICERS + "/versions").json().at("/items/0/checksum").asString();

        Answer bundle = service.get("/api/policies/" + OFFICERS + "/versions/" + version + "/bundle.zip");

        assertThat(bundle.header("Content-Type")).isEqualTo("application/zip");
        assertThat(bundle.header("Content-Disposition")).startsWith("attachment").contains(OFFICERS);
        Answer again = service.send("POST", "/api/policies/versions", "application/zip", BodyPublishers.ofByteArray(bundle.response().body()));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/version/checksum").asString()).isEqualTo(version);
    }

    @Test
    @Order(3)
    void the_same_file_twice_is_one_batch() throws IOException {
        for (Path file : sample.files()) {
            Answer first = service.handIn(file);
            Answer again = service.handIn(file);
            assertThat(first.status()).as(first.body()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(service.get(first.header("Location")).json()).isEqualTo(first.json());
        }
        assertThat(service.all("/api/batches", 1)).hasSameSizeAs(sample.files());
    }

    @Test
    @Order(4)
    void what_was_wrong_in_a_file_opens_as_a_table_under_its_chinese_name() {
        JsonNode batch = service.handIn("十月 回访.csv", "警号,月份,电话回访数\nP000001,2026-10,=1+1\nP000002,2026-10,多\n".getBytes(StandardCharsets.UTF_8)).json();
        long id = batch.path("id").asLong();
        assertThat(batch.path("rowsRejected").asInt()).isEqualTo(2);

        Answer file = service.get("/api/batches/" + id + "/rejections.csv");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("filename*=UTF-8''" + ServedService.encoded("十月 回访-rejections.csv"));
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file.body().substring(1)).stream().toList();
        List<JsonNode> rejections = service.all("/api/batches/" + id + "/rejections", 1);
        assertThat(rows).hasSameSizeAs(rejections).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rows).extracting(row -> row.getField("code")).isEqualTo(rejections.stream().map(each -> each.path("code").asString()).toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.getFields()).noneMatch(cell -> cell.matches("[=+@-].*")));
        assertThat(rejections.get(0).at("/message/zh").asString()).isNotBlank();
    }

    @Test
    @Order(5)
    void of_two_who_start_the_same_at_once_one_succeeds() {
        Supplier<Answer> start = () -> service.post("/api/runs", "{\"policy\":\"" + OFFICERS + "\",\"period\":\"2026-10\",\"coverageWaiver\":\"" + RunningService.WAIVER + "\"}");
        List<CompletableFuture<Answer>> both = Stream.of(start, start).map(CompletableFuture::supplyAsync).toList();
        List<Answer> answers = both.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(202, 409);
        Answer begun = answers.stream().filter(each -> each.status() == 202).findFirst().orElseThrow();
        run = begun.header("Location");
        assertThat(service.untilOver(run).path("state").asString()).isEqualTo("REVIEW");
        assertThat(service.all("/api/runs?policy=" + OFFICERS + "&period=2026-10", 100)).hasSize(1);
        assertThat(service.post("/api/runs", "{\"policy\":\"" + OFFICERS + "\",\"period\":\"2026-10\"}").code()).isEqualTo("RUN-403");
    }

    @Test
    @Order(6)
    void the_run_over_http_gives_the_offline_hash_and_proves_itself() throws IOException {
        JsonNode is = service.get(run).json();
        assertThat(is.path("resultChecksum").asString()).isEqualTo(sample.offline(OFFICERS, "2026-10").hash());
        assertThat(is.path("assessees").asInt()).isEqualTo(is.path("scored").asInt() + is.path("quarantined").asInt() + is.path("notTakingPart").asInt());

        Answer proof = service.post(run + "/verification", "{}");

        assertThat(proof.status()).as(proof.body()).isEqualTo(200);
        assertThat(proof.json().path("resultChecksum")).isEqualTo(is.path("resultChecksum"));
        assertThat(proof.json().path("sheets").asInt()).isEqualTo(is.path("scored").asInt());
        assertThat(service.get(run + "/run-input.json").header("Content-Disposition")).contains(".json");
        assertThat(Checksum.of(service.get(run + "/run-input.json").body())).isEqualTo(is.path("runInputChecksum").asString());
        assertThat(service.get(run + "/batches").json().path("items")).hasSize(sample.files().size() + 1);
    }

    @Test
    @Order(7)
    void the_lines_of_every_sheet_add_up_to_its_total_and_say_what_they_read() {
        List<JsonNode> sheets = service.all(run + "/sheets", 500);
        assertThat(sheets).hasSize(service.get(run).json().path("scored").asInt());
        for (JsonNode summary : sheets) {
            JsonNode sheet = service.get(run + "/sheets/" + summary.path("assessee").asString()).json();
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode line : sheet.path("lines")) {
                sum = sum.add(new BigDecimal(line.path("points").asString()));
                assertThat(line.at("/scopeName/zh").asString()).isNotBlank();
                assertThat(line.at("/reason/en").asString()).isNotBlank();
                line.path("figures").forEach(figure -> assertThat(figure.at("/name/zh").asString()).isNotBlank());
            }
            assertThat(sum).isEqualByComparingTo(sheet.path("total").asString()).isEqualByComparingTo(summary.path("total").asString());
            assertThat(sheet.path("standings").size()).isEqualTo(summary.path("graded").asBoolean() ? 1 : 0);
        }
    }

    @Test
    @Order(8)
    void groups_and_places_hold_everybody_with_a_grade_once_with_what_people_call_it() {
        List<String> seen = new ArrayList<>();
        for (JsonNode group : service.all(run + "/peer-groups", 1)) {
            String path = run + "/standings?ranking=" + group.path("ranking").asString() + "&groupNo=" + group.path("groupNo").asInt();
            List<JsonNode> places = service.all(path, 3);
            assertThat(places).isEqualTo(service.all(path, 500)).hasSize(group.path("members").asInt());
            places.forEach(place -> assertThat(place.at("/gradeName/zh").asString()).isNotEqualTo(place.path("grade").asString()));
            group.path("grades").forEach(grade -> assertThat(places.stream().filter(place -> place.path("grade").equals(grade.path("grade"))))
                    .hasSize(grade.path("count").asInt()));
            places.forEach(place -> seen.add(place.path("assessee").asString()));
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).hasSize((int) service.all(run + "/sheets", 500).stream().filter(sheet -> sheet.path("graded").asBoolean()).count());
        assertThat(service.all(run + "/standings", 7).stream().map(place -> place.path("assessee").asString())).containsExactlyElementsOf(seen);
        assertThat(service.all(run + "/standings?ranking=none", 7)).isEmpty();
    }

    @Test
    @Order(8)
    void a_place_and_an_outcome_are_found_by_name_number_unit_and_grade() {
        List<JsonNode> places = service.all(run + "/standings", 500);
        for (JsonNode place : List.of(places.get(0), places.get(places.size() - 1))) {
            String part = place.path("assessee").asString().toLowerCase(Locale.ROOT).substring(1);
            assertThat(service.all(run + "/standings?search=" + part, 5)).containsExactly(place);
            assertThat(service.all(run + "/standings?search=" + ServedService.encoded(place.path("name").asString()), 5)).contains(place);
        }
        assertThat(service.all(run + "/standings?search=%25", 5)).isEmpty();
        for (String field : List.of("grade", "unitName")) {
            String value = places.get(3).path(field).asString();
            assertThat(value).isNotBlank();
            assertThat(service.all(run + "/standings?" + field.replace("Name", "") + "=" + ServedService.encoded(value), 5))
                    .isEqualTo(places.stream().filter(place -> place.path(field).asString().equals(value)).toList());
        }
        List<JsonNode> outcomes = service.all(run + "/outcomes", 500);
        String unit = outcomes.get(0).path("unitName").asString();
        assertThat(service.all(run + "/outcomes?unit=" + ServedService.encoded(unit), 5))
                .isEqualTo(outcomes.stream().filter(outcome -> outcome.path("unitName").asString().equals(unit)).toList());
        String somebody = outcomes.get(0).path("assessee").asString();
        assertThat(service.all(run + "/outcomes?search=" + somebody, 5))
                .isEqualTo(outcomes.stream().filter(outcome -> outcome.path("assessee").asString().equals(somebody)).toList());
        assertThat(service.get(run + "/units").json().path("items").valueStream().mapToInt(each -> each.path("count").asInt()).sum())
                .isEqualTo(service.all(run + "/sheets", 500).size());
    }

    @Test
    @Order(9)
    void outcomes_come_to_their_totals_and_findings_to_their_counts() {
        JsonNode is = service.get(run).json();
        for (JsonNode total : service.get(run + "/outcomes/totals").json().path("items")) {
            List<JsonNode> outcomes = service.all(run + "/outcomes?code=" + total.path("code").asString(), 7);
            assertThat(outcomes).hasSize(total.path("count").asInt());
            BigDecimal sum = outcomes.stream().filter(each -> each.has("amount")).map(each -> new BigDecimal(each.path("amount").asString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(total.path("total").asString("0"));
        }
        assertThat(service.all(run + "/findings?about=QUARANTINE", 2)).hasSize(is.path("quarantined").asInt());
        assertThat(service.all(run + "/findings?about=LEFT_OUT", 2)).hasSize(is.path("leftOut").asInt());
        assertThat(service.get(run + "/checks").status()).isEqualTo(200);
    }

    @Test
    @Order(10)
    void pages_go_through_every_list_once_and_in_order() {
        for (String list : List.of("/api/batches", run + "/sheets", run + "/peer-groups", run + "/outcomes", run + "/findings", "/api/organisation/people?on=2026-10-31")) {
            List<JsonNode> pieces = service.all(list, 2);
            assertThat(pieces).as(list).isEqualTo(service.all(list, 500));
            assertThat(new HashSet<>(pieces)).as(list).hasSameSizeAs(pieces);
        }
    }

    @Test
    @Order(11)
    void the_organisation_is_a_tree_of_units_and_a_list_of_people() {
        service.handIn("单位.csv", "单位编号,名称,上级单位编号\nU001,甲分局,\nU002,乙派出所,U001\n".getBytes(StandardCharsets.UTF_8));

        JsonNode units = service.get("/api/organisation/units?on=2026-10-31").json().path("items");

        assertThat(units.valueStream().filter(unit -> unit.path("no").asString().equals("U001"))).singleElement()
                .satisfies(unit -> assertThat(unit.at("/below/0/name").asString()).isEqualTo("乙派出所"));
        assertThat(units.valueStream().map(unit -> unit.path("no").asString())).doesNotContain("U002").isSorted();
        assertThat(service.all("/api/organisation/people?on=2026-10-31", 500)).hasSizeGreaterThan(100);
    }

    @Test
    @Order(12)
    void a_closed_period_takes_no_more_rows_until_it_is_reopened() {
        byte[] row = "警号,月份,电话回访数,电话满意数\nP000001,2026-10,999,1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(service.post("/api/periods/2026-10/closing", "{}").code()).isEqualTo("INTAKE-305");
        assertThat(service.post("/api/periods/2026-10/closing", "{\"reason\":\"考核开始\"}").json().path("state").asString()).isEqualTo("CLOSED");
        assertThat(service.handIn("晚到.csv", row).json().path("rowsTaken").asInt()).isZero();

        assertThat(service.post("/api/periods/2026-10/reopening", "{\"reason\":\"补报\"}").json().path("state").asString()).isEqualTo("OPEN");
        assertThat(service.get("/api/periods").json().at("/items/0/label").asString()).isEqualTo("2026-10");
        assertThat(service.get("/api/periods/2026-10").json().path("reason").asString()).isEqualTo("补报");
    }

    @Test
    @Order(13)
    void a_sheet_that_was_changed_in_the_database_is_found_by_the_verification() throws Exception {
        database.asRoot("UPDATE score_sheet SET total = total + 1 LIMIT 1");

        Answer proof = service.post(run + "/verification", "{}");

        assertThat(proof.status()).isEqualTo(409);
        assertThat(proof.code()).isEqualTo("RUN-408");
    }
}
