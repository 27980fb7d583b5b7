package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Role;
import org.plumbline.service.account.Accounts;
import org.plumbline.service.account.NewAccount;

/**
 * One account for each role, with passwords that are made up when the demonstration first runs: told on the terminal and in a file that
 * nobody else on the machine reads, never in the log.
 */
final class DemoAccounts {

    static final String LEADER = "leader";
    private static final String FILE = "accounts.txt";
    private static final Actor ACTOR = new Actor("demo");
    private static final Text HEAD = new Text("== 演示账号（仅限本机；密码也在 {0}） ==", "== Accounts of the demonstration (this machine only; the passwords are also in {0}) ==");

    /** @param login also what the account is for */
    private record Wanted(String login, Text name, String assessee, Role role, String unit) { }

    private DemoAccounts() {
    }

    /**
     * Makes them where there are none.
     *
     * @param officer police number whose own result the officer's account opens
     * @param unit    code of the unit of the clerk and the inspector
     * @return what to show
     */
    static List<String> make(OpenService service, Path room, String officer, String unit, Locale language) throws IOException {
        Path file = room.resolve(FILE);
        Accounts accounts = service.get(Accounts.class);
        if (accounts.isEmpty()) {
            List<String> lines = new ArrayList<>();
            for (Wanted it : wanted(officer, unit)) {
                Accounts.Created created = accounts.createForDemo(new NewAccount(it.login(), it.name().in(language), it.assessee(),
                        List.of(new NewAccount.Grant(it.role(), it.unit()))), ACTOR);
                lines.add("%-10s %s  %s".formatted(it.login(), created.password(), it.role().words().in(language)));
            }
            write(file, lines);
        }
        List<String> shown = new ArrayList<>(List.of(HEAD.with(PackFolder.near(file)).in(language)));
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(line -> shown.add("  " + line));
        }
        return shown;
    }

    private static List<Wanted> wanted(String officer, String unit) {
        return List.of(new Wanted("editor", new Text("办法编辑员", "Policy editor"), null, Role.POLICY_EDITOR, null),
                new Wanted("approver", new Text("办法审批人", "Policy approver"), null, Role.POLICY_APPROVER, null),
                new Wanted("operator", new Text("考核运行员", "Run operator"), null, Role.RUN_OPERATOR, null),
                new Wanted("clerk", new Text("单位内勤", "Unit clerk"), null, Role.UNIT_CLERK, unit),
                new Wanted("inspector", new Text("督查员", "Inspector"), null, Role.INSPECTOR, unit),
                new Wanted(LEADER, new Text("分管领导", "Leader"), null, Role.LEADER, null),
                new Wanted("officer", new Text("社区民警", "Community officer"), officer, Role.OFFICER, null),
                new Wanted("auditor", new Text("审计员", "Auditor"), null, Role.AUDITOR, null),
                new Wanted("admin", new Text("管理员", "Administrator"), null, Role.ADMINISTRATOR, null));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
