CREATE TABLE account_role (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    account      BIGINT       NOT NULL COMMENT 'number of the account',
    role         VARCHAR(16)  NOT NULL COMMENT 'POLICY_EDITOR, POLICY_APPROVER, RUN_OPERATOR, UNIT_CLERK, INSPECTOR, LEADER, OFFICER, AUDITOR, ADMINISTRATOR',
    unit         VARCHAR(64)      NULL COMMENT 'code of the unit below which it holds, itself included; null: everywhere',
    granted_at   DATETIME(6)  NOT NULL COMMENT 'UTC',
    granted_by   VARCHAR(128) NOT NULL,
    withdrawn_at DATETIME(6)      NULL COMMENT 'UTC; null: it holds',
    withdrawn_by VARCHAR(128)     NULL,
    PRIMARY KEY (id),
    KEY account_role_of (account),
    CONSTRAINT account_role_for FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '角色: what an account may do, and below which unit';
