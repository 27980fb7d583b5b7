package org.plumbline.service.access;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** Why somebody may not. */
public enum AccessRefusal implements Code {

    NOT_SIGNED_IN("ACCESS-001", "尚未登录，或登录已过期", "nobody is signed in, or the session has ended", "请登录", "sign in"),
    NOT_ALLOWED("ACCESS-002", "您的角色不能使用此功能", "your roles do not allow this", "需要的角色：{0}；请向管理员申请", "it takes the role: {0}; ask the administrator"),
    NOT_EVERYWHERE("ACCESS-003", "此功能涉及全体人员，您的角色只限部分单位", "this tells of everybody, and your role is held below some units only",
            "请使用本单位范围内的页面，或向管理员申请", "use what is about your units, or ask the administrator"),
    PASSWORD_FIRST("ACCESS-004", "当前密码只能使用一次，须先设置自己的密码", "this password is good for once: choose your own first",
            "请在“修改密码”页面设置；程序请用 POST /api/session/password", "choose it on the page “Change password”; a program sends POST /api/session/password"),
    NO_OFFICER("ACCESS-005", "此账号没有对应的警号，没有本人结果", "this account belongs to no police number and has no result of its own",
            "请管理员在账号上登记警号", "the administrator has to give the account its police number"),
    NO_TOKEN("ACCESS-006", "请求缺少防伪令牌（CSRF），或令牌已更换", "the request lacks the token that shows it comes from our own page, or the token has changed",
            "请刷新页面后重试；程序须把 Cookie XSRF-TOKEN 的值放入标头 X-XSRF-TOKEN", "reload the page and try again; a program sends the value of the cookie XSRF-TOKEN as header X-XSRF-TOKEN"),
    TOO_MANY("ACCESS-007", "请求过于频繁", "too many requests", "请在 {0} 秒后重试", "try again after {0} seconds");

    private final Notice notice;

    AccessRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
