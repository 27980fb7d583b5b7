package org.plumbline.service.idempotency;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** Why a request with a key is not carried out. */
enum IdempotencyRefusal implements Code {

    BAD_KEY("API-019", "Idempotency-Key 不能使用", "the Idempotency-Key cannot be used",
            "请使用 1 至 100 个可见 ASCII 字符，例如随机 UUID", "use 1 to 100 visible ASCII characters, such as a random UUID"),
    OTHER_REQUEST("API-020", "此 Idempotency-Key 已用于另一请求", "this Idempotency-Key belongs to another request",
            "每个请求使用各自的键；重发时地址和正文须与原请求完全相同", "each request takes a key of its own; sent again, address and body must be the same"),
    UNDER_WAY("API-021", "相同的请求正在处理，或处理它的进程已中断，其结果未知", "the same request is under way, or its process ended and nobody knows how",
            "请在 {0} 秒后重发；若仍是此提示，请先查看是否已完成，再用新的键重发", "send it again after {0} seconds; if this stays, look whether it was done before you send it with another key"),
    NOT_TOLD_TWICE("API-022", "此请求已于 {0} 完成，其答复只告知一次", "this request was carried out at {0}; its answer is told once only",
            "请查看结果；如需再做一次，请使用新的键", "look at what has become of it; to do it once more, use another key");

    private final Notice notice;

    IdempotencyRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
