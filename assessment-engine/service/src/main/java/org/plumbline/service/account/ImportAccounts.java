package org.plumbline.service.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.plumbline.scoring.file.DataFile;
import org.plumbline.scoring.file.PlainTable;
import org.plumbline.scoring.file.PlainTable.Column;
import org.plumbline.scoring.file.PlainTable.Row;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.Role;
import org.plumbline.service.Checksum;
import org.springframework.stereotype.Service;

/** Makes the accounts of a list. Good rows go in, bad ones are told; an account that is there is never changed by a list. */
@Service
public class ImportAccounts {

    /** Keeping one password safe takes some thirty milliseconds, and whoever sends the list waits for all of them. */
    static final int MOST_ROWS = 500;

    static final String LOGIN = "login";
    static final String NAME = "name";
    static final String ASSESSEE = "assessee";
    static final String ROLE = "role";
    static final String UNIT = "unit";

    private static final List<Column> COLUMNS = List.of(new Column(LOGIN, "登录名", true, "账号", "login name"), new Column(NAME, "姓名", true),
            new Column(ASSESSEE, "警号", false, "assessee number", "police number"), new Column(ROLE, "角色", true, "roles"), new Column(UNIT, "单位", false, "单位编号", "unit code"));

    /** An account that was made. @param password good for once; told to whoever sent the list, and kept nowhere */
    public record Imported(int line, long id, String login, String name, String password) {

        @Override
        public String toString() {
            return "account " + id;
        }
    }

    /** A row of which nothing was made. @param value of the cell that is wrong */
    public record NotImported(Finding finding, String value) { }

    /** @param notes what is said of the file as a whole: columns that are not read, no rows */
    public record Result(List<Imported> made, List<NotImported> refused, List<Finding> notes) { }

    private record Good(Row row, NewAccount account, String password) { }

    private final Accounts accounts;
    private final Passwords passwords;

    ImportAccounts(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** @throws Refusal if the file as a whole cannot be read or has too many rows: then nothing is made */
    public Result take(Path content, String fileName, Actor by) throws IOException {
        PlainTable.Content table = PlainTable.read(new DataFile(fileName, content), COLUMNS, AccountRefusal.NO_COLUMNS, MOST_ROWS + 1);
        if (table.rows().size() > MOST_ROWS) {
            throw Refusal.wrongInput(AccountRefusal.TOO_MANY_ROWS, fileName, MOST_ROWS);
        }
        if (table.hasErrors()) {
            throw new Refusal(Refusal.Kind.WRONG_INPUT, table.findings().stream().filter(Finding::isError).toList());
        }
        List<NotImported> refused = new ArrayList<>();
        List<Good> good = good(table.rows(), refused);
        Map<String, Row> rows = good.stream().collect(Collectors.toMap(each -> each.account().login(), Good::row));
        Map<String, Long> made = accounts.createAll(good.stream().map(each -> new Accounts.Hashed(each.account(), passwords.hash(each.password()))).toList(),
                Checksum.of(content), by, (account, taken) -> refused.add(refused(rows.get(account.login()), taken)));
        refused.sort(Comparator.comparing(NotImported::finding, Finding.ORDER));
        return new Result(good.stream().filter(each -> made.containsKey(each.account().login())).map(each -> new Imported(each.row().line(), made.get(each.account().login()),
                each.account().login(), each.account().name(), each.password())).toList(), refused, table.findings());
    }

    private List<Good> good(List<Row> rows, List<NotImported> refused) {
        List<Good> good = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : rows) {
            if (row.beyond().isPresent()) {
                refused.add(new NotImported(row.beyond().get(), row.text()));
                continue;
            }
            try {
                NewAccount account = accounts.checked(wanted(row));
                Map<String, String> keys = new LinkedHashMap<>(Map.of(LOGIN, account.login()));
                if (account.assessee() != null) {
                    keys.put(ASSESSEE, account.assessee());
                }
                keys.forEach((column, value) -> {
                    Integer before = seen.putIfAbsent(column + " " + value, row.line());
                    if (before != null) {
                        throw Refusal.wrongInput(AccountRefusal.TWICE_IN_LIST, column, value, before);
                    }
                });
                good.add(new Good(row, account, passwords.once()));
            } catch (Refusal wrong) {
                refused.add(refused(row, wrong));
            }
        }
        return good;
    }

    /** The place of such a refusal is the name of the column. */
    private static NotImported refused(Row row, Refusal wrong) {
        Finding first = wrong.findings().get(0);
        String column = first.place().file();
        return new NotImported(new Finding(first.code(), first.severity(), row.place(column), first.message(), first.remedy()), row.cell(column));
    }

    /** An officer is one wherever the unit is; every other role holds below it. */
    private static NewAccount wanted(Row row) {
        String unit = row.cell(UNIT).isEmpty() ? null : row.cell(UNIT);
        List<Role> roles = Arrays.stream(row.cell(ROLE).split("[、，,;；|/\\n]")).map(String::strip).filter(word -> !word.isEmpty()).map(ImportAccounts::role).toList();
        if (roles.isEmpty()) {
            throw Refusal.wrongInput(AccountRefusal.NO_ROLES, ROLE, Role.all());
        }
        return new NewAccount(row.cell(LOGIN), row.cell(NAME), row.cell(ASSESSEE), roles.stream().map(role -> new NewAccount.Grant(role, role == Role.OFFICER ? null : unit)).toList());
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values()).filter(role -> List.of(role.name(), role.words().zh(), role.words().en()).stream().anyMatch(word::equalsIgnoreCase)).findFirst()
                .orElseThrow(() -> Refusal.wrongInput(AccountRefusal.BAD_ROLE, ROLE, word, Role.all()));
    }
}
