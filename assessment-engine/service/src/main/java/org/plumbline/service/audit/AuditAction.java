package org.plumbline.service.audit;

import org.plumbline.scoring.finding.Text;

/**
 * What can be done that leaves an audit entry. A name stands in entries for ever: it is never reused or renamed, and what an action is done to, and whether it is
 * anonymous, never changes either.
 */
public enum AuditAction {

    /** A file of figures, events, people, leave or history, as one. */ FIGURES_HANDED_IN(AuditSubject.BATCH, "报送数据", "figures handed in"),
    /** The same, with a reason why it corrects what was there. */ FIGURES_CORRECTED(AuditSubject.BATCH, "更正数据", "figures corrected"),
    PERIOD_CLOSED(AuditSubject.PERIOD, "关闭周期", "period closed"),
    PERIOD_REOPENED(AuditSubject.PERIOD, "重新开放周期", "period reopened"),
    CATALOGUE_CHANGED(AuditSubject.CATALOGUE, "启用采集目录", "catalogue put in use"),

    VERSION_IMPORTED(AuditSubject.POLICY, "导入办法版本", "version imported"),
    VERSION_SUBMITTED(AuditSubject.POLICY, "提交审批", "version submitted"),
    VERSION_APPROVED(AuditSubject.POLICY, "审批通过", "version approved"),
    VERSION_REJECTED(AuditSubject.POLICY, "审批退回", "version rejected"),
    POLICY_PUBLISHED(AuditSubject.POLICY, "发布办法", "policy published"),
    DRAFT_BEGUN(AuditSubject.DRAFT, "新建草案", "draft begun"),
    DRAFT_SAVED(AuditSubject.DRAFT, "保存草案", "draft saved"),
    SCHEDULE_SET(AuditSubject.POLICY, "设置定时考核", "schedule set"),

    RUN_STARTED(AuditSubject.RUN, "启动考核", "run started"),
    RUN_TAKEN_OVER(AuditSubject.RUN, "接续考核", "run taken over"),
    RUN_READY(AuditSubject.RUN, "考核完成，待审核", "run ready for review"),
    RUN_FAILED(AuditSubject.RUN, "考核失败", "run failed"),
    RUN_APPROVED(AuditSubject.RUN, "审核通过", "run approved"),
    RUN_SENT_BACK(AuditSubject.RUN, "审核退回", "run sent back"),
    RUN_PUBLISHED(AuditSubject.RUN, "公布结果", "run published"),
    RUN_WITHDRAWN(AuditSubject.RUN, "撤回公布", "publication withdrawn"),
    RUN_MADE_FINAL(AuditSubject.RUN, "结果生效", "run made final"),
    OUTCOME_CONFIRMED(AuditSubject.RUN, "确认奖惩", "outcome confirmed"),
    OUTCOME_REJECTED(AuditSubject.RUN, "否决奖惩", "outcome rejected"),
    REPORT_TAKEN(AuditSubject.RUN, "导出报表", "report taken"),

    APPEAL_LODGED(AuditSubject.APPEAL, "提出申诉", "appeal lodged"),
    APPEAL_WITHDRAWN(AuditSubject.APPEAL, "撤回申诉", "appeal withdrawn"),
    APPEAL_DECIDED(AuditSubject.APPEAL, "处理申诉", "appeal decided"),
    INSPECTION_RECORDED(AuditSubject.INSPECTION, "登记实地检查", "inspection recorded"),
    VOTE_OPENED(AuditSubject.VOTE, "开始测评", "vote opened"),
    /** Nobody is to find out whose: told by day alone. */ BALLOT_CAST(AuditSubject.VOTE, true, "提交测评票", "ballots cast"),
    VOTE_CLOSED(AuditSubject.VOTE, "结束测评", "vote closed"),

    ACCOUNT_CREATED(AuditSubject.ACCOUNT, "新建账号", "account created"),
    /** A list of them, as one. */ ACCOUNTS_IMPORTED(AuditSubject.ACCOUNT, "导入账号", "accounts imported"),
    ACCOUNT_CHANGED(AuditSubject.ACCOUNT, "修改账号", "account changed"),
    ACCOUNT_DISABLED(AuditSubject.ACCOUNT, "停用账号", "account disabled"),
    ACCOUNT_ENABLED(AuditSubject.ACCOUNT, "启用账号", "account enabled"),
    ACCOUNT_LOCKED(AuditSubject.ACCOUNT, "锁定账号", "account locked"),
    ACCOUNT_UNLOCKED(AuditSubject.ACCOUNT, "解锁账号", "account unlocked"),
    ROLE_GRANTED(AuditSubject.ACCOUNT, "授予角色", "role granted"),
    ROLE_WITHDRAWN(AuditSubject.ACCOUNT, "收回角色", "role withdrawn"),
    PASSWORD_SET(AuditSubject.ACCOUNT, "设置密码", "password set"),
    SIGNED_IN(AuditSubject.ACCOUNT, "登录", "signed in"),
    /** Where there is no such account, not under the name that was typed: people type passwords into the wrong field. */ SIGN_IN_FAILED(AuditSubject.ACCOUNT, "登录失败", "sign-in failed"),
    SIGNED_OUT(AuditSubject.ACCOUNT, "退出", "signed out"),
    SESSION_REVOKED(AuditSubject.ACCOUNT, "强制退出", "session revoked"),

    SETTING_CHANGED(AuditSubject.SETTING, "修改设置", "setting changed"),
    PAYLOAD_ERASED(AuditSubject.AUDIT_ENTRY, "清除审计内容", "audit payload erased"),
    BACKUP_TAKEN(AuditSubject.DATABASE, "备份", "backup taken"),
    RESTORED(AuditSubject.DATABASE, "从备份恢复", "restored from a backup");

    private final AuditSubject about;
    private final boolean anonymous;
    private final Text words;

    AuditAction(AuditSubject about, String zh, String en) {
        this(about, false, zh, en);
    }

    AuditAction(AuditSubject about, boolean anonymous, String zh, String en) {
        this.about = about;
        this.anonymous = anonymous;
        this.words = new Text(zh, en);
    }

    public AuditSubject about() {
        return about;
    }

    /** Whether nobody is to find out who did it: it is written down without actor, address, time of day and payload, and among others of its day. */
    public boolean isAnonymous() {
        return anonymous;
    }

    public Text words() {
        return words;
    }
}
