package org.plumbline.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.account.NewAccount;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;

/** Each role at each endpoint: the list of endpoints is the program's own, so that a new one without a rule fails here. */
@Tag("database")
class EndpointAccessTest {

    private static final Path TABLE = Path.of("../../docs/access.md");
    private static final String BEGIN = "<!-- the table is written by EndpointAccessTest -->\n";
    private static final String OFFICER = "P1";

    private static TestDatabase database;
    private static ServedService service;
    private static List<Endpoints.Endpoint> endpoints;
    private static final Map<Role, Visitor> EVERYWHERE = new EnumMap<>(Role.class);
    private static final Map<Role, Visitor> BELOW_A_UNIT = new EnumMap<>(Role.class);

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        service.send("PUT", "/api/catalogue", "application/yaml", BodyPublishers.ofFile(RunningService.rules().resolve("catalogue.yaml")));
        service.handIn("单位.csv", "单位编号,单位名称,单位类别\nU1,城东所,派出所\n".getBytes());
        service.handIn("人员.csv", ("警号,姓名\n" + OFFICER + ",甲\n").getBytes());
        endpoints = Endpoints.of(service);
        for (Role role : Role.values()) {
            EVERYWHERE.put(role, service.signedIn(List.of(new NewAccount.Grant(role, null)), role == Role.OFFICER ? OFFICER : null));
            if (role.hasScope()) {
                BELOW_A_UNIT.put(role, service.signedIn(role, "U1"));
            }
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    void every_endpoint_says_who_may_use_it() {
        assertThat(endpoints).hasSizeGreaterThan(60);
        assertThat(endpoints).filteredOn(each -> each.rule() == null).extracting(Endpoints.Endpoint::name).as("without a rule").isEmpty();
    }

    @Test
    void one_that_tells_of_those_within_a_scope_takes_the_scope() {
        assertThat(endpoints).filteredOn(each -> each.rule().extent() == Extent.SCOPED).hasSizeGreaterThan(10).allSatisfy(each ->
                assertThat(Arrays.stream(each.handler().getMethod().getParameterTypes())).as(each.name()).contains(DataScope.class));
        assertThat(endpoints).filteredOn(each -> each.rule().extent() == Extent.OWN).allSatisfy(each ->
                assertThat(Arrays.stream(each.handler().getMethod().getParameterTypes())).as(each.name()).contains(SignedIn.class));
    }

    @Test
    void nobody_who_is_not_signed_in_gets_anything_but_the_way_in() {
        for (Endpoints.Endpoint each : endpoints) {
            if (!changesTheSession(each)) {
                Visitor stranger = service.stranger();
                stranger.get("/api/session");
                Visitor.Answer answer = ask(stranger, each);
                if (each.rule().extent() == Extent.OPEN) {
                    assertThat(answer.status()).as(each.name()).isNotEqualTo(403);
                } else {
                    assertThat(answer.status() + " " + answer.code()).as(each.name()).isEqualTo("401 ACCESS-001");
                }
            }
        }
    }

    @Test
    void each_role_gets_what_its_rule_says_and_nothing_else() {
        for (Endpoints.Endpoint each : endpoints) {
            if (each.rule().extent() != Extent.OPEN && !changesTheSession(each)) {
                for (Role role : Role.values()) {
                    boolean isNamed = each.rule().extent() == Extent.SIGNED_IN || List.of(each.rule().value()).contains(role);
                    check(each, role, EVERYWHERE.get(role), isNamed ? "" : "ACCESS-002");
                    if (role.hasScope()) {
                        check(each, role, BELOW_A_UNIT.get(role), !isNamed ? "ACCESS-002" : each.rule().extent() == Extent.WHOLE ? "ACCESS-003" : "");
                    }
                }
            }
        }
    }

    private static void check(Endpoints.Endpoint endpoint, Role role, Visitor visitor, String refusal) {
        Visitor.Answer answer = ask(visitor, endpoint);
        String said = answer.status() == 403 || answer.status() == 401 ? answer.code() : "";
        assertThat(said).as(endpoint.name() + " as " + role + ": " + answer.status()).isEqualTo(refusal);
    }

    /** The next request would be somebody else's. */
    private static boolean changesTheSession(Endpoints.Endpoint endpoint) {
        return endpoint.path().equals("/api/session/ending");
    }

    /** With numbers that nobody has, and with nothing that changes anything: who may ask is decided before. */
    private static Visitor.Answer ask(Visitor visitor, Endpoints.Endpoint endpoint) {
        String path = endpoint.path().replaceAll("\\{(id|run|grant|outcome)}", "999999").replaceAll("\\{[^}]*}", "NOBODY");
        return endpoint.method().equals("GET") ? visitor.get(path) : visitor.send(endpoint.method(), path, endpoint.type(), BodyPublishers.ofString("{\"x"));
    }

    /** The same for people to read, so that a change of who may do what is seen by whoever reviews it. */
    @Test
    void the_table_in_the_docs_is_that_of_the_program() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| endpoint 接口 | extent 范围 | roles 角色 |");
        lines.add("|---|---|---|");
        for (Endpoints.Endpoint each : endpoints) {
            lines.add("| `%s` | %s | %s |".formatted(each.name(), each.rule().extent(), Arrays.stream(each.rule().value()).sorted()
                    .map(role -> role.words().zh() + " " + role).collect(Collectors.joining(", "))));
        }
        String text = Files.readString(TABLE);
        String renewed = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("plumbline.renew")) {
            Files.writeString(TABLE, renewed);
        }

        assertThat(TABLE).as("who may do what has changed: run this test with -Dplumbline.renew=true and commit docs/access.md").hasContent(renewed);
    }
}
