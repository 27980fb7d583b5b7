package org.plumbline.service.studio;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum StudioRefusal implements Code {

    NO_DRAFT("POLICY-121", "没有草稿 {0}", "there is no draft {0}", "请核对编号", "check the number"),
    NO_REVISION("POLICY-122", "草稿 {0} 没有第 {1} 次修订", "draft {0} has no revision {1}", "最新的是第 {2} 次修订", "the latest is revision {2}"),
    EDITED_MEANWHILE("POLICY-123", "草稿 {0} 已由“{1}”于 {2} 另存为第 {3} 次修订，您改的是第 {4} 次修订，未保存",
            "draft {0} was saved as revision {3} by {1} at {2}; you edited revision {4}, which was not saved",
            "请取第 {3} 次修订，把您的改动并入后再保存", "fetch revision {3}, merge your changes into it and save again"),
    UNKNOWN_FILE("POLICY-124", "“{0}”不是办法的文件", "{0} is no file of a policy", "可用：{1}", "there are: {1}"),
    FILE_TOO_LARGE("POLICY-125", "{0} 有 {1} 字节，超过上限 {2}", "{0} has {1} bytes, more than the limit of {2}", "请精简该文件", "make it shorter");

    private final Notice notice;

    StudioRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
