package org.plumbline.service.audit;

import org.plumbline.scoring.finding.Text;

/** What something was done to. */
public enum AuditSubject {

    /** Number of a batch of figures, events, people. */ BATCH("报送批次", "batch"),
    /** Label of an assessment period. */ PERIOD("考核周期", "period"),
    /** Checksum of the text. */ CATALOGUE("采集目录", "catalogue"),
    /** Code of a policy. */ POLICY("办法", "policy"),
    /** Number of a draft. */ DRAFT("草案", "draft"),
    /** Number of a run. */ RUN("考核运行", "run"),
    /** Number of an appeal. */ APPEAL("申诉", "appeal"),
    /** Number of a field check. */ INSPECTION("实地检查", "inspection"),
    /** Number of a vote. */ VOTE("测评", "vote"),
    /** Login name. */ ACCOUNT("账号", "account"),
    /** Name of a setting. */ SETTING("设置", "setting"),
    /** Number of an audit entry. */ AUDIT_ENTRY("审计记录", "audit entry"),
    /** The database as a whole. */ DATABASE("数据库", "database");

    private final Text words;

    AuditSubject(String zh, String en) {
        words = new Text(zh, en);
    }

    public Text words() {
        return words;
    }
}
