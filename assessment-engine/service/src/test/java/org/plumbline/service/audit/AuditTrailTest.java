package org.plumbline.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.Actor;
import org.plumbline.service.AtOnce;
import org.plumbline.service.SaidNo;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written down stands or falls with what is done, and in one order. */
@Tag("database")
class AuditTrailTest {

    private AuditDesk desk;

    @BeforeEach
    void open() {
        desk = AuditDesk.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<ShownEntry> all() {
        List<ShownEntry> all = new ArrayList<>(desk.service.get(Audit.class).page(new Audit.Sought(null, null, null, null, null, null), Long.MAX_VALUE, 1_000));
        Collections.reverse(all);
        return all;
    }

    @Test
    void an_entry_tells_who_when_from_where_what_before_and_after() {
        desk.record(AuditEntry.of(AuditAction.SETTING_CHANGED, "deadline", AuditDesk.ZHANG).changed("day", 3, 5).changed("note", null, "放假").with("reason", "国庆"));

        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(List.of(entry.number(), entry.action(), entry.subject(), entry.actor(), entry.from())).containsExactly(1L, AuditAction.SETTING_CHANGED, "deadline", "zhang", "192.0.2.7");
            assertThat(entry.happenedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
            assertThat(entry.before()).isEqualTo(Map.of("day", "3"));
            assertThat(entry.after()).isEqualTo(Map.of("day", "5", "note", "放假"));
            assertThat(entry.details()).isEqualTo(Map.of("reason", "国庆"));
        });
        assertThat(desk.prove().entries()).isEqualTo(1);
    }

    @Test
    void several_entries_of_one_transaction_stand_in_their_order_and_in_one_chain() {
        desk.inTransaction(() -> {
            desk.trail().record(AuditDesk.setting("one", 1));
            desk.trail().record(AuditDesk.setting("two", 2), AuditDesk.setting("three", 3));
        });

        assertThat(all()).extracting(ShownEntry::subject).containsExactly("one", "two", "three");
        assertThat(desk.tables.rows("SELECT b.number FROM audit_entry a JOIN audit_entry b ON b.number = a.number + 1 AND b.previous_hash = a.hash ORDER BY 1")).containsExactly("2", "3");
        assertThat(desk.tables.rows("SELECT h.number FROM audit_head h JOIN audit_entry e ON e.number = h.number AND e.hash = h.hash")).containsExactly("3");
        assertThat(desk.prove().entries()).isEqualTo(3);
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_entry() {
        desk.change(1);
        Map<String, Long> before = desk.counts();

        assertThatThrownBy(() -> desk.inTransaction(() -> {
            desk.trail().record(AuditDesk.setting("lost", 1), AuditEntry.of(AuditAction.BALLOT_CAST, 3, AuditDesk.ZHANG));
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(desk.counts()).isEqualTo(before);
        desk.change(1);
        assertThat(desk.prove().entries()).isEqualTo(2);
    }

    @Test
    void a_transaction_within_another_has_entries_of_its_own() {
        TransactionTemplate ofItsOwn = new TransactionTemplate(desk.service.get(PlatformTransactionManager.class));
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> desk.inTransaction(() -> {
            desk.trail().record(AuditDesk.setting("outer", 1));
            ofItsOwn.executeWithoutResult(status -> desk.trail().record(AuditDesk.setting("inner", 1)));
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(all()).extracting(ShownEntry::subject).containsExactly("inner");
    }

    @Test
    void without_a_transaction_or_in_one_that_only_reads_it_is_refused_loudly() {
        AuditEntry entry = AuditDesk.setting("alone", 1);
        assertThatThrownBy(() -> desk.trail().record(entry)).isInstanceOf(IllegalStateException.class).hasMessageContaining("within the transaction");

        TransactionTemplate reading = new TransactionTemplate(desk.service.get(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(status -> desk.trail().record(entry))).isInstanceOf(IllegalStateException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void two_who_write_two_hundred_entries_each_at_once_leave_one_chain() {
        Callable<Integer> writer = () -> {
            desk.change(200);
            return 200;
        };
        AtOnce.all(List.of(writer, writer));

        assertThat(desk.prove().entries()).isEqualTo(400);
    }

    @Test
    void what_is_locked_at_the_end_of_one_transaction_keeps_nobody_before_the_end_of_his() {
        desk.inTransaction(() -> {
            desk.trail().record(AuditDesk.setting("slow", 1));
            // the other one commits while this one still has work to do
            AtOnce.all(List.<Callable<Integer>>of(() -> {
                desk.record(AuditDesk.setting("quick", 1));
                return 1;
            }));
        });

        assertThat(all()).extracting(ShownEntry::subject).containsExactly("quick", "slow");
    }

    /** What the tables have of somebody. */
    private String everythingOf(String name, String address) {
        return String.join("\n", desk.tables.rows("SELECT * FROM audit_entry WHERE actor = '" + name + "' OR from_address = '" + address + "' OR subject LIKE '%" + name + "%'"))
                + desk.tables.rows("SELECT payload FROM audit_payload WHERE payload LIKE '%" + name + "%' OR payload LIKE '%" + address + "%'")
                + desk.tables.rows("SELECT * FROM audit_tally WHERE subject LIKE '%" + name + "%'");
    }

    @Test
    void an_anonymous_action_leaves_neither_actor_nor_address_nor_time_of_day_and_every_other_one_leaves_all_three() {
        for (AuditAction action : AuditAction.values()) {
            String name = "who" + action.ordinal();
            String address = "192.0.2." + (100 + action.ordinal());
            long before = desk.prove().entries();
            desk.record(AuditEntry.of(action, 7, new Actor(name, address)));

            String everything = everythingOf(name, address);
            if (action.isAnonymous()) {
                assertThat(everything).as(action.name()).isEqualTo("[][]");
                assertThat(desk.prove().entries()).as("not between two entries that have a time").isEqualTo(before);
                assertThat(desk.tables.rows("SELECT action FROM audit_tally")).contains(action.name());
                assertThat(AuditEntry.of(action, 7, AuditDesk.ZHANG).actor()).isNull();
                assertThatThrownBy(() -> AuditEntry.of(action, 7, AuditDesk.ZHANG).with("choice", "A")).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(everything).as(action.name()).contains(name, address, action.about().name()).containsPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d+");
                assertThatThrownBy(() -> AuditEntry.of(action, 7, null)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(AuditAction.values()).filteredOn(AuditAction::isAnonymous).as("no ballot can be traced").containsExactly(AuditAction.BALLOT_CAST);
        assertThat(desk.tables.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = '" + desk.database.name() + "' AND table_name = 'audit_tally'"))
                .as("nowhere to write who it was, or when").containsExactlyInAnyOrder("day", "action", "subject", "counted", "told");
    }

    @Test
    void anonymous_actions_come_into_the_chain_when_their_day_is_over_as_one_number() throws Exception {
        for (int ballot = 0; ballot < 3; ballot++) {
            desk.record(AuditEntry.of(AuditAction.BALLOT_CAST, 9, new Actor("voter-" + ballot, "192.0.2." + ballot)));
        }
        AnonymousDays days = desk.service.get(AnonymousDays.class);
        days.gather();
        assertThat(all()).as("the day is not over").isEmpty();

        desk.asRoot("UPDATE audit_tally SET day = day - INTERVAL 1 DAY");
        days.gather();
        days.gather();

        LocalDate yesterday = LocalDate.parse(desk.tables.rows("SELECT day FROM audit_tally").get(0));
        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.BALLOT_CAST);
            assertThat(entry.details()).isEqualTo(Map.of("count", "3"));
            assertThat(entry.actor()).isNull();
            assertThat(entry.happenedAt()).isEqualTo(yesterday.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        });
        assertThat(desk.prove().entries()).isEqualTo(1);
    }

    @Test
    void what_an_entry_tells_can_be_erased_with_a_reason_once_and_the_chain_still_proves_itself() {
        desk.record(AuditEntry.of(AuditAction.ACCOUNT_CHANGED, "li", AuditDesk.ZHANG).changed("phone", "13900000000", null));
        ErasePayload erase = desk.service.get(ErasePayload.class);
        assertThat(SaidNo.to(() -> erase.erase(1, " ", AuditDesk.ZHANG))).contains("AUDIT-002");
        assertThat(SaidNo.to(() -> erase.erase(9, "依申请删除", AuditDesk.ZHANG))).contains("AUDIT-001");

        erase.erase(1, "依申请删除", AuditDesk.ZHANG);

        assertThat(SaidNo.to(() -> erase.erase(1, "依申请删除", AuditDesk.ZHANG))).contains("AUDIT-003");
        assertThat(all()).hasSize(2);
        assertThat(all().get(0).before()).isEmpty();
        assertThat(all().get(0).erasedBy()).isEqualTo("zhang");
        assertThat(all().get(1).action()).isEqualTo(AuditAction.PAYLOAD_ERASED);
        assertThat(all().get(1).details()).isEqualTo(Map.of("reason", "依申请删除"));
        assertThat(desk.tables.rows("SELECT * FROM audit_payload WHERE entry = 1").get(0)).doesNotContain("139");
        assertThat(desk.prove().erased()).isEqualTo(1);
    }

    @Test
    void entries_are_found_by_what_whom_and_day() {
        desk.change(3);
        desk.record(AuditEntry.of(AuditAction.SIGNED_IN, "li", new Actor("li", "192.0.2.9")));
        Audit audit = desk.service.get(Audit.class);
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai"));

        assertThat(audit.page(new Audit.Sought(AuditSubject.SETTING, null, null, null, null, null), Long.MAX_VALUE, 2)).extracting(ShownEntry::number).containsExactly(3L, 2L);
        assertThat(audit.page(new Audit.Sought(AuditSubject.SETTING, null, null, null, null, null), 2, 2)).extracting(ShownEntry::number).containsExactly(1L);
        assertThat(audit.page(new Audit.Sought(AuditSubject.SETTING, "setting-2", null, null, null, null), Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(audit.page(new Audit.Sought(null, null, AuditAction.SIGNED_IN, null, null, null), Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(audit.page(new Audit.Sought(null, null, null, "li", null, null), Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(audit.page(new Audit.Sought(null, null, null, null, today, today), Long.MAX_VALUE, 9)).hasSize(4);
        assertThat(audit.page(new Audit.Sought(null, null, null, null, today.plusDays(1), null), Long.MAX_VALUE, 9)).isEmpty();
        assertThat(audit.page(new Audit.Sought(null, null, null, null, null, today.minusDays(1)), Long.MAX_VALUE, 9)).isEmpty();
    }
}
