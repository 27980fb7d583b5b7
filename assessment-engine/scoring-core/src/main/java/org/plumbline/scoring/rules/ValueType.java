package org.plumbline.scoring.rules;

import org.plumbline.scoring.finding.Text;

/** The kinds of values that rules see. */
public enum ValueType {
    NUMBER("数", "a number"),
    FLAG("是否", "a yes or no"),
    CODE("代码", "a code"),
    LIST("代码列表", "a list of codes"),
    TEXT("自由文本", "free text"),
    STEPS("分级步长表 STEPS", "STEPS"),
    BRACKETS("分段表 BRACKETS", "BRACKETS"),
    TABLE("对照表 TABLE", "a TABLE");

    private final Text words;

    ValueType(String zh, String en) {
        this.words = new Text(zh, en);
    }

    Text words() {
        return words;
    }
}
