CREATE TABLE catalogue (
    id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'number; the highest is the catalogue in use',
    checksum    CHAR(64)     NOT NULL COMMENT 'SHA-256 of the text, hexadecimal',
    text        LONGTEXT     NOT NULL COMMENT 'catalogue.yaml as it was imported',
    imported_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    imported_by VARCHAR(128) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '采集目录: the data items, event kinds and attributes that files may hand in; insert-only';
