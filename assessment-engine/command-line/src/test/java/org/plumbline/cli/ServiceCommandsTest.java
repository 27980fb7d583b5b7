package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work through the service, on the embedded database of a project's folder. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceCommandsTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    @TempDir
    private static Path folder;
    private static Path home;
    private static Path data;

    @BeforeAll
    static void make() throws IOException {
        home = TestHome.in(folder);
        data = SmallMonth.write(folder.resolve("data"));
    }

    private static Console assess(int expected, Object... arguments) {
        Console console = new Console(home);
        assertThat(console.assess(arguments)).as(console.err() + console.out()).isEqualTo(expected);
        return console;
    }

    @Test
    @Order(1)
    void nothing_can_be_handed_in_before_there_is_a_catalogue() {
        assertThat(assess(1, "intake", "--data", data, "--lang", "zh").err()).contains("POLICY-101").contains("./assess import");
    }

    @Test
    @Order(2)
    void a_policy_is_brought_in_and_holds_from_a_month_on() {
        assertThat(assess(0, "import", "community-officer", "--from", "2026-01", "--lang", "zh").out()).contains("已导入版本").contains("从 2026-01 起生效");
        assertThat(assess(0, "import", "community-officer", "--lang", "zh").out()).contains("早已导入");
        assertThat(assess(1, "import", "community-officer", "--from", "2020-01", "--lang", "zh").err()).contains("POLICY-117");
    }

    @Test
    @Order(3)
    void files_are_handed_in_and_what_is_wrong_is_named_with_its_line() {
        Console console = assess(0, "intake", "--data", data, "--lang", "zh");
        assertThat(console.out()).contains("批次 1：events.csv，读入 4 行，采用 3，相同 0，有误 1，略过 0");
        assertThat(console.err()).contains("events.csv:4:4: INTAKE-").contains("figures.csv:8:4: INTAKE-");
        assertThat(assess(0, "intake", "--data", data, "--lang", "en").out()).contains("Batch 1: events.csv was handed in before, nothing changed");
        assertThat(assess(1, "intake", "--data", folder.resolve("nothing.csv"), "--lang", "zh").err()).contains("没有文件");
    }

    @Test
    @Order(4)
    void a_run_can_be_proved_exported_and_scored_again_without_a_database() throws IOException {
        assertThat(assess(1, "run", "community-officer", "--period", "2026-10", "--lang", "zh").err()).contains("RUN-220").contains("X001").contains("./assess coverage");
        assertThat(assess(1, "coverage", "--period", "2026-10", "--lang", "zh").out()).contains("X001  辅警一").contains("2026-10：1 名没有主办法，0 名有两个以上");
        assertThat(assess(0, "coverage", "--period", "2025-10", "--lang", "en").out()).contains("everybody is in exactly one primary policy");
        String run = assess(0, "run", "community-officer", "--period", "2026-10", "--coverage-waiver", "辅警另行考核", "--lang", "zh").out();
        String hash = run.lines().filter(line -> line.contains("结果校验码")).findFirst().orElseThrow().replaceFirst(".*结果校验码 ", "");
        assertThat(run).contains("考核运行 1 已完成，待审核");
        assertThat(assess(0, "verify", 1, "--lang", "zh").out()).contains(hash);

        Path input = folder.resolve("run-input.json");
        assess(0, "run-input", 1, "--out", input, "--lang", "zh");
        assertThat(assess(0, "score", "--run-input", input, "--out", folder.resolve("again"), "--lang", "zh").out()).contains("结果校验码 " + hash);
        assess(0, "score", "community-officer", "--period", "2026-10", "--data", data, "--out", folder.resolve("offline"), "--lang", "zh");
        for (String file : new String[] {"sheets.csv", "lines.csv", "standings.csv", "outcomes.csv", "run-input.json"}) {
            assertThat(Files.readString(folder.resolve("again").resolve(file))).as(file).isEqualTo(Files.readString(folder.resolve("offline").resolve(file)));
        }
    }

    @Test
    @Order(5)
    void a_finished_run_is_printed_into_files_that_are_the_same_each_time() throws IOException {
        Path printed = folder.resolve("printed");
        Console console = assess(0, "report", 1, "--out", printed, "--assessee", "P001", "--lang", "zh");
        assertThat(console.out()).contains("已写入").contains("ranking.pdf").contains("outcomes.xlsx").contains("sheet-P001.pdf");
        assess(0, "report", 1, "--out", folder.resolve("printed-again"), "--lang", "zh");
        for (String file : new String[] {"ranking.pdf", "ranking.xlsx", "outcomes.pdf", "outcomes.xlsx"}) {
            assertThat(printed.resolve(file)).hasSameBinaryContentAs(folder.resolve("printed-again").resolve(file));
        }
        assertThat(folder.resolve("printed-again")).isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**sheet*");
        assertThat(assess(1, "report", 99, "--out", printed, "--lang", "zh").err()).contains("RUN-401");
        assertThat(assess(1, "report", 1, "--out", printed, "--assessee", "nobody", "--lang", "en").err()).contains("RUN-410");
    }

    @Test
    @Order(5)
    void the_audit_trail_proves_itself_and_was_signed_when_the_policy_was_published() {
        Console console = assess(0, "verify-audit", "--lang", "zh");
        assertThat(console.out()).containsPattern("审计记录 \\d+ 条，逐条相连且未被改动");
        assertThat(console.out()).contains("签");
        assertThat(console.err()).doesNotContain("AUDIT-");
        assertThat(assess(0, "verify-audit", "--lang", "en").out()).contains("each chained to the one before");
        assess(2, "verify-audit", "1");
    }

    @Test
    @Order(5)
    void a_no_of_the_service_is_said_with_code_and_remedy() {
        assertThat(assess(1, "run", "community-officer", "--period", "2026-10", "--lang", "zh").err()).contains("RUN-403").contains("请注明理由");
        assertThat(assess(1, "verify", 99, "--lang", "zh").err()).contains("RUN-401");
        assertThat(assess(1, "run-input", 99, "--out", folder.resolve("none.json"), "--lang", "zh").err()).contains("RUN-401");
        assertThat(folder.resolve("none.json")).doesNotExist();
        assertThat(folder.resolve("none.json.part")).doesNotExist();
        assess(2, "verify", "one");
    }

    @Test
    @Order(6)
    void what_a_correction_changed_is_written_into_a_file() throws IOException {
        Path correction = Files.writeString(folder.resolve("correction.csv"), "警号,月份,电话回访数,电话满意数\nP001,2026-10,40,1\n");
        assess(0, "intake", "--data", correction, "--reason", "回访记录有误", "--lang", "zh");
        assertThat(assess(0, "run", "community-officer", "--period", "2026-10", "--reason", "回访记录有误", "--coverage-waiver", "辅警另行考核", "--lang", "zh").out()).contains("考核运行 2 已完成");

        Path file = folder.resolve("differences.csv");
        assertThat(assess(0, "differences", 2, "--out", file, "--lang", "zh").out()).contains("更正运行 2");
        assertThat(Files.readString(file)).contains("P001", "'=警员1", "correction.csv:2", "回访记录有误");
        assertThat(assess(1, "differences", 1, "--out", folder.resolve("none.csv"), "--lang", "en").err()).contains("RUN-240");
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }

    @Test
    @Order(6)
    void the_service_stands_on_a_port_of_this_machine_and_stops_in_order() throws Exception {
        Process serving = serve();
        try (BufferedReader said = serving.inputReader(StandardCharsets.UTF_8)) {
            Matcher address = ADDRESS.matcher(said.readLine());
            assertThat(address.find()).isTrue();
            HttpResponse<String> health = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.group(1) + "/actuator/health")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            assertThat(health.body()).contains("UP").doesNotContain("diskSpace");
            // beside the running service a command uses the same database
            assertThat(assess(0, "verify", 1, "--lang", "zh").out()).contains("考核运行 1");

            serving.toHandle().destroy();
            assertThat(said.lines()).contains("服务已停止");
            assertThat(serving.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            serving.destroyForcibly();
        }
        assertThat(ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(home.resolve("var").toString()))).isEmpty();
        assertThat(Files.readString(home.resolve("var/log/plumbline.log"))).startsWith("{").doesNotContain("P001").doesNotContain("警员");
    }

    @Test
    @Order(6)
    void a_port_that_is_taken_is_told_in_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(assess(1, "serve", "--port", taken.getLocalPort(), "--lang", "zh").err()).startsWith("端口 " + taken.getLocalPort() + " 已被占用").hasLineCount(1);
        }
    }

    @Test
    @Order(7)
    void a_service_whose_database_dies_says_so_and_ends() throws Exception {
        Process serving = serve();
        try (BufferedReader said = serving.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).contains("http://localhost:");
            assertThat(serving.toHandle().children().filter(child -> child.info().command().orElse("").contains("mariadbd")).peek(ProcessHandle::destroyForcibly)).hasSize(1);
            assertThat(serving.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(serving.exitValue()).isEqualTo(Assess.SYSTEM_FAILED);
        } finally {
            serving.destroyForcibly();
        }
    }

    @Test
    @Order(8)
    void lost_passwords_of_the_embedded_database_are_made_anew() throws IOException {
        Files.delete(home.resolve("var/database/users.properties"));
        assertThat(assess(0, "verify", 1, "--lang", "zh").out()).contains("考核运行 1");
        Files.writeString(home.resolve("var/database/users.properties"), "");
        assertThat(assess(0, "verify", 1, "--lang", "zh").out()).contains("考核运行 1");
    }

    @Test
    @Order(9)
    void everything_is_saved_and_restored_elsewhere_and_a_folder_that_is_not_there_is_named() throws IOException {
        Path file = folder.resolve("all.zip");
        assess(0, "backup", file, "--lang", "zh");
        assertThat(assess(0, "restore", file, "--database", folder.resolve("elsewhere/database"), "--lang", "zh").out()).contains("考核运行 1（community-officer 2026-10）：与备份时一致");
        assertThat(assess(1, "restore", file, "--lang", "zh").err()).contains("BACKUP-009");
        assertThat(assess(0, "verify-audit", "--database", folder.resolve("elsewhere/database"), "--lang", "zh").out()).contains("与 2 次签名一致");
        Path signed = folder.resolve("elsewhere/keys/audit-heads.log");
        Files.writeString(signed, Files.readString(signed).replaceFirst("HEAD (\\d+)", "HEAD 1$1"));
        assertThat(assess(1, "verify-audit", "--database", folder.resolve("elsewhere/database"), "--lang", "zh").err()).contains("AUDIT-015").contains("第 2 行");
        Console console = new Console(home);
        assertThat(console.assess("backup", folder.resolve("nowhere/x.zip"), "--lang", "zh")).isNotZero();
        assertThat(console.err()).startsWith("assess backup 失败：没有文件或文件夹 ").contains("nowhere").hasLineCount(1).doesNotContain("there is").doesNotContain("\tat ");
        assertThat(console.assess("backup", folder.resolve("nowhere/x.zip"), "--lang", "en")).isNotZero();
        assertThat(console.err()).startsWith("assess backup failed: there is no file or folder ").contains("nowhere").hasLineCount(1).doesNotContainPattern("没有");
        assertThat(console.assess("restore", folder.resolve("nowhere/x.zip"), "--lang", "zh")).isEqualTo(1);
        assertThat(console.err()).contains("BACKUP-004").contains("没有此文件").doesNotContain("no such");
    }

    private static Process serve() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dplumbline.home=" + home,
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                "org.plumbline.cli.Assess", "serve", "--port", "0", "--lang", "zh").redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
