package org.plumbline.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.Actor;
import org.plumbline.service.RunningService;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;
import org.plumbline.service.http.Zips;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A list of accounts, good rows and bad. */
@Tag("database")
class AccountImportTest {

    private static final String HEADER = "登录名,姓名,警号,角色,单位\n";

    private static TestDatabase database;
    private static ServedService service;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of("logging.level.org.plumbline", "DEBUG"));
        service.send("PUT", "/api/catalogue", "application/yaml", BodyPublishers.ofFile(RunningService.rules().resolve("catalogue.yaml")));
        service.handIn("单位.csv", "单位编号,单位名称,单位类别\nU1,城东所,派出所\n".getBytes(StandardCharsets.UTF_8));
        service.handIn("人员.csv", "警号,姓名\nP1,甲\nP2,乙\nP3,丙\nP4,丁\n".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    /** Each as an administrator of its own, since one may send only some lists in a minute. */
    private static Visitor.Answer sent(byte[] list) {
        return service.signedIn(Role.ADMINISTRATOR, null).send("POST", "/api/accounts/import?fileName=" + ServedService.encoded("名单.csv"), "application/octet-stream",
                BodyPublishers.ofByteArray(list));
    }

    private static JsonNode taken(String list) {
        Visitor.Answer answer = sent(list.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> refused(JsonNode result) {
        return result.path("refused").valueStream().map(row -> row.path("line").asInt() + ":" + row.path("column").asInt() + " " + row.path("code").asString() + " "
                + row.path("value").asString()).toList();
    }

    @Test
    void good_rows_become_accounts_with_a_password_for_once_each() {
        JsonNode result = taken(HEADER + "wang.wu,王五,P1,民警、单位内勤,U1\nli.si,李四,,\"AUDITOR, Leader\",\n");

        assertThat(refused(result)).isEmpty();
        assertThat(result.path("made").valueStream().map(made -> made.path("line").asInt() + " " + made.path("login").asString() + " " + made.path("name").asString()))
                .containsExactly("2 wang.wu 王五", "3 li.si 李四");
        assertThat(service.get("/api/accounts?search=wang.wu").json().at("/items/0").toString()).contains("\"assessee\":\"P1\"", "\"passwordIsOnce\":true")
                .containsSubsequence("OFFICER", "UNIT_CLERK", "\"unit\":\"U1\"").containsOnlyOnce("\"unit\"");
        for (JsonNode made : result.path("made")) {
            Visitor visitor = service.stranger();
            assertThat(visitor.signIn(made.path("login").asString(), made.path("password").asString()).json().at("/account/account").asLong()).isEqualTo(made.path("id").asLong());
            assertThat(visitor.get("/api/session").json().at("/account/passwordIsOnce").asBoolean()).isTrue();
            assertThat(visitor.get("/api/session").json().at("/account/roles").valueStream().map(role -> role.path("role").asString() + " " + role.path("unitName").asString()))
                    .isEqualTo(made.path("login").asString().equals("wang.wu") ? List.of("OFFICER ", "UNIT_CLERK 城东所") : List.of("AUDITOR ", "LEADER "));
        }
        assertThat(result.path("made").valueStream().map(made -> made.path("password").asString()).distinct()).hasSize(2);
    }

    @Test
    void a_row_that_is_moved_by_a_comma_too_many_grants_nothing() {
        JsonNode result = taken("登录名,姓名,角色,警号,单位\nmoved.one,甲,领导,,,U1\nstays.put,乙,领导,,U1\n");

        assertThat(refused(result)).containsExactly("2:6 INTAKE-015 moved.one,甲,领导,,,U1");
        assertThat(result.path("made").valueStream().map(made -> made.path("login").asString())).containsExactly("stays.put");
    }

    @Test
    void a_bad_row_is_told_with_code_place_and_value_and_the_others_go_in() {
        service.get(Accounts.class).create(new NewAccount("there.before", "原有", "P2", List.of(new NewAccount.Grant(Role.AUDITOR, null))), new Actor("test"));
        JsonNode result = taken(HEADER + "A B,甲,,审计,\n"
                + "good.one,乙,,审计,\n"
                + "there.before,改名,,管理员,\n"
                + "good.one,丙,,审计,\n"
                + "c1,丙,P2,审计,\n"
                + "c2,丙,P9,审计,\n"
                + "c3,丙,,民警,\n"
                + "c4,丙,,管理员,U1\n"
                + "c5,丙,,单位内勤,U9\n"
                + "c6,丙,,皇帝,\n"
                + "c7,丙,,,\n"
                + "c8,,,审计,\n"
                + "c9,丙,P3,民警,\nc10,丙,P3,民警,\n");

        assertThat(refused(result)).containsExactly("2:1 ACCOUNT-004 A B", "4:1 ACCOUNT-003 there.before", "5:1 ACCOUNT-026 good.one", "6:3 ACCOUNT-006 P2", "7:3 ACCOUNT-007 P9",
                "8:3 ACCOUNT-010 ", "9:5 ACCOUNT-009 U1", "10:5 ACCOUNT-008 U9", "11:4 ACCOUNT-023 皇帝", "12:4 ACCOUNT-027 ", "13:2 ACCOUNT-005 ", "15:3 ACCOUNT-026 P3");
        assertThat(result.at("/refused/0/remedy/zh").asString()).isNotBlank();
        for (int role : new int[] {8, 9}) {
            assertThat(result.at("/refused/" + role + "/remedy/zh").asString()).contains("办法编辑（POLICY_EDITOR）、", "管理员（ADMINISTRATOR）");
            assertThat(result.at("/refused/" + role + "/remedy/en").asString()).contains("Policy editor (POLICY_EDITOR), ", "Administrator (ADMINISTRATOR)").doesNotMatch(".*\\p{IsHan}.*");
        }
        assertThat(result.path("made").valueStream().map(made -> made.path("login").asString())).containsExactly("good.one", "c9");
        assertThat(service.get("/api/accounts?search=there.before").json().at("/items/0").toString()).contains("原有", "AUDITOR").doesNotContain("改名", "ADMINISTRATOR");
    }

    @Test
    void what_a_spreadsheet_would_compute_is_a_name_like_any_other() {
        JsonNode result = taken(HEADER + "f.one,\"=HYPERLINK(\"\"http://x\"\")\",,审计,\n=1+1,甲,,审计,\n");

        assertThat(result.at("/made/0/name").asString()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(refused(result)).containsExactly("3:1 ACCOUNT-004 =1+1");
    }

    @Test
    void other_encodings_and_workbooks_are_read_as_those_of_figures_are() throws Exception {
        String row = "<row r=\"%d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>%s</t></is></c><c r=\"B%1$d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                + "<c r=\"C%1$d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        Map<String, String> parts = new LinkedHashMap<>();
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + row.formatted(1, "登录名", "姓名", "角色") + row.formatted(2, "x.one", "甲", "审计") + "</sheetData></worksheet>");

        assertThat(sent(Zips.of(parts)).json().at("/made/0/login").asString()).isEqualTo("x.one");
        assertThat(sent("login\tname\trole\ng.one\t张三\tAuditor\n".getBytes(Charset.forName("GB18030"))).json().at("/made/0/name").asString()).isEqualTo("张三");
    }

    @Test
    void a_file_that_is_no_list_or_too_long_makes_nothing() {
        long before = service.all("/api/accounts", 500).size();
        StringBuilder tooLong = new StringBuilder(HEADER);
        for (int i = 0; i <= ImportAccounts.MOST_ROWS; i++) {
            tooLong.append("row").append(i).append(",甲,,审计,\n");
        }
        assertThat(sent("姓名,角色\n甲,审计\n".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("ACCOUNT-024");
        assertThat(sent(tooLong.toString().getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("ACCOUNT-025");
        assertThat(sent((HEADER + "n.one,甲,,审计,\nn.two,\"乙,,审计,\n").getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("INTAKE-013");
        assertThat(sent(new byte[0]).code()).isEqualTo("INTAKE-003");

        // each list was sent by an administrator of its own
        assertThat(service.all("/api/accounts", 500)).hasSize((int) before + 4);
    }

    @Test
    void one_entry_tells_of_all_of_a_list_and_no_log_or_table_has_a_password() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        long before = service.get("/api/audit?limit=1").json().at("/items/0/number").asLong();
        JsonNode result = taken(HEADER + "au.one,甲,,审计,\nau.two,乙,,单位内勤,U1\n坏,丙,,审计,\n");
        root.detachAppender(log);

        JsonNode entries = service.get("/api/audit?action=ACCOUNTS_IMPORTED&limit=10").json().path("items");
        List<JsonNode> those = new ArrayList<>();
        entries.forEach(entry -> {
            if (entry.path("number").asLong() > before) {
                those.add(entry);
            }
        });
        assertThat(those).hasSize(1);
        assertThat(those.get(0).at("/details/count").asString()).isEqualTo("2");
        assertThat(those.get(0).at("/details/accounts").asString()).isEqualTo("au.one: AUDITOR; au.two: UNIT_CLERK U1");
        assertThat(service.get("/api/audit?subject=au.one").json().path("items")).isEmpty();
        String written = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList() + Tables.of(database).rows("SELECT payload FROM audit_payload").toString()
                + Tables.of(database).rows("SELECT login, name, password_hash FROM account") + service.get("/api/accounts?limit=500").body();
        result.path("made").forEach(made -> assertThat(written).doesNotContain(made.path("password").asString()));
        assertThat(log.list).as("nothing worth a warning").noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }
}
