package org.plumbline.scoring.file;

import static org.plumbline.scoring.file.TableKind.EVENTS;
import static org.plumbline.scoring.file.TableKind.FIGURES;
import static org.plumbline.scoring.file.TableKind.HISTORY;
import static org.plumbline.scoring.file.TableKind.LEAVE;
import static org.plumbline.scoring.file.TableKind.PEOPLE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that are not in the catalogue: in which tables they are read, and by which headers. */
enum KeyColumn {
    ASSESSEE("assessee", "警号", Set.of(PEOPLE, FIGURES, EVENTS, LEAVE, HISTORY), "编号", "单位编号", "考核对象"),
    NAME("name", "姓名", Set.of(PEOPLE), "名称", "单位名称"),
    ASSESSEE_KIND("assesseeKind", "对象类别", Set.of(PEOPLE), "考核对象类别"),
    FROM("from", "起始日期", Set.of(PEOPLE, LEAVE), "从", "开始日期"),
    TO("to", "截止日期", Set.of(PEOPLE, LEAVE), "止", "结束日期"),
    REVISION("revision", "修订号", Set.of(PEOPLE, FIGURES, EVENTS, LEAVE, HISTORY), "版次"),
    PERIOD("period", "考核周期", Set.of(FIGURES, HISTORY), "周期", "月份"),
    EVENT_NO("eventNo", "事项编号", Set.of(EVENTS), "报送编号"),
    EVENT_KIND("eventKind", "事项", Set.of(EVENTS), "加扣分事项", "事项类别"),
    DATE("date", "日期", Set.of(EVENTS), "发生日期"),
    REPORTED("reported", "报送日期", Set.of(EVENTS)),
    AMOUNT("amount", "数量", Set.of(EVENTS), "分钟", "分钟数", "天数"),
    COUNT("count", "次数", Set.of(EVENTS)),
    MATTER("matter", "事由编号", Set.of(EVENTS), "案件编号", "事由", "同一事由"),
    SOURCE("source", "来源", Set.of(EVENTS)),
    DECIDED("decided", "裁量分值", Set.of(EVENTS)),
    DECIDED_BY("decidedBy", "核定人", Set.of(EVENTS)),
    CONFIRMED_BY("confirmedBy", "复核人", Set.of(EVENTS)),
    NOTE("note", "备注", Set.of(EVENTS), "说明"),
    LEAVE_KIND("leaveKind", "请假类别", Set.of(LEAVE), "假别", "请假类型"),
    POLICY("policy", "考核办法", Set.of(HISTORY), "办法"),
    TOTAL("total", "总得分", Set.of(HISTORY), "分数", "总分"),
    ATTAINMENT("attainment", "得分率", Set.of(HISTORY)),
    RANK("rank", "排名", Set.of(HISTORY), "名次"),
    FROM_LAST("fromLast", "倒数名次", Set.of(HISTORY), "倒数排名"),
    SIZE("size", "排名人数", Set.of(HISTORY), "参评数"),
    GRADE("grade", "等次", Set.of(HISTORY)),
    /** The running number that lists are printed with; never read. */
    SERIAL("serial", "序号", Set.of());

    private final String code;
    private final String zh;
    private final Set<TableKind> kinds;
    private final List<String> aliases;

    KeyColumn(String code, String zh, Set<TableKind> kinds, String... aliases) {
        this.code = code;
        this.zh = zh;
        this.kinds = kinds;
        this.aliases = List.of(aliases);
    }

    boolean isReadIn(TableKind kind) {
        return kinds.contains(kind);
    }

    /** A column that a table about an assessee may carry for its human reader. */
    boolean isForTheReader() {
        return this == NAME || this == ASSESSEE_KIND || this == SERIAL || this == NOTE;
    }

    /** As it is named in messages: the Chinese header and the code. */
    String title() {
        return zh + "/" + code;
    }

    Stream<String> words() {
        return Stream.concat(Stream.of(code, zh), aliases.stream());
    }
}
