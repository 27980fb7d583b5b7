package org.plumbline.sample;

/** What can be wrong in a file, on purpose. */
public enum MistakeKind {
    MISSING_CELL("缺数", "a figure is left empty"),
    OUT_OF_RANGE("超出范围", "a figure is larger than the catalogue allows"),
    TEXT_IN_NUMBER("数字中夹文字", "words around a number"),
    WRONG_DATE("日期不存在", "a day that does not exist"),
    UNKNOWN_PERSON("警号不存在", "a person number that nobody has"),
    UNKNOWN_EVENT_KIND("事项写错", "an event kind that is misspelt"),
    EQUAL_DUPLICATE("重复行相同", "the same row twice"),
    CONFLICTING_DUPLICATE("重复行不同", "the same row twice with different figures"),
    THOUSANDS_SEPARATOR("千分位", "a comma between thousands"),
    FULL_WIDTH_DIGITS("全角数字", "full-width digits"),
    TRAILING_BLANKS("尾部空格", "blanks after the text"),
    TITLE_ROW("表头上有标题行", "a title above the header"),
    TOTAL_ROW("合计行", "a row of totals below the data"),
    UNKNOWN_COLUMN("多出的列", "a column that the catalogue does not know");

    private final String zh;
    private final String en;

    MistakeKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
