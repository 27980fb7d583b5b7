package org.plumbline.service.backup;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum BackupRefusal implements Code {

    FILE_EXISTS("BACKUP-001", "文件已存在", "the file exists already", "请换一个文件名，或加 --force 覆盖", "choose another name, or replace it with --force"),
    NO_TABLES("BACKUP-002", "数据库 {0} 中没有本系统的表", "the database {0} has no tables of this service", "请核对 DB_URL；空数据库不需要备份",
            "check DB_URL; a database without tables needs no backup"),
    UNKNOWN_TYPE("BACKUP-003", "表 {0} 的列 {1} 是 {2} 类型，备份尚不能原样保存", "table {0}, column {1} is of type {2}, which a backup cannot keep unchanged yet",
            "请使用新版程序，或把该列改为文本、数字、日期或二进制类型", "use a newer program, or make it a column of text, numbers, dates or bytes"),
    NO_BACKUP("BACKUP-004", "不是完整的备份文件：{0}", "this is no complete backup: {0}", "请选用由 assess backup 生成、完整复制的文件",
            "choose a file that assess backup wrote and that was copied to its end"),
    NEWER_FORMAT("BACKUP-005", "备份格式为第 {0} 版，本程序只认识到第 {1} 版", "the backup is of format {0}, this program knows formats up to {1}",
            "请使用生成该备份的程序版本或更新的版本", "use the program that wrote it, or a newer one"),
    DAMAGED("BACKUP-006", "备份已损坏：{0}：{1}", "the backup is damaged: {0}: {1}", "请改用该文件的另一份拷贝，或更早的备份", "use another copy of the file, or an earlier backup"),
    NEWER_SCHEMA("BACKUP-007", "备份中的表是第 {0} 版，比本程序新", "the backup's tables are of version {0}, newer than this program", "请使用新版程序恢复", "restore it with the newer program"),
    OLDER_SCHEMA("BACKUP-008", "备份中的表是第 {0} 版，目标数据库已是第 {1} 版", "the backup's tables are of version {0}, those of the database already of version {1}",
            "请恢复到一个还没有表的数据库（内嵌数据库：先把 {2} 移走），表会先建成第 {0} 版，恢复后再升级",
            "restore into a database without tables (the embedded one: move {2} away first); they are made in version {0} and migrated after the restore"),
    NOT_EMPTY("BACKUP-009", "数据库 {0} 不是空的：{1}", "the database {0} is not empty: {1}", "没有写入任何内容。若刚恢复过这个备份，数据已经在了，用 ./assess verify 核验即可；否则请恢复到空数据库，内置数据库：停止服务，先把 {2} 移走",
            "nothing was written. If this backup was restored just before, everything is there: prove it with ./assess verify; else restore into an empty database, of the embedded one stop the service and move {2} away first"),
    OTHER_TABLES("BACKUP-010", "数据库的表与备份不同：{0}", "the tables of the database are not those of the backup: {0}",
            "请恢复到没有改动过表结构的空数据库", "restore into an empty database whose tables nobody has changed"),
    NO_OWNER("BACKUP-011", "恢复需要表的所有者", "a restore needs the owner of the tables", "请设置 DB_OWNER_USER 和 DB_OWNER_PASSWORD", "set DB_OWNER_USER and DB_OWNER_PASSWORD"),
    NOT_AS_SAVED("BACKUP-012", "表 {0} 写入后与备份不一致，已全部撤销", "table {0} is not as it was saved after it was written; everything was taken back",
            "请查看服务器的字符集、SQL 模式和触发器，然后重新恢复", "look at the server's character set, SQL mode and triggers, then restore again");

    private final Notice notice;

    BackupRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
