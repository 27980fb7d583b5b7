package org.plumbline.scoring.file;

import org.plumbline.scoring.finding.Text;

/** What a table of a file holds; told from its header. */
public enum TableKind {
    PEOPLE("人员", "people"),
    FIGURES("月度数据", "figures"),
    EVENTS("加扣分事项", "events"),
    LEAVE("请假", "leave"),
    HISTORY("历次结果", "history");

    private final Text title;

    TableKind(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }
}
