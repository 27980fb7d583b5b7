CREATE TABLE audit_entry (
    number        BIGINT       NOT NULL COMMENT 'place in the chain, from 1 without gaps',
    happened_at   DATETIME(6)  NOT NULL COMMENT 'UTC; of an anonymous action the beginning of its day',
    action        VARCHAR(40)  NOT NULL,
    subject_kind  VARCHAR(20)  NOT NULL COMMENT 'what it was done to; follows from the action',
    subject       VARCHAR(128) NOT NULL COMMENT 'its number, code or name',
    actor         VARCHAR(128)     NULL COMMENT 'login name; null: the action is anonymous',
    from_address  VARCHAR(64)      NULL COMMENT 'network address from which it was asked for; null: on the command line, by the service itself, or anonymous',
    payload_hash  CHAR(64)         NULL COMMENT 'SHA-256 of the salt and the payload, hexadecimal; null: there is none',
    previous_hash CHAR(64)     NOT NULL COMMENT 'hash of the entry before; of the first one 64 zeros',
    hash          CHAR(64)     NOT NULL COMMENT 'SHA-256 of all the other columns, hexadecimal',
    PRIMARY KEY (number),
    KEY audit_entry_of_subject (subject_kind, subject, number),
    KEY audit_entry_of_action (action, number),
    KEY audit_entry_of_actor (actor, number),
    KEY audit_entry_in_time (happened_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '审计记录: who did what, when and from where, each entry chained to the one before; insert-only';
