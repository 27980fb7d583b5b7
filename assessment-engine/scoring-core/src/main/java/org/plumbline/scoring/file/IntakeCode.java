package org.plumbline.scoring.file;

import static org.plumbline.scoring.finding.Severity.ERROR;
import static org.plumbline.scoring.finding.Severity.WARNING;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/**
 * What can be wrong with a file that is handed in. A number is used once for ever; 012 is kept for two figures of one row
 * that contradict each other. In the codes of cells {0} is the column's header and {1} the value.
 */
public enum IntakeCode implements Code {

    FILE_UNREADABLE("001", ERROR, "文件无法读取：{0}", "the file cannot be read: {0}",
            "检查文件是否存在、是否被占用，然后重新上传", "check that the file exists and is not in use, then upload it again"),
    FILE_TOO_LARGE("002", ERROR, "文件有 {0} MB，超过 {1} MB", "the file has {0} MB, more than {1} MB",
            "按月份或单位拆成几个文件", "split it into several files, by month or by unit"),
    FILE_EMPTY("003", ERROR, "文件没有内容", "the file is empty",
            "重新导出后上传", "export it again and upload it"),
    OLD_EXCEL("004", ERROR, "这是旧版 Excel 文件（.xls），不能读取", "this is an old Excel file (.xls), which is not read",
            "在 Excel 或 WPS 中另存为 .xlsx 后上传；加密的 .xlsx 请先取消密码", "save it as .xlsx and upload that; take the password off a protected .xlsx first"),
    WORKBOOK_BROKEN("005", ERROR, "工作簿已损坏：{0}", "the workbook is damaged: {0}",
            "在 Excel 或 WPS 中打开并另存为新的 .xlsx 后上传", "open it in Excel or WPS, save it as a new .xlsx and upload that"),
    WORKBOOK_INFLATES("006", ERROR, "工作簿解压后过大：{0}", "the workbook unpacks to too much: {0}",
            "只保留需要的工作表，删除空白行列后另存", "keep only the sheets that are needed, delete blank rows and columns, and save it again"),
    CHARSET_UNKNOWN("007", ERROR, "文字编码既不是 UTF-8 也不是 GB18030（像是 {0}）", "the text is neither UTF-8 nor GB18030 (it looks like {0})",
            "另存为“CSV UTF-8（逗号分隔）”后上传", "save it as CSV UTF-8 and upload that"),
    HEADER_UNKNOWN("008", ERROR, "前 {0} 行中找不到可识别的表头{1}", "no known header among the first {0} rows{1}",
            "补上所缺的列；月度数据需要 警号、考核周期 和至少一个采集项，事项需要 警号、事项、日期，请假需要 警号、请假类别、起始日期、截止日期，历次结果需要 考核办法、考核周期、警号、总得分或等次，人员需要 警号 和 姓名或属性",
            "add what is missing: figures need assessee, period and an item; events need assessee, eventKind and date; leave needs assessee,"
                    + " leaveKind, from and to; history needs policy, period, assessee and total or grade; people need assessee and name or an attribute"),
    COLUMN_TWICE("009", ERROR, "第 {2} 列“{0}”与第 {1} 列是同一项内容", "column {2} \"{0}\" means the same as column {1}",
            "删除其中一列，或改为正确的列名（事项的编号用“事项编号”）", "delete one of them or give it its right name (the number of an event is eventNo)"),
    COLUMN_UNKNOWN("010", WARNING, "不认识的列“{0}”，已忽略{1}", "unknown column \"{0}\", ignored{1}",
            "如果需要这一列，请改用采集目录中的名称", "if the column is needed, use its name from the catalogue"),
    COLUMN_UNUSED("011", WARNING, "“{1}”的表不使用“{0}”列，已忽略", "a table of {1} does not use column \"{0}\", ignored",
            "可以删除这一列，或放到对应的文件中", "delete the column, or put it into the file where it belongs"),
    QUOTES_BROKEN("013", ERROR, "双引号不成对，从这一行起未读取", "the quotation marks do not pair up; the file was not read from this line on",
            "检查这一行的双引号：成对使用，单元格内的双引号写两遍", "check the quotation marks of this line: they come in pairs, and one inside a cell is written twice"),
    TOO_MANY_ROWS("014", ERROR, "超过 {0} 行，从这一行起未读取", "more than {0} rows; the file was not read from this line on",
            "按月份或单位拆成几个文件", "split it into several files, by month or by unit"),
    CELL_BEYOND_HEADER("015", ERROR, "第 {2} 列没有表头，却有内容“{1}”", "column {2} has no header but holds \"{1}\"",
            "删除多出的单元格；内容里有分隔符时用双引号括起来", "delete the surplus cell; a cell that holds the delimiter needs quotation marks"),
    CELL_TOO_LONG("016", ERROR, "“{0}”有 {2} 个字，超过 {3} 个", "\"{0}\" has {2} characters, more than {3}",
            "缩短到 {3} 个字以内", "shorten it to at most {3} characters"),
    CONTROL_CHARACTER("017", ERROR, "“{0}”中有控制字符（{2}）：“{1}”", "\"{0}\" holds a control character ({2}): \"{1}\"",
            "删除换行等控制字符", "remove line breaks and other control characters"),
    CELL_BLANK("018", ERROR, "“{0}”不能为空", "\"{0}\" must not be blank",
            "填写“{0}”", "fill in \"{0}\""),
    NOT_A_NUMBER("020", ERROR, "“{0}”的“{1}”不是数字", "\"{0}\" is \"{1}\", which is not a number",
            "只写数字，如 1234.5；没有数据则留空，不适用则写“不适用”", "write digits only, such as 1234.5; leave it blank where nothing is known, write N/A where it does not apply"),
    NUMBER_WITH_UNIT("021", ERROR, "“{0}”的“{1}”带有文字“{2}”", "\"{0}\" is \"{1}\", a number with the words \"{2}\"",
            "只写 {3}，不写单位", "write {3} without a unit"),
    PERCENT_NOT_RATE("022", ERROR, "“{0}”不是率，不能写“{1}”", "\"{0}\" is not a rate and cannot be \"{1}\"",
            "填写数量，不写百分号", "write the quantity without a percent sign"),
    NUMBER_TOO_LONG("023", ERROR, "“{0}”的“{1}”位数过多（整数和小数各不超过 {2} 位）", "\"{0}\" is \"{1}\", which has too many digits (at most {2} before and {2} after the point)",
            "核对数值，保留需要的小数位", "check the number and keep the decimals that are needed"),
    NUMBER_AS_POWER("024", ERROR, "“{0}”的“{1}”是科学计数法，可能已丢失位数", "\"{0}\" is \"{1}\", written as a power of ten, which may have lost digits",
            "把该列设为“数值”格式，写出全部数字", "format the column as a plain number and write out all digits"),
    NOT_WHOLE("025", ERROR, "“{0}”的“{1}”不是整数", "\"{0}\" is \"{1}\", which is not a whole number",
            "填写整数", "write a whole number"),
    OUT_OF_RANGE("026", ERROR, "“{0}”的“{1}”不在 {2} 至 {3} 之间", "\"{0}\" is \"{1}\", which is not between {2} and {3}",
            "填写 {2} 至 {3} 之间的数{4}", "write a number from {2} to {3}{4}"),
    NOT_A_FLAG("027", ERROR, "“{0}”的“{1}”既不是“是”也不是“否”", "\"{0}\" is \"{1}\", neither yes nor no",
            "填写 是 或 否", "write Y or N"),
    CODE_UNKNOWN("028", ERROR, "“{0}”没有“{2}”这个值{3}", "\"{0}\" has no value \"{2}\"{3}",
            "从下列值中选择：{4}", "use one of: {4}"),
    NOT_A_DATE("029", ERROR, "“{0}”的“{1}”不是日期", "\"{0}\" is \"{1}\", which is not a date",
            "按 2026-10-03 的样子填写", "write it like 2026-10-03"),
    DATE_IMPOSSIBLE("030", ERROR, "“{0}”的“{1}”不是存在的日期", "\"{0}\" is \"{1}\", a day that does not exist",
            "改为日历上有的日期，如 2026-10-03", "write a day of the calendar, such as 2026-10-03"),
    NOT_A_PERIOD("031", ERROR, "“{0}”的“{1}”不是考核周期", "\"{0}\" is \"{1}\", which is not a period",
            "月写 2026-10，季写 2026-Q3，年写 2026", "write 2026-10 for a month, 2026-Q3 for a quarter, 2026 for a year"),
    EVENT_UNKNOWN("032", ERROR, "采集目录中没有事项“{1}”{2}", "the catalogue has no event \"{1}\"{2}",
            "使用采集目录中的事项名称或代码", "use a name or code from the catalogue's events"),
    REPORTED_TOO_EARLY("033", ERROR, "“{0}”{1} 早于发生日期 {2}", "\"{0}\" {1} is before the day it happened, {2}",
            "核对两个日期，报送日期不早于发生日期", "check both dates; a report cannot be earlier than what it reports"),
    AMOUNT_MISSING("034", ERROR, "事项“{2}”需要“{0}”（单位 {3}）", "event {2} needs \"{0}\" (unit {3})",
            "填写 {4} 至 {5} 之间的数", "write a number from {4} to {5}"),
    AMOUNT_UNEXPECTED("035", ERROR, "事项“{2}”没有数量，“{0}”却填了“{1}”", "event {2} has no amount but \"{0}\" is \"{1}\"",
            "清空这一格；多次发生请填“次数”", "clear the cell; where it happened several times, use count"),
    FLAG_UNEXPECTED("036", ERROR, "事项“{2}”没有“{0}”这一标记，却填了“{1}”", "event {2} has no flag \"{0}\", which is \"{1}\"",
            "清空这一格", "clear the cell"),
    ENDS_BEFORE_START("037", ERROR, "“{0}”{1} 早于起始日期 {2}", "\"{0}\" {1} is before the first day, {2}",
            "核对起止日期", "check both dates"),
    CELL_IN_ERROR("038", ERROR, "“{0}”是表格公式的错误值“{1}”", "\"{0}\" is the error \"{1}\" of a formula",
            "改正公式，或直接填写数值", "correct the formula or write the value itself"),
    ROWS_CONFLICT("039", ERROR, "“{0}”的几行内容不一致，另见 {1}", "the rows about {0} contradict each other, see also {1}",
            "只保留正确的一行，或用“修订号”标明先后；同日多起事项用“事项编号”区分", "keep the right one, or say by revision which is later; several events of one day are told apart by eventNo"),
    VALIDITY_OVERLAPS("040", ERROR, "“{0}”的几行在同一时间有效，另见 {1}", "rows about {0} hold at the same time, see also {1}",
            "调整起始日期和截止日期使其不重叠，或删除多余的行", "change from and to so that they do not overlap, or delete a row"),
    FIGURES_CONFLICT("041", ERROR, "“{0}”的“{1}”有不同的数，另见 {2}", "{0} has different values of \"{1}\", see also {2}",
            "核对后只保留一个数，或用“修订号”标明先后", "keep the right one, or say by revision which is later"),
    SHEET_HIDDEN("042", WARNING, "隐藏的工作表“{0}”未读取", "the hidden sheet \"{0}\" was not read",
            "如果需要其中的数据，请取消隐藏后重新上传", "if its data are needed, show the sheet and upload again"),
    NO_ROWS("043", WARNING, "只有表头，没有数据", "there is a header but no data",
            "如果本应有数据，请重新导出", "if there should be data, export it again"),
    SHEET_UNKNOWN("044", WARNING, "工作表“{0}”的表头无法识别，未读取{1}", "the header of sheet \"{0}\" fits nothing; it was not read{1}",
            "如果需要其中的数据，请改用采集目录中的列名", "if its data are needed, use the column names of the catalogue"),
    NOT_A_TABLE("045", ERROR, "这不是表格：既不是文本也不是工作簿", "this is no table: neither text nor a workbook",
            "上传 .csv 或 .xlsx 文件；PDF、图片、Word 文件和压缩包不能读取", "upload a .csv or .xlsx file; PDF, pictures, Word files and archives are not read"),
    DECISION_LACKS("046", ERROR, "裁量分值为 {2}，却没有填写“{0}”", "the points decided are {2}, but \"{0}\" is not filled in",
            "裁量分值须写明理由（备注）、核定人和复核人", "points at discretion need the reason (note), who decided (decidedBy) and a second person (confirmedBy)"),
    DECIDED_ALONE("047", ERROR, "“{0}”的“{1}”就是核定人", "\"{0}\" is \"{1}\", the very person who decided",
            "由另一人复核后填写其编号或姓名", "let another person confirm, and write the number or name of that person"),
    SAME_TWICE("048", WARNING, "事项“{0}”与第 {1} 行相同，又没有事项编号，只计一次", "event {0} is the same as line {1} and has no number: it counts once",
            "若确为两起，请填写“事项编号”，或在一行中填写“次数”", "if there were two, give each an eventNo, or write the count on one row");

    private final Notice notice;

    IntakeCode(String number, Severity severity, String zh, String en, String zhRemedy, String enRemedy) {
        notice = new Notice("INTAKE-" + number, severity, new Text(zh, en), new Text(zhRemedy, enRemedy));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
