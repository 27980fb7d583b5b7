package org.plumbline.cli;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** How a command can be called wrongly. */
enum CommandCode implements Code {

    NO_DATABASE("COMMAND-190", "这里没有数据库", "there is no database here",
            "请核对 --database；演示的数据库用 --database {0}；新数据库由 ./assess import 或 ./assess serve 建立",
            "check --database; the demonstration's is --database {0}; ./assess import or ./assess serve makes a new one"),
    NO_SUCH_VALUE("COMMAND-191", "“{0}”不是{1}", "{0} is not {1}", "请改正后重试；用法见 ./{2} --help", "correct it and try again; ./{2} --help tells how it is called"),
    LACKING("COMMAND-192", "缺少 {0}", "{0} is missing", "请补上；用法见 ./{1} --help", "add it; ./{1} --help tells how it is called"),
    UNKNOWN("COMMAND-193", "不认识{0}", "{0}: unknown here", "请核对命令和选项的写法；用法见 ./{1} --help", "check how command and options are spelt; ./{1} --help tells what there is"),
    TWICE("COMMAND-194", "{0} 写了不止一次", "{0} is given more than once", "请只写一次；用法见 ./{1} --help", "give it once; ./{1} --help tells how it is called");

    private final Notice notice;

    CommandCode(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
