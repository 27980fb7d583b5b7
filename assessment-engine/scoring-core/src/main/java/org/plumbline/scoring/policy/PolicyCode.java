package org.plumbline.scoring.policy;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** What can be wrong in policy.yaml, parameters.yaml and catalogue.yaml. */
public enum PolicyCode implements Code {

    YAML_SYNTAX("SYNTAX-001", "YAML 语法错误：{0}", "YAML syntax error: {0}", "请改正此处的缩进、引号或括号", "mend the indentation, quotes or brackets here"),
    YAML_TAG("SYNTAX-002", "不允许使用 YAML 标签或别名“{0}”", "the YAML tag or alias {0} is not allowed", "请直接写出内容", "write the content itself"),
    YAML_TOO_DEEP("SYNTAX-003", "嵌套超过 {0} 层", "nested deeper than {0} levels", "请减少嵌套", "nest less"),
    DUPLICATE_KEY("SYNTAX-004", "键“{0}”重复", "the key {0} stands twice", "只保留一个", "keep one of them"),
    NOT_UTF8("SYNTAX-006", "文件不是 UTF-8 编码（从此处起）", "the file is not UTF-8 (from here on)", "请用“另存为”，编码选 UTF-8", "save it as UTF-8"),
    FULL_WIDTH_SIGN("SYNTAX-009", "此处有全角符号或特殊空格“{0}”（{1}）", "here stands the full-width sign or special blank {0} ({1})", "请改用半角符号和普通空格", "use the half-width sign or a plain blank"),
    TOO_LONG("SYNTAX-005", "文件有 {0} 个字符，超过上限 {1}", "the file has {0} characters, more than the limit of {1}", "请拆分或精简", "make it shorter"),
    MISSING_FILE("POLICY-001", "办法文件包缺少文件 {0}", "the bundle lacks the file {0}", "请补上该文件", "add the file"),
    EMPTY_FILE("POLICY-053", "文件 {0} 没有内容", "the file {0} is empty", "请写上内容，或恢复原文件", "write it, or restore it"),
    UNREADABLE("POLICY-040", "文件无法读取：{0}", "the file cannot be read: {0}", "请检查文件的权限和内容", "check whether you may read it"),
    PROGRAM_FAILS("POLICY-051", "程序检查此文件包时出错：{0}", "the program fails over this pack: {0}", "这是程序的缺陷：请连同文件包报告", "this is a fault of the program: report it, with the pack"),
    UNKNOWN_KEY("POLICY-002", "未知的键“{0}”{1}", "unknown key {0}{1}", "可用的键：{2}", "use one of: {2}"),
    NOT_SUPPORTED("POLICY-003", "“{0}”属于格式，但本版本尚不支持", "{0} belongs to the format but is not supported by this version", "请不要使用它，或等待支持它的版本", "leave it out, or wait for a version that supports it"),
    MISSING_KEY("POLICY-004", "“{0}”缺少键“{1}”", "{0} lacks the key {1}", "请写明“{1}”：不作默认推测", "state {1}: it is never guessed"),
    WRONG_SHAPE("POLICY-005", "“{0}”应为{1}", "{0} must be {1}", "请按格式改写", "rewrite it in that form"),
    NOT_A_NUMBER("POLICY-006", "“{0}”不是数{1}", "{0} is not a number{1}", "请写十进制数，如 0.95{2}", "write a decimal such as 0.95{2}"),
    NOT_ONE_OF("POLICY-007", "“{0}”不可用{1}", "{0} is not possible here{1}", "可用：{2}", "use one of: {2}"),
    UNKNOWN_PARAMETER("POLICY-008", "未知的参数 p.{0}{1}", "unknown parameter p.{0}{1}", "请在 parameters.yaml 中声明，或改正名称", "declare it in parameters.yaml or correct the name"),
    UNKNOWN_NAME("POLICY-009", "未知的{0}“{1}”{2}", "unknown {0} {1}{2}", "请先声明，或改正名称", "declare it first or correct the name"),
    BAD_NAME("POLICY-010", "“{0}”不能用作名称{1}", "{0} cannot be used as a name{1}", "请用字母或汉字开头，后接字母、汉字、数字或下划线；不能用形似的字符，也不能用规则语言的保留字", "begin with a letter, then letters, digits or underscores; no character that only looks like another, no reserved word of the rule language"),
    NAME_TWICE("POLICY-011", "名称“{0}”既是{1}又是{2}", "the name {0} is both {1} and {2}", "请改用不同的名称", "give one of them another name"),
    CIRCLE("POLICY-012", "循环引用：{0}", "circular reference: {0}", "请断开这个环", "break the circle"),
    BAD_PERIOD("POLICY-013", "“{0}”不是周期标识", "{0} is not a period label", "请写 2026-01、2026-Q1 或 2026", "write 2026-01, 2026-Q1 or 2026"),
    OUT_OF_RANGE("POLICY-014", "{0} 的值 {1} 超出范围 {2} 至 {3}", "the value {1} of {0} is outside {2} to {3}", "请改正取值或范围", "correct the value or the range"),
    NO_VALUE("POLICY-015", "参数 {0} 没有任何取值", "parameter {0} has no value", "请至少写一个有日期的取值", "give at least one dated value"),
    NO_SOURCE("POLICY-016", "参数 {0} 在 {1} 的取值既没有依据条款，也没有标明为假定", "the value of {0} from {1} has neither a clause nor assumed: true", "请写 clause: … 或 assumed: true", "write clause: … or assumed: true"),
    NO_VALUE_IN_FORCE("POLICY-017", "参数 {0} 在 {1} 没有生效的取值（最早从 {2} 起）", "parameter {0} has no value in force in {1} (the first holds from {2})", "请补上更早的取值", "add an earlier value"),
    WRONG_KIND("POLICY-018", "参数 {0} 是 {1}，此处需要 {2}", "parameter {0} is {1}, here {2} is needed", "请改用相应种类的参数", "use a parameter of that kind"),
    BAND_ORDER("POLICY-019", "等次 {0} 的起点 {1} 不低于上一等次 {2} 的起点 {3}：两个等次重叠", "grade {0} begins at {1}, not below {3} where {2} begins: the bands overlap", "请按从高到低排列起点", "let the bands begin lower and lower"),
    BAND_GAP("POLICY-020", "低于 {0} 的总分没有等次", "totals below {0} have no grade", "最后一个等次不要写 from", "leave out from in the last band"),
    POINTS_DIFFER("POLICY-021", "{0} 写明 {1} 分，但其各项合计 {2} 分（{3} 起），且没有折算步骤 weights", "{0} has {1} points but its parts add up to {2} (from {3}), and no step weights", "请改正分值，或在 total.order 中列出 weights", "correct the points, or list weights in total.order"),
    ORDER_LACKS("POLICY-022", "使用了步骤“{0}”，但 total.order 没有列出", "the step {0} is in use but total.order does not list it", "请在 total.order 中写明它的位置", "say in total.order where it comes"),
    ORDER_WRONG("POLICY-032", "total.order 中“{0}”的位置不对", "{0} stands in the wrong place of total.order", "先写 indicators，紧接 weights（如用），每一步只写一次", "indicators come first, weights (where used) right after them, and no step twice"),
    VETO_LAST("POLICY-023", "一票否决必须是最后一步", "the veto must be the last step", "请把 veto 移到 total.order 的最后", "move veto to the end of total.order"),
    KIND_TWICE("POLICY-024", "事项 {0} 同时属于 {1} 和 {2}", "event kind {0} belongs to both {1} and {2}", "一个事项只能属于一组", "a kind belongs to one group only"),
    NOT_APPLICABLE_WHEN("POLICY-025", "指标 {0} 有多个数据来源，须写明 not-applicable-when", "indicator {0} has several measures and must say not-applicable-when", "请写 ANY 或 ALL", "write ANY or ALL"),
    ROWS_ORDER("POLICY-026", "{0} 的各档起点必须由低到高，{1} 不高于上一档 {2}", "the rows of {0} must begin higher and higher, {1} is not above {2}", "请由低到高排列", "sort the rows upward"),
    RANGE_ORDER("POLICY-027", "{0} 的起点 {1} 必须小于终点 {2}", "{0} must begin below its end, but goes from {1} to {2}", "请改正", "correct one of them"),
    SCALE_ROUNDING("POLICY-028", "“{0}”的 scale 和 rounding 必须同时写", "{0} needs scale and rounding together", "请补上另一个", "add the other one"),
    NOTHING_MEASURED("POLICY-030", "指标 {0} 没有数据来源 measures", "indicator {0} has no measures", "请写明它所依据的数据", "name the figures it is scored by"),
    QUOTA_PLACES("POLICY-033", "名额 {0} 必须是不小于 0 的整数", "the number of places {0} must be whole and not below 0", "请改正名额", "correct the number of places"),
    COLUMN_TWICE("POLICY-034", "已有另一个属性显示为 {0} 列", "another attribute is already shown as {0}", "每一列只能有一个属性，请删去其中一个 shown-as", "a column shows one attribute: take one shown-as away"),
    CANNOT_EDIT("POLICY-036", "参数 {0} 的写法无法自动修改", "the way in which parameter {0} is written cannot be edited for you", "请直接在文本中修改", "change it in the text itself"),
    TOO_MANY("POLICY-035", "共有 {0} 处问题，只列出最先找到的 {1} 处", "there are {0} mistakes, of which the first {1} that were found are listed", "请先改正列出的", "mend those first"),
    TWO_FIGURES("POLICY-045", "数据 {0} 一次只能合并一样：权重、各期、各人", "the figure {0} can put together one thing at a time: weights, periods or people", "请分成两个数据，后一个以前一个为 of", "make two figures of it, the second with the first as its of"),
    NOT_IN_OTHER_PERIODS("POLICY-046", "数据 {0} 不能回看“{1}”：它要等同组的人、得分或历次结果，别的周期里不再计算", "the figure {0} cannot look back at {1}, which needs others, points or earlier results and is not computed anew for other periods", "请对采集项和本人数据回看；历次结果用 from 和 during", "look back at items and own figures; for earlier results use from and during"),
    NO_NUMBER("POLICY-047", "“{0}”不是数，不能{1}", "{0} is no number and cannot be used for {1}", "请用 as: COUNT 或 STREAK 加 where，或改用数值项", "use as: COUNT or STREAK with where, or a number"),
    WHERE_UNFIT("POLICY-048", "“{0}”的取值不能用 where.{1} 筛选", "values of {0} cannot be chosen by where.{1}", "数用 at-least、above、at-most、below；代码和等次用 in；是否用 is", "numbers by at-least, above, at-most, below; codes and grades by in; yes or no by is"),
    CYCLE_FITS("POLICY-050", "周期 {0} 个月不是考核周期（{1} 个月）的整数倍，或起点不在考核周期的开头", "a cycle of {0} months is no multiple of the assessed period of {1}, or does not begin where one begins", "请改正 months 或 starting", "correct months or starting"),
    FIGURES_TOO_DEEP("POLICY-037", "数据 {0} 由数据层层组成，超过 {1} 层", "the figure {0} is made of figures more than {1} deep", "请减少层次", "make fewer levels of them"),
    BAD_DAY("POLICY-041", "“{0}”既不是日期，也不是周期标识", "{0} is neither a day nor a period label", "请写 2026-03-15，或 2026-01、2026-Q1、2026（从其第一天起）", "write 2026-03-15, or 2026-01, 2026-Q1 or 2026, from their first day on"),
    DAY_FOR_PERIOD("POLICY-042", "“{0}”是一天，而参数 {1} 按考核周期取值", "{0} is a day, but parameter {1} is dated by the period", "请写 {2}；按事项发生日取值的，请写 dated-by: EVENT_DAY", "write {2}; where the day of the event decides, write dated-by: EVENT_DAY"),
    DATED_BY_DAY("POLICY-043", "参数 {0} 按事项发生日取值，此处是整个周期的数，没有哪一天", "parameter {0} is dated by the day of the event; here stands a number of the whole period, which has no such day", "请改用按考核周期取值的参数", "use a parameter that is dated by the period"),
    TOO_FAR_BACK("POLICY-052", "数据 {0} 层层回看，超过 {1} 年", "the figure {0} looks back more than {1} years by way of others", "请缩短回看的期数", "look back at fewer periods"),
    NOBODY_RANKED("POLICY-060", "“{0}”要有排名，而本办法不排名", "{0} needs a ranking, and this policy ranks nobody", "请写 rankings，或不用它", "write rankings, or do without it"),
    WEIGHT_BELOW_ZERO("POLICY-070", "{0} 的权重 {1} 小于 0（{2} 起）", "the weight {1} of {0} is below 0 (from {2})", "权重不能小于 0；要扣分的，用 DEDUCT 或 ADJUST 指标和扣分规则", "a weight is not below 0; what shall cost points is a DEDUCT or ADJUST indicator with rules that deduct"),
    WEIGHTS_ALL_ZERO("POLICY-071", "{0} 的各项权重全为 0（{1} 起），没有什么可以折算", "the weights of all parts of {0} are 0 (from {1}): nothing can be weighed", "至少给一项大于 0 的权重", "give at least one of them a weight above 0"),
    FLOOR_ABOVE_CEILING("POLICY-072", "{0} 的下限 {1} 高于上限 {2}（{3} 起）", "the floor {1} of {0} is above its ceiling {2} (from {3})", "请改正 floor 或 ceiling；没有这样的限制写 NONE", "correct floor or ceiling; write NONE where there is no such limit"),
    FLOOR_ABOVE_POINTS("POLICY-073", "{0} 的下限 {1} 高于其分值 {2}（{3} 起）：人人都得下限", "the floor {1} of {0} is above its points {2} (from {3}): everybody would get the floor", "请改正 floor 或 points", "correct floor or points"),
    POINTS_NOT_ABOVE_ZERO("POLICY-074", "{0} 的分值 {1} 不大于 0（{2} 起）", "the points {1} of {0} are not above 0 (from {2})", "请写能得到的分值；只加分或扣分、不占分值的指标用 scoring: ADJUST", "write the points that can be reached; an indicator that only adds or takes away is scoring: ADJUST"),
    EVENTS_NEED_ELSE("POLICY-075", "数据 {0} 对事项取 {1}，须写明 else：没有这类事项的人没有数可取，会不予评分", "the figure {0} takes the {1} of events and must say else: whoever has no such event has nothing to take it of and would not be scored", "请写 else: NOT_APPLICABLE、ZERO 或 MISSING", "write else: NOT_APPLICABLE, ZERO or MISSING"),
    NOT_TOGETHER("POLICY-076", "“{0}”中，{1}", "in {0}, {1}", "请只保留一个", "keep one of them"),
    NO_SUCH_FLAG("POLICY-077", "事项“{0}”没有标记“{1}”{2}", "the event kind {0} has no flag {1}{2}", "该事项的标记：{3}", "flags of this kind: {3}"),
    NOT_WHOLE("POLICY-078", "{0} 的值 {1} 不是整数", "the value {1} of {0} is not whole", "请写 {2} 至 {3} 的整数", "write a whole number from {2} to {3}"),
    NUMBER_AS_FIGURE("POLICY-079", "“{0}”是数，此处只能写采集项或数据的名称", "{0} is a number, here stands the name of an item or figure", "要乘以一个数，写 of: { 名称: {0} } 和 as: SUM；要除以一个数，用它的倒数作权重", "to multiply by a number write of: { name: {0} } with as: SUM; to divide by one, take its reciprocal as the weight"),
    OTHER_SCOPE("POLICY-080", "{0}(…) 用于{1}，而“{2}”是{3}", "{0}(…) is for {1}, but {2} is {3}", "请写 {4}({2})", "write {4}({2})"),
    KIND_LISTED_TWICE("POLICY-081", "事项 {0} 在 {1} 中写了两次", "event kind {0} stands twice in {1}", "只保留一个", "keep one of them"),
    TOTALS_OF_NOBODY("POLICY-082", "totals: true 要公示总分，而 standings: OWN_ONLY 不公示任何他人", "totals: true publishes totals, but standings: OWN_ONLY tells nothing of others", "请写 standings: NAMES_AND_RANKS、RANKS 或 FIRST_AND_LAST，或不写 totals", "write standings: NAMES_AND_RANKS, RANKS or FIRST_AND_LAST, or leave totals out"),
    PLACES_NOT_NAMED("POLICY-083", "“{0}”只用于 standings: FIRST_AND_LAST，此处为 {1}", "{0} is for standings: FIRST_AND_LAST, here it is {1}", "请删去“{0}”，或写 standings: FIRST_AND_LAST", "leave {0} out, or write standings: FIRST_AND_LAST"),
    NO_BANDS_TO_TELL("POLICY-084", "bands: true 要公布各等次的起点，而本办法没有等次", "bands: true tells where the grades begin, but this policy has none", "请不写 bands，或在 grades.bands 中写等次", "leave bands out, or write grades under grades.bands"),
    QUOTA_SHARE("POLICY-031", "比例 {0} 必须在 0 与 1 之间", "the share {0} must lie between 0 and 1", "请写小数，如 0.25", "write a fraction such as 0.25");

    private final Notice notice;

    PolicyCode(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
