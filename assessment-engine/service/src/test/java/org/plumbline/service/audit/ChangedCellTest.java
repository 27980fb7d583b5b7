package org.plumbline.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of the audit trail is covered by a hash: whichever is changed is found, and its entry named. */
@Tag("database")
class ChangedCellTest {

    private static final int ENTRIES = 8;

    private static AuditDesk desk;

    @BeforeAll
    static void open() {
        desk = AuditDesk.open();
        desk.change(ENTRIES);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE audit_entry SET actor = 'wang' WHERE number = 5                                                    | AUDIT-005 the audit entry 5 (SETTING_CHANGED) was changed
            UPDATE audit_entry SET actor = NULL WHERE number = 5                                                      | AUDIT-005 the audit entry 5
            UPDATE audit_entry SET from_address = '192.0.2.8' WHERE number = 8                                        | AUDIT-005 the audit entry 8
            UPDATE audit_entry SET happened_at = happened_at + INTERVAL 1 MICROSECOND WHERE number = 1                | AUDIT-005 the audit entry 1
            UPDATE audit_entry SET action = 'SIGNED_IN' WHERE number = 2                                              | AUDIT-005 the audit entry 2
            UPDATE audit_entry SET subject_kind = 'ACCOUNT' WHERE number = 2                                          | AUDIT-005 the audit entry 2
            UPDATE audit_entry SET subject = 'another' WHERE number = 2                                               | AUDIT-005 the audit entry 2
            UPDATE audit_entry SET payload_hash = REPEAT('a', 64) WHERE number = 4                                    | AUDIT-005 the audit entry 4
            UPDATE audit_entry SET previous_hash = REPEAT('a', 64) WHERE number = 4                                   | AUDIT-005 the audit entry 4
            UPDATE audit_entry SET hash = REPEAT('a', 64) WHERE number = 8                                            | AUDIT-005 the audit entry 8
            UPDATE audit_payload SET payload = '{"after.value":"7"}' WHERE entry = 6                                  | AUDIT-008 the payload of the audit entry 6
            UPDATE audit_payload SET salt = REPEAT('a', 32) WHERE entry = 6                                           | AUDIT-008 the payload of the audit entry 6
            DELETE FROM audit_payload WHERE entry = 3                                                                 | AUDIT-007 the payload of the audit entry 3
            UPDATE audit_payload SET salt = NULL, payload = NULL, erased_at = UTC_TIMESTAMP(6), erased_by = 'li' WHERE entry = 3 | AUDIT-009 the payload of the audit entry 3
            UPDATE audit_payload SET salt = NULL, payload = NULL WHERE entry = 3                                      | AUDIT-008 the payload of the audit entry 3
            UPDATE audit_head SET hash = REPEAT('a', 64)                                                              | AUDIT-011 the head of the audit trail is not its last entry 8
            UPDATE audit_head SET number = 9                                                                          | AUDIT-010 the audit entries from 9 on are missing
            UPDATE audit_head SET number = 7, hash = (SELECT hash FROM audit_entry WHERE number = 7)                  | AUDIT-012 the audit entry 8 stands beyond the head 7
            """)
    void one_changed_cell_is_found(String statement, String said) throws SQLException {
        assertThat(desk.prove().entries()).isEqualTo(ENTRIES);

        desk.asRoot("CREATE TABLE entries AS SELECT * FROM audit_entry", "CREATE TABLE payloads AS SELECT * FROM audit_payload", "CREATE TABLE heads AS SELECT * FROM audit_head");
        try {
            desk.asRoot(statement);

            assertThat(desk.wrong()).contains(said);
        } finally {
            desk.asRoot("DELETE FROM audit_payload", "DELETE FROM audit_entry", "DELETE FROM audit_head", "INSERT INTO audit_entry SELECT * FROM entries",
                    "INSERT INTO audit_payload SELECT * FROM payloads", "INSERT INTO audit_head SELECT * FROM heads", "DROP TABLE entries, payloads, heads");
        }
    }
}
