package org.plumbline.cli;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** How a command can be called wrongly. */
enum CommandCode implements Code {

    NO_DATABASE("COMMAND-190", "这里没有数据库", "there is no database here",
            "请核对 --database；演示的数据库用 --database {0}；新数据库由 ./assess import 或 ./assess serve 建立",
            "check --database; the demonstration's is --database {0}; ./assess import or ./assess serve makes a new one");

    private final Notice notice;

    CommandCode(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
