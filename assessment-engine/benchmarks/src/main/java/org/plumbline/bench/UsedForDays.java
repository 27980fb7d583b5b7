package org.plumbline.bench;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Role;
import org.plumbline.service.account.Accounts;
import org.plumbline.service.account.NewAccount;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.plumbline.service.publication.PublishRun;
import org.plumbline.service.run.RunOrder;
import org.plumbline.service.run.RunPeriod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database as 30 days leave it: two months published, an account for every officer, a thousand of whom sign in a day, and the sessions
 * of the last day.
 */
final class UsedForDays {

    static final String MONTH_BEFORE = "2026-09";
    private static final int DAYS = 30;
    private static final int SIGN_INS_A_DAY = 1_000;
    private static final int SESSIONS = 10_000;
    private static final int VISITORS = 200;
    private static final int AT_A_TIME = 5_000;

    private final MonthDatabase database;
    private final int officers;
    private final long run;

    UsedForDays(MonthDatabase database, int officers) {
        this.database = database;
        this.officers = officers;
        publish(MONTH_BEFORE);
        this.run = publish(TwelveIndicators.MONTH);
        accounts();
        sessions();
        signIns();
    }

    long run() {
        return run;
    }

    String amount() {
        return "%,d officers with two published months, %,d accounts, %,d sessions, %,d audit entries".formatted(officers, count("account"), count("SPRING_SESSION"), count("audit_entry"));
    }

    private long count(String table) {
        return database.get(JdbcTemplate.class).queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    private long publish(String month) {
        long made = database.get(RunPeriod.class).run(new RunOrder(TwelveIndicators.POLICY, month, null, null, Actor.ofThisProcess()), Progress.NONE).run().id();
        database.get(PublishRun.class).publish(made, null, new Actor("leader"));
        return made;
    }

    private void accounts() {
        JdbcTemplate jdbc = database.get(JdbcTemplate.class);
        Instant now = Instant.now();
        List<Object[]> accounts = new ArrayList<>();
        // those who visit get theirs when they sign in
        for (int i = 0; i < officers; i++) {
            if (i % everySoMany() == 0 && i / everySoMany() < VISITORS) {
                continue;
            }
            accounts.add(new Object[] {"p" + TwelveIndicators.officer(i), "样" + i, TwelveIndicators.officer(i), now, "bench"});
        }
        inTurns(accounts, some -> jdbc.batchUpdate("INSERT INTO account (login, name, assessee, password_is_once, state, is_demo, failures, created_at, created_by)"
                + " VALUES (?, ?, ?, 0, 'ACTIVE', 0, 0, ?, ?)", some));
        jdbc.update("INSERT INTO account_role (account, role, granted_at, granted_by) SELECT id, 'OFFICER', created_at, created_by FROM account");
    }

    private void sessions() {
        JdbcTemplate jdbc = database.get(JdbcTemplate.class);
        long now = System.currentTimeMillis();
        List<Object[]> sessions = new ArrayList<>();
        for (int i = 0; i < Math.min(SESSIONS, officers); i++) {
            sessions.add(new Object[] {UUID.randomUUID().toString(), UUID.randomUUID().toString(), now, now, 1800, now + 1_800_000, String.valueOf(i)});
        }
        inTurns(sessions, some -> jdbc.batchUpdate("INSERT INTO SPRING_SESSION (PRIMARY_ID, SESSION_ID, CREATION_TIME, LAST_ACCESS_TIME, MAX_INACTIVE_INTERVAL, EXPIRY_TIME,"
                + " PRINCIPAL_NAME) VALUES (?, ?, ?, ?, ?, ?, ?)", some));
    }

    private int everySoMany() {
        return Math.max(1, officers / VISITORS);
    }

    private static void inTurns(List<Object[]> rows, Consumer<List<Object[]>> write) {
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            write.accept(rows.subList(from, Math.min(rows.size(), from + AT_A_TIME)));
        }
    }

    private void signIns() {
        TransactionTemplate day = database.get(TransactionTemplate.class);
        AuditTrail trail = database.get(AuditTrail.class);
        for (int i = 0; i < DAYS; i++) {
            day.executeWithoutResult(status -> {
                for (int n = 0; n < SIGN_INS_A_DAY; n++) {
                    trail.record(AuditEntry.of(AuditAction.SIGNED_IN, "p" + TwelveIndicators.officer(n), new Actor("p" + TwelveIndicators.officer(n))));
                }
            });
        }
    }

    /** Officers from all over, each with the cookie of a session of his own. */
    List<String> signIn() throws Exception {
        List<String> cookies = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            Accounts.Created created = database.get(Accounts.class).createForDemo(new NewAccount("v" + i, "样" + i, TwelveIndicators.officer(i * everySoMany()),
                    List.of(new NewAccount.Grant(Role.OFFICER, null))), new Actor("bench"));
            cookies.add(cookieOf(created.account().login(), created.password()));
        }
        return cookies;
    }

    private String cookieOf(String login, String password) throws Exception {
        CookieManager jar = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(jar).build();
        URI address = URI.create("http://127.0.0.1:" + database.port() + "/api/session");
        browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(address).header("Content-Type", "application/json").header("X-XSRF-TOKEN", cookie(jar, "XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}")).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return "PLUMBLINE_SESSION=" + cookie(jar, "PLUMBLINE_SESSION");
    }

    private static String cookie(CookieManager jar, String name) {
        return jar.getCookieStore().getCookies().stream().filter(each -> each.getName().equals(name)).map(HttpCookie::getValue).findFirst().orElseThrow();
    }
}
