CREATE TABLE audit_payload (
    entry     BIGINT       NOT NULL COMMENT 'number of the audit entry',
    salt      CHAR(32)         NULL COMMENT 'random, hexadecimal, so that nobody finds out an erased payload by trying; null: erased',
    payload   LONGTEXT         NULL COMMENT 'canonical text: what was before, what is after, and why; null: erased',
    erased_at DATETIME(6)      NULL COMMENT 'UTC; null: it was not',
    erased_by VARCHAR(128)     NULL COMMENT 'login name',
    PRIMARY KEY (entry),
    CONSTRAINT audit_payload_of FOREIGN KEY (entry) REFERENCES audit_entry (number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '审计内容: what an audit entry tells beyond its head; may be erased, with an entry of its own that says so';
