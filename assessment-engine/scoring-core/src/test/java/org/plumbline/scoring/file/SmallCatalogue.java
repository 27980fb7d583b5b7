package org.plumbline.scoring.file;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.Attribute;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.input.Catalogue.Range;
import org.plumbline.scoring.input.WorkingDays;

/** One of each kind of thing that a catalogue can hold. */
final class SmallCatalogue {

    static final Catalogue CATALOGUE = new Catalogue(
            byCode(Attribute::code,
                    new Attribute("station", new Text("派出所", "Station"), List.of("单位", "所属单位"), List.of(), null, null, null),
                    new Attribute("post", new Text("岗位", "Post"), List.of(), List.of("社区民警", "治安民警", "辅警"), null, null, null)),
            byCode(DataItem::code,
                    item("homeVisitsDue", "应走访户数", "Households to visit", ItemKind.COUNT, 0, 5000),
                    item("homeVisitsDone", "已走访户数", "Households visited", ItemKind.COUNT, 0, 5000, "走访户数"),
                    item("hours", "出勤小时", "Hours of duty", ItemKind.NUMBER, -10, 10000),
                    item("satisfaction", "满意率", "Satisfaction", ItemKind.RATE, 0, 1),
                    new DataItem("fullAttendance", new Text("全勤", "Full attendance"), List.of(), ItemKind.FLAG, "NONE", null, null, "考勤", true, List.of(), null, null, null),
                    new DataItem("level", new Text("评定", "Level"), List.of(), ItemKind.CODE, "NONE", null, null, "考核组", true, List.of("优秀", "合格", "A级"), null, null, null),
                    new DataItem("duties", new Text("勤务", "Duties"), List.of(), ItemKind.LIST, "NONE", null, null, "考核组", true, List.of("巡逻", "备勤", "安保"), null, null, null)),
            byCode(EventKind::code,
                    new EventKind("late", new Text("迟到早退", "Late or left early"), List.of("迟到", "早退"), "MINUTE",
                            new Range(BigDecimal.ONE, BigDecimal.valueOf(480)), new TreeMap<>(), null, null),
                    new EventKind("commendation", new Text("通报表扬", "Commendation"), List.of(), null, null, new TreeMap<>(), null, null),
                    new EventKind("complaintUpheld", new Text("有责投诉", "Complaint upheld"), List.of(), null, null,
                            new TreeMap<>(Map.of("rectified", new Text("已整改", "Rectified"))), null, null)), WorkingDays.UNKNOWN);

    private SmallCatalogue() {
    }

    private static DataItem item(String code, String zh, String en, ItemKind kind, long least, long greatest, String... aliases) {
        return new DataItem(code, new Text(zh, en), List.of(aliases), kind, "HOUSEHOLD",
                new Range(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest)), null, "平台", true, List.of(), null, null, null);
    }

    @SafeVarargs
    private static <T> SortedMap<String, T> byCode(Function<T, String> code, T... things) {
        SortedMap<String, T> byCode = new TreeMap<>(Comparator.naturalOrder());
        Stream.of(things).forEach(thing -> byCode.put(code.apply(thing), thing));
        return byCode;
    }
}
