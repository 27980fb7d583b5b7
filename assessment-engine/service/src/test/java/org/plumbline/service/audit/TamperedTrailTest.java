package org.plumbline.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.service.AtOnce;
import org.plumbline.service.Refusal;

/** Whatever somebody does to the tables who may do everything there is found, and named with the first entry that is wrong. */
@Tag("database")
class TamperedTrailTest {

    private static final int ENTRIES = 8;

    private AuditDesk desk;

    @BeforeEach
    void open() {
        desk = AuditDesk.open();
        desk.change(ENTRIES);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file() {
        return desk.database.auditFolder().resolve("audit-heads.log");
    }

    private static List<String> codes(VerifyAudit.Proved proved) {
        return proved.warnings().stream().map(Finding::code).toList();
    }

    @Test
    void a_removed_entry_is_missing() throws SQLException {
        remove("number = 4");

        assertThat(desk.wrong()).contains("AUDIT-004 the audit entry 4 is missing: the next one is 5");
    }

    @Test
    void a_removed_entry_is_found_when_the_others_are_numbered_anew() throws SQLException {
        remove("number = 4");
        desk.asRoot("SET FOREIGN_KEY_CHECKS = 0", "UPDATE audit_entry SET number = number - 1 WHERE number > 4 ORDER BY number", "UPDATE audit_payload SET entry = entry - 1 WHERE entry > 4 ORDER BY entry");

        assertThat(desk.wrong()).contains("AUDIT-005 the audit entry 4");
    }

    @Test
    void an_entry_that_somebody_inserts_with_a_right_hash_does_not_fit_between_its_neighbours() throws SQLException {
        KeptEntry fourth = desk.service.get(AuditMapper.class).one(4).orElseThrow();
        KeptEntry other = new KeptEntry(4, fourth.happenedAt(), fourth.action(), fourth.subjectKind(), "inserted", "li", null, fourth.payloadHash(), fourth.previousHash(), null, null, null, null, null,
                null).hashed();
        desk.asRoot("UPDATE audit_entry SET subject = 'inserted', actor = 'li', from_address = NULL, hash = '" + other.hash() + "' WHERE number = 4");

        assertThat(desk.wrong()).contains("AUDIT-006 the audit entry 5");
    }

    @Test
    void an_entry_that_somebody_appends_stands_beyond_the_head() throws SQLException {
        append(9);

        assertThat(desk.wrong()).contains("AUDIT-012 the audit entry 9");
    }

    @Test
    void entries_that_are_cut_off_are_missed_by_the_head() throws SQLException {
        remove("number > 5");

        assertThat(desk.wrong()).contains("AUDIT-010 the audit entries from 6 on are missing: the head is 8");
    }

    @Test
    void entries_that_are_cut_off_together_with_the_head_are_missed_by_what_was_signed_alone() throws SQLException {
        remove("number > 5");
        headIs(5);
        assertThat(codes(desk.prove())).as("nothing was signed").containsExactly("AUDIT-018");
    }

    @Test
    void entries_that_are_cut_off_together_with_the_head_after_they_were_signed_are_found() throws SQLException {
        desk.trail().signHead();
        remove("number > 5");
        headIs(5);

        assertThat(desk.wrong()).contains("AUDIT-013 the audit entries from 6 on are missing").contains("there were 8").contains("line 1");
        assertThat(state().agrees()).isFalse();
    }

    @Test
    void a_chain_that_is_written_anew_with_right_hashes_is_found_by_what_was_signed() throws SQLException {
        desk.trail().signHead();
        remove("number > 7");
        headIs(7);
        desk.record(AuditDesk.setting("another", 1));

        assertThat(desk.wrong()).contains("AUDIT-014 the audit entry 8 is not the one that was signed");
        assertThat(state().agrees()).isFalse();
    }

    @Test
    void a_trail_with_signatures_proves_itself_and_the_key_is_for_its_owner_only() throws IOException {
        desk.trail().signHead();
        desk.inTransaction(() -> {
            desk.trail().record(AuditDesk.setting("published", 1));
            desk.trail().signHead();
        });

        assertThat(desk.prove().signed()).isEqualTo(2);
        assertThat(desk.prove().last().number()).as("what the transaction itself wrote is signed").isEqualTo(ENTRIES + 1);
        assertThat(desk.prove().warnings()).isEmpty();
        assertThat(state().agrees()).isTrue();
        assertThat(Files.getPosixFilePermissions(desk.database.auditFolder().resolve("audit.key"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_day_is_signed_once_and_a_day_without_entries_not_at_all() throws IOException {
        SignHeads heads = desk.service.get(SignHeads.class);
        heads.daily();
        desk.change(1);
        heads.daily();
        assertThat(Files.readAllLines(file())).as("today is signed").hasSize(1);

        HeadLog log = desk.service.get(HeadLog.class);
        Files.delete(file());
        AuditMapper.Head head = desk.service.get(AuditMapper.class).head();
        log.append(SignedHead.Kind.HEAD, head.number(), head.hash(), Instant.now().minusSeconds(100_000));
        heads.daily();
        assertThat(Files.readAllLines(file())).as("nothing came since").hasSize(1);
        desk.change(1);
        heads.daily();
        assertThat(Files.readAllLines(file())).hasSize(2);
        assertThat(desk.prove().signed()).isEqualTo(2);
    }

    @Test
    void many_who_sign_at_once_append_whole_lines_and_one_key_is_made() throws IOException {
        Callable<Integer> signer = () -> {
            for (int i = 0; i < 20; i++) {
                desk.service.get(SignHeads.class).sign();
            }
            return 20;
        };
        AtOnce.all(List.of(signer, signer, signer));

        assertThat(Files.readAllLines(file())).hasSize(60);
        assertThat(desk.prove().signed()).isEqualTo(60);
    }

    @Test
    void a_line_that_a_killed_process_left_half_does_not_count_and_the_next_one_begins_a_line_of_its_own() throws IOException {
        desk.trail().signHead();
        desk.change(1);
        desk.trail().signHead();
        byte[] all = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(all, all.length - 30));

        assertThat(codes(desk.prove())).containsExactly("AUDIT-017");
        assertThat(desk.prove().signed()).isEqualTo(1);
        desk.trail().signHead();
        assertThat(Files.readAllLines(file())).hasSize(3);
        assertThat(codes(desk.prove())).containsExactly("AUDIT-017");
        assertThat(desk.prove().signed()).isEqualTo(2);
        assertThat(desk.prove().last().number()).isEqualTo(ENTRIES + 1);
    }

    @Test
    void a_signature_that_nobody_with_the_key_has_made_is_wrong() throws IOException {
        desk.trail().signHead();
        Files.writeString(file(), Files.readString(file()).replace("HEAD 8 ", "HEAD 7 "));

        assertThat(desk.wrong()).contains("AUDIT-015").contains("line 1");
    }

    @Test
    void a_lost_key_is_said_and_not_silently_replaced() throws IOException {
        desk.trail().signHead();
        Path key = desk.database.auditFolder().resolve("audit.key");
        Path pub = desk.database.auditFolder().resolve("audit.pub");
        Files.move(key, key.resolveSibling("away"), StandardCopyOption.REPLACE_EXISTING);
        List<String> said = new ArrayList<>();
        try {
            desk.service.get(SignHeads.class).sign();
        } catch (Refusal refused) {
            said.add(refused.getMessage());
        }
        assertThat(said).containsExactly("AUDIT-016");
        assertThat(key).doesNotExist();
        assertThat(desk.prove().signed()).as("the public part proves").isEqualTo(1);
        Files.delete(pub);
        assertThat(desk.wrong()).contains("AUDIT-016").contains("audit.pub");
    }

    @Test
    void what_is_lost_by_restoring_an_earlier_backup_is_a_warning_because_whoever_has_the_key_says_so() throws Exception {
        desk.trail().signHead();
        desk.change(2);
        desk.trail().signHead();
        remove("number > 9");
        headIs(9);
        assertThat(desk.wrong()).contains("AUDIT-013");

        desk.service.get(AfterRestore.class).begin("monday.backup", Instant.parse("2026-11-02T00:00:00Z"), AuditDesk.ZHANG);

        VerifyAudit.Proved proved = desk.prove();
        assertThat(codes(proved)).containsExactly("AUDIT-019");
        assertThat(proved.warnings().get(0).message().en()).contains("up to the audit entry 9").contains("so 1 entries");
        assertThat(proved.signed()).isEqualTo(3);
        assertThat(desk.service.get(Audit.class).page(new Audit.Sought(null, null, null, null, null, null), Long.MAX_VALUE, 1).get(0).action()).isEqualTo(AuditAction.RESTORED);
    }

    @Test
    void a_line_that_is_no_text_does_not_stop_the_others() throws IOException {
        desk.trail().signHead();
        Files.write(file(), new byte[] {(byte) 0xe4, 0, 'x'}, StandardOpenOption.APPEND);
        Files.write(file(), "\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

        assertThat(codes(desk.prove())).containsExactly("AUDIT-017");
    }

    private Audit.State state() {
        try {
            return desk.service.get(Audit.class).state();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void remove(String which) throws SQLException {
        desk.asRoot("DELETE p FROM audit_payload p JOIN audit_entry e ON e.number = p.entry WHERE " + which, "DELETE FROM audit_entry WHERE " + which);
    }

    private void headIs(long number) throws SQLException {
        desk.asRoot("UPDATE audit_head SET number = " + number + ", hash = (SELECT hash FROM audit_entry WHERE number = " + number + ")");
    }

    /** As good as one can without the head. */
    private void append(long number) throws SQLException {
        KeptEntry last = desk.service.get(AuditMapper.class).one(number - 1).orElseThrow();
        KeptEntry next = new KeptEntry(number, Instant.parse("2026-11-01T00:00:00Z"), "SIGNED_IN", "ACCOUNT", "li", "li", null, null, last.hash(), null, null, null, null, null, null).hashed();
        desk.asRoot("INSERT INTO audit_entry (number, happened_at, action, subject_kind, subject, actor, previous_hash, hash) VALUES (" + number
                + ", '2026-11-01 00:00:00', 'SIGNED_IN', 'ACCOUNT', 'li', 'li', '" + next.previousHash() + "', '" + next.hash() + "')");
    }
}
