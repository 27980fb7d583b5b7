package org.plumbline.service.audit;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum AuditRefusal implements Code {

    NO_ENTRY("AUDIT-001", "没有审计记录 {0}", "there is no audit entry {0}", "请核对编号", "check the number"),
    NO_REASON("AUDIT-002", "清除审计内容没有理由，或者理由太长", "a reason for erasing is missing or too long", "请写明理由（不超过 500 字）", "say why, in at most 500 characters"),
    NOTHING_TO_ERASE("AUDIT-003", "审计记录 {0} 没有内容，或已经清除", "the audit entry {0} has no payload, or it was erased before", "不需要再清除", "there is nothing left to do"),
    MISSING("AUDIT-004", "缺少审计记录 {0}：其后是 {1}", "the audit entry {0} is missing: the next one is {1}", Remedy.ZH, Remedy.EN),
    CHANGED("AUDIT-005", "审计记录 {0}（{1}）被改动：校验码应为 {2}", "the audit entry {0} ({1}) was changed: its hash should be {2}", Remedy.ZH, Remedy.EN),
    NOT_CHAINED("AUDIT-006", "审计记录 {0}（{1}）不接在前一条之后：该条被插入或替换，或者前一条被替换", "the audit entry {0} ({1}) does not follow the one before: one of the two was inserted or replaced",
            Remedy.ZH, Remedy.EN),
    PAYLOAD_MISSING("AUDIT-007", "审计记录 {0}（{1}）的内容被删除", "the payload of the audit entry {0} ({1}) was removed", Remedy.ZH, Remedy.EN),
    PAYLOAD_CHANGED("AUDIT-008", "审计记录 {0}（{1}）的内容被改动", "the payload of the audit entry {0} ({1}) was changed", Remedy.ZH, Remedy.EN),
    ERASED_UNSAID("AUDIT-009", "审计记录 {0}（{1}）的内容被清除，却没有清除的记录", "the payload of the audit entry {0} ({1}) was erased, and no entry says so", Remedy.ZH, Remedy.EN),
    CUT_OFF("AUDIT-010", "审计记录从 {0} 起缺少：链头是 {1}", "the audit entries from {0} on are missing: the head is {1}", Remedy.ZH, Remedy.EN),
    HEAD_DIFFERS("AUDIT-011", "审计链头与最后一条记录 {0} 不符", "the head of the audit trail is not its last entry {0}", Remedy.ZH, Remedy.EN),
    BEYOND_HEAD("AUDIT-012", "审计记录 {0} 在链头 {1} 之后：该条是插入的", "the audit entry {0} stands beyond the head {1}: it was inserted", Remedy.ZH, Remedy.EN),
    SIGNED_IS_MISSING("AUDIT-013", "审计记录从 {0} 起缺少：{2} 签名时已有 {1} 条（{3} 第 {4} 行）", "the audit entries from {0} on are missing: when it was signed on {2} there were {1} ({3}, line {4})",
            "记录被截断，或数据库不是这个签名文件的：请从备份恢复并查明原因；若是有意换了新的数据库，请把 {3} 移走存档",
            "entries were cut off, or the database is not that of these signatures: restore a backup and find out why; if a new database was begun on purpose, move {3} away and keep it"),
    SIGNED_DIFFERS("AUDIT-014", "审计记录 {0} 与 {1} 签名时的不同（{2} 第 {3} 行）", "the audit entry {0} is not the one that was signed on {1} ({2}, line {3})",
            "整条记录链被改写，或数据库不是这个签名文件的：请从备份恢复并查明原因", "the chain was written anew, or the database is not that of these signatures: restore a backup and find out why"),
    BAD_SIGNATURE("AUDIT-015", "{0} 第 {1} 行的签名不对", "the signature in {0}, line {1} is wrong", "签名文件或密钥被改动：请与异地保存的副本核对", "the file or the key was changed: compare it with the copy that is kept elsewhere"),
    NO_KEY("AUDIT-016", "签名密钥 {0} 不存在或不能读取", "the key {0} is missing or cannot be read",
            "请从副本放回；若已丢失，请把 {1} 移走存档，服务会另建密钥并重新签名", "put its copy back; if it is lost, move {1} away and keep it, and the service makes another key and signs anew"),
    HALF_A_LINE(Severity.WARNING, "AUDIT-017", "{0} 第 {1} 行不完整，不算数", "{0}, line {1} is not whole and does not count", "签名时进程中断即会如此；之后有完整的签名即可", "a process that is killed while it signs leaves this; a whole signature after it will do"),
    NEVER_SIGNED(Severity.WARNING, "AUDIT-018", "{0} 中还没有签名：末尾的截断无法发现", "nothing is signed in {0}: it cannot be found out whether the end was cut off",
            "服务运行时每天签名；请把密钥和签名文件的副本存放在别处", "the service signs daily while it stands; keep a copy of the key and of the signatures elsewhere"),
    LOST_BY_RESTORE(Severity.WARNING, "AUDIT-019", "{0} 从备份恢复到审计记录 {1}，此前签名到 {2}：其间 {3} 条随恢复丢失", "on {0} a backup was restored up to the audit entry {1}; {2} had been signed before, so {3} entries were lost with it",
            "若不是有意恢复了较早的备份，请查明原因", "if an earlier backup was not restored on purpose, find out why");

    /** Of everything that somebody must have done to the tables. */
    private static final class Remedy {
        private static final String ZH = "有人绕过服务改动了数据库：请保留现状取证，从备份恢复，并查明原因";
        private static final String EN = "somebody changed the database past the service: keep it as evidence, restore a backup, and find out who and why";
    }

    private final Notice notice;

    AuditRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        this(Severity.ERROR, id, zh, en, remedyZh, remedyEn);
    }

    AuditRefusal(Severity severity, String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, severity, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
