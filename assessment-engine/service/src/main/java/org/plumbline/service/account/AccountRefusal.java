package org.plumbline.service.account;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum AccountRefusal implements Code {

    SIGN_IN_FAILED("ACCOUNT-001", "登录失败：登录名或密码不对，账号已停用，或因多次失败暂停登录",
            "not signed in: login name or password is wrong, the account is disabled, or held back after several failures",
            "请核对后再试；多次失败后须等候，最长 1 小时，管理员可以解除", "check both and try again; after several failures one has to wait, an hour at most, unless the administrator unlocks it"),
    NO_ACCOUNT("ACCOUNT-002", "没有账号 {0}", "there is no account {0}", "请核对", "check it"),
    LOGIN_TAKEN("ACCOUNT-003", "登录名“{0}”已被使用", "the login name {0} is taken", "请另取一个", "choose another"),
    BAD_LOGIN("ACCOUNT-004", "登录名“{0}”不能使用", "the login name {0} cannot be used", "2 至 64 个小写字母、数字或 . _ - 组成", "2 to 64 small letters, digits or . _ -"),
    BAD_NAME("ACCOUNT-005", "姓名为空、超过 200 字或含有控制字符", "the name is empty, longer than 200 characters or holds control characters", "请核对", "check it"),
    NUMBER_TAKEN("ACCOUNT-006", "警号 {0} 已有账号", "the police number {0} has an account", "一个警号只对应一个账号", "a number has one account"),
    NO_SUCH_NUMBER("ACCOUNT-007", "没有警号 {0} 的人员", "nobody has the police number {0}", "请先导入人员，或核对警号", "hand in the people first, or check the number"),
    NO_SUCH_UNIT("ACCOUNT-008", "没有单位 {0}", "there is no unit {0}", "请先导入单位，或核对编号", "hand in the units first, or check the code"),
    NO_SCOPE("ACCOUNT-009", "角色“{0}”不能限定单位", "the role {0} cannot be limited to a unit", "请去掉单位", "leave out the unit"),
    OFFICER_WITHOUT_NUMBER("ACCOUNT-010", "民警角色需要警号", "the role of an officer needs a police number", "请登记警号", "give the police number"),
    HAS_ROLE("ACCOUNT-011", "该账号已有此角色", "the account has this role already", "无须重复授予", "nothing needs to be done"),
    NO_ROLE("ACCOUNT-012", "该账号没有这一角色，或已收回", "the account does not have this role, or it was withdrawn", "请刷新后核对", "load it anew and check"),
    OWN_ACCOUNT("ACCOUNT-013", "不能更改自己的角色或状态", "nobody changes the roles or the state of his own account", "请另一位管理员办理", "ask another administrator"),
    LAST_ADMINISTRATOR("ACCOUNT-014", "这是最后一位管理员", "this is the last administrator", "请先授予另一账号管理员角色", "make another account administrator first"),
    SHORT_PASSWORD("ACCOUNT-015", "密码少于 {0} 个字符", "the password has fewer than {0} characters", "可用一句容易记住的话", "a sentence that is easy to remember will do"),
    LONG_PASSWORD("ACCOUNT-016", "密码超过 {0} 个字符", "the password has more than {0} characters", "请缩短", "make it shorter"),
    COMMON_PASSWORD("ACCOUNT-017", "密码过于常见或容易猜到", "the password is common or easy to guess", "不要用常见密码、键盘顺序、重复字符或自己的登录名、姓名、警号",
            "use no common password, keys in a row, repeated characters, nor your own login, name or number"),
    SAME_PASSWORD("ACCOUNT-018", "新密码与当前密码相同", "the new password is the old one", "请换一个", "choose another"),
    WRONG_PASSWORD("ACCOUNT-019", "当前密码不对", "the current password is wrong", "请核对", "check it"),
    NO_SET_UP("ACCOUNT-020", "已有账号，不能再次初始设置", "there are accounts, so nothing is to be set up", "请登录；忘记密码请找管理员", "sign in; for a forgotten password ask the administrator"),
    BAD_TOKEN("ACCOUNT-021", "初始设置令牌不对", "the set-up token is wrong", "令牌在服务第一次启动时显示在终端上，重新启动会换新的",
            "the terminal shows it when the service starts without accounts; another start makes another"),
    NO_PASSWORD("ACCOUNT-022", "此账号不用密码登录", "this account signs in without a password", "请在统一登录处修改", "change it where it signs in"),
    BAD_ROLE("ACCOUNT-023", "没有角色“{0}”", "there is no role {0}", "可用：{1}", "there are: {1}"),
    NO_COLUMNS("ACCOUNT-024", "前 {0} 行中找不到账号名单的表头", "there is no header of a list of accounts among the first {0} rows",
            "表头须有这些列：{1}；警号（assessee）和单位（unit）可不填", "it needs these columns: {1}; assessee and unit may be left out"),
    TOO_MANY_ROWS("ACCOUNT-025", "名单超过 {0} 行，没有创建任何账号", "the list has more than {0} rows; no account was made",
            "每个密码的加密需要时间：请拆成几个文件，每个至多 {0} 行", "keeping each password safe takes time: split it into files of {0} rows at most"),
    TWICE_IN_LIST("ACCOUNT-026", "“{0}”在第 {1} 行已经出现", "{0} stands in line {1} already", "只保留一行；几个角色写在同一格，用“、”隔开", "keep one of the rows; several roles stand in one cell, with commas between"),
    NO_ROLES("ACCOUNT-027", "没有填写角色", "no role is given", "可用：{0}；几个角色用“、”隔开", "there are: {0}; several are separated by commas"),
    OWN_PASSWORD("ACCOUNT-028", "不能重置自己的密码", "nobody resets the password of his own account", "请在“修改密码”处自己选一个", "choose one under Change password");

    private final Notice notice;

    AccountRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
