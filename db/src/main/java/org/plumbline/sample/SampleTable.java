package org.plumbline.sample;

import java.util.List;

/** The columns of each kind of file, with what can be wrong in them. Headers are the names of the catalogue. */
enum SampleTable {
    PEOPLE(person(), text("姓名"), text("分局"), text("派出所"), text("上级单位编号"), text("岗位"), text("序列"), text("试用期"), text("起始日期"), text("截止日期")),
    UNITS(text("单位编号"), text("单位名称"), text("单位类别"), text("分局"), text("上级单位编号")),
    ONLINE(person(), text("月份"), count("应走访户数", 5000), count("已走访户数", 5000), count("应采集条数", 20000), count("已采集条数", 20000),
            count("受理矛盾纠纷数", 500), count("化解矛盾纠纷数", 500), count("可防性案件数", 1000), count("上年同期可防性案件数", 1000),
            count("电话回访数", 1000), count("电话满意数", 1000)),
    SPOT(person(), text("月份"), count("实地核查走访户数", 200), count("核查属实户数", 200), count("实地核查信息条数", 200), count("核查准确条数", 200),
            text("实地测评满意率")),
    ATTENDANCE(person(), text("月份"), text("全勤")),
    EVENTS(text("事项编号"), person(), new Column("事项", Role.KIND, 0), new Column("发生日期", Role.DATE, 0), text("报送日期"), text("数量"), text("次数"),
            text("事由编号"), text("来源"), text("已整改"), text("备注"));

    enum Role { PERSON, COUNT, KIND, DATE, TEXT }

    /** @param greatest largest value that the catalogue allows; 0 where it is no count */
    record Column(String header, Role role, int greatest) { }

    private final List<Column> columns;

    SampleTable(Column... columns) {
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /** Whether people put a title above such a table and a total below it. */
    boolean isStatistic() {
        return this == ONLINE || this == SPOT;
    }

    private static Column person() {
        return new Column("警号", Role.PERSON, 0);
    }

    private static Column count(String header, int greatest) {
        return new Column(header, Role.COUNT, greatest);
    }

    private static Column text(String header) {
        return new Column(header, Role.TEXT, 0);
    }
}
