package org.plumbline.service.http;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** Why a request is not answered with what it asked for, beside what use cases refuse. */
public enum ApiRefusal implements Code {

    UNKNOWN_PATH(404, "API-001", "没有地址 {0}", "there is nothing at {0}", "接口见 /api/openapi.json", "the interface is described by /api/openapi.json"),
    WRONG_METHOD(405, "API-002", "此地址不支持 {0}", "this address does not take {0}", "可用：{1}", "it takes: {1}"),
    WRONG_MEDIA_TYPE(415, "API-003", "不接受内容类型“{0}”", "the content type {0} is not taken",
            "请使用 Content-Type：{1}", "send Content-Type: {1}"),
    NOT_ACCEPTABLE(406, "API-004", "没有 Accept 所要的格式", "there is no answer in the format that Accept asks for", "可用：{0}", "there is: {0}"),
    UNREADABLE(400, "API-005", "请求正文无法读取：{0}", "the body cannot be read: {0}", "{1}", "{1}"),
    MISSING_PARAMETER(400, "API-006", "缺少参数 {0}", "the parameter {0} is missing", "请补上该参数", "add it"),
    BAD_PARAMETER(400, "API-007", "参数 {0} 的值不能使用", "the value of the parameter {0} cannot be used", "应为：{1}", "it is to be: {1}"),
    BAD_CURSOR(400, "API-008", "cursor 不能使用", "the cursor cannot be used", "请原样使用上一页的 next，或从头开始", "send the next of the page before unchanged, or begin anew"),
    TOO_LARGE(413, "API-009", "请求正文超过 {0} 字节", "the body is larger than {0} bytes", "请拆分后分次发送", "send it in several parts"),
    FOREIGN_HOST(421, "API-010", "本服务不以此主机名提供服务", "the service is not known by this host name",
            "请使用 localhost；其他主机名须列入 plumbline.http.hosts", "use localhost; other names are allowed by plumbline.http.hosts"),
    FOREIGN_ORIGIN(403, "API-011", "请求来自别的网站", "the request comes from another site", "请从本服务自己的页面操作", "use the service's own pages"),
    CROSS_SITE(403, "API-012", "别的网站不能在此读写", "another site may neither read nor write here", "请从本服务自己的页面操作", "use the service's own pages"),
    BUSY(503, "API-013", "同时进行的此类工作已满", "as much work of this kind is under way as is allowed", "请在 {0} 秒后重试", "try again after {0} seconds"),
    UNEXPECTED(500, "API-014", "出现未预料的错误，编号 {0}", "an unexpected error, incident {0}", "请把编号告知管理员，日志中可查", "tell the administrator the number; the log has it"),
    BAD_REQUEST(400, "API-015", "请求不符合 HTTP 的规定", "the request is not as HTTP wants it", "请核对地址、标头和正文", "check address, headers and body"),
    MISSING_FIELD(422, "API-016", "缺少字段 {0}", "the field {0} is missing", "请补上该字段", "add it"),
    NOT_UTF8(422, "API-017", "正文不是 UTF-8 文本", "the body is no text in UTF-8", "请以 UTF-8 编码保存后再发送", "save it as UTF-8 and send it again"),
    DATABASE_AWAY(503, "API-018", "数据库暂时不可用，编号 {0}", "the database cannot be reached at the moment, incident {0}",
            "请稍后重试；若仍不行，请管理员检查数据库", "try again later; if it stays so, the administrator has to look at the database"),
    UNREADABLE_QUERY(400, "API-023", "地址中的参数“{0}”无法读取", "the parameter {0} of the address cannot be read",
            "每个参数须有名称并按 UTF-8 编码（每个字节写成 % 和两位十六进制数），至多 1000 个",
            "each needs a name and is encoded in UTF-8, each byte as % and two hexadecimal digits; there are 1000 at most"),
    UNREADABLE_ACCEPT(406, "API-024", "Accept“{0}”无法读取", "the Accept {0} cannot be read", "例如：application/json", "for example: application/json"),
    EMPTY_LIST(422, "API-025", "字段 {0} 是空的列表", "the list {0} is empty", "请至少填一项", "give at least one");

    private final int status;
    private final Notice notice;

    ApiRefusal(int status, String id, String zh, String en, String remedyZh, String remedyEn) {
        this.status = status;
        this.notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    /** A header as it stands in a message. */
    static Object said(String header) {
        return header == null ? new Text("（未注明）", "(none)") : header;
    }

    /** HTTP status, 400 to 503. */
    int status() {
        return status;
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
