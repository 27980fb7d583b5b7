package org.plumbline.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.AtOnce;
import org.plumbline.service.Actor;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;

/** Administrators who do something at the same moment. */
@Tag("database")
class AccountsAtOnceTest {

    private static TestDatabase database;
    private static ServedService service;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        service.send("PUT", "/api/catalogue", "application/yaml", BodyPublishers.ofFile(RunningService.rules().resolve("catalogue.yaml")));
        service.handIn("人员.csv", "警号,姓名\nP1,甲\n".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private Accounts.Created administrator() {
        return service.get(Accounts.class).create(new NewAccount("boss" + System.nanoTime(), "管理员", null, List.of(new NewAccount.Grant(Role.ADMINISTRATOR, null))), new Actor("test"));
    }

    private static Visitor signedIn(Accounts.Created account) {
        Visitor visitor = service.stranger();
        visitor.signIn(account.account().login(), account.password());
        visitor.post("/api/session/password", "{\"current\":\"" + account.password() + "\",\"password\":\"a quiet river at seven\"}");
        return visitor;
    }

    @RepeatedTest(5)
    void two_who_withdraw_the_role_of_one_another_do_not_wait_for_each_other() {
        List<Accounts.Created> both = List.of(administrator(), administrator());
        List<Visitor> visitors = both.stream().map(AccountsAtOnceTest::signedIn).toList();

        List<Integer> statuses = AtOnce.all(IntStream.range(0, 2).<Callable<Integer>>mapToObj(each -> () -> {
            Account other = both.get(1 - each).account();
            return visitors.get(each).post("/api/accounts/" + other.id() + "/roles/" + other.roles().get(0).id() + "/withdrawal", "{}").status();
        }).toList());

        // a third one is there, so both can succeed; or the role of the second was gone when it asked
        assertThat(statuses).contains(200).allMatch(status -> List.of(200, 403).contains(status));
    }

    @Test
    void of_several_accounts_for_one_number_the_others_are_told_that_the_number_is_taken() {
        List<Visitor.Answer> answers = AtOnce.all(IntStream.range(0, 4).<Callable<Visitor.Answer>>mapToObj(each -> () -> service.post("/api/accounts",
                "{\"login\":\"same" + each + "\",\"name\":\"甲\",\"assessee\":\"P1\",\"roles\":[]}")).toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Visitor.Answer::code)).hasSize(3).containsOnly("ACCOUNT-006");
    }
}
