package org.plumbline.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.service.ledger.Kept;

/** A figure of any kind comes back equal to what was handed in. */
@Tag("database")
class FiguresReadBackTest {

    private static IntakeDesk desk;

    @BeforeAll
    static void open() {
        desk = IntakeDesk.open();
        desk.use(IntakeDesk.catalogue().replace("\nitems:\n", """

                items:
                  big:    { name: { zh: 大数, en: Big number }, kind: NUMBER, unit: NONE, range: [-999999999999999999, 999999999999999999], reported-by: 测试, influenced: false }
                  colour: { name: { zh: 颜色, en: Colour }, kind: CODE, unit: NONE, values: [红, 蓝, A;B], reported-by: 测试, influenced: false }
                  skills: { name: { zh: 技能, en: Skills }, kind: LIST, unit: NONE, values: [驾驶, 急救, 外语], reported-by: 测试, influenced: false }
                """));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Map<String, Figure> readBack(String no) {
        FigureLedger ledger = desk.service.get(FigureLedger.class);
        PeriodRecord asked = new PeriodRecord(no, "2026-10", new TreeMap<>());
        Kept<PeriodRecord> kept = ledger.kept(List.of(asked)).get(ledger.key(asked));
        return kept.content().figures();
    }

    @Test
    void of_every_kind() {
        TakeInFile.Receipt receipt = desk.take("a.csv", "警号,考核周期,大数,履职评分,应走访户数,实地测评满意率,全勤,颜色,技能,发案数,已走访户数\n"
                + "A1,2026-10,-123456789012345678.123456789012345678,99.50,\"4,000\",95%,是,红,急救;驾驶,不适用,\n"
                + "A2,2026-10,0.000000000000000001,0,0,0.123456789012345678,N,蓝,,/,\n");
        assertThat(desk.refused(receipt)).isEmpty();

        assertThat(readBack("A1")).containsExactlyInAnyOrderEntriesOf(Map.of("big", Figure.of("-123456789012345678.123456789012345678"), "dutyScore", Figure.of("99.5"),
                "homeVisitsDue", Figure.of("4000"), "spotSatisfaction", Figure.of("0.95"), "fullAttendance", new Figure.Flag(true), "colour", new Figure.Choice("红"),
                "skills", new Figure.Choices(List.of("急救", "驾驶")), "incidents", Figure.Absent.NOT_APPLICABLE));
        assertThat(readBack("A2")).containsExactlyInAnyOrderEntriesOf(Map.of("big", Figure.of("0.000000000000000001"), "dutyScore", Figure.of("0"),
                "homeVisitsDue", Figure.of("0"), "spotSatisfaction", Figure.of("0.123456789012345678"), "fullAttendance", new Figure.Flag(false),
                "colour", new Figure.Choice("蓝"), "incidents", Figure.Absent.NOT_APPLICABLE));
    }

    @Test
    void a_blank_cell_takes_nothing_back_and_a_row_of_blanks_says_that_the_officer_is_there() {
        desk.take("a.csv", "警号,考核周期,应走访户数,已走访户数\nB1,2026-10,10,\nB2,2026-10,,\n");
        desk.take("b.csv", "警号,考核周期,应走访户数,已走访户数\nB1,2026-10,,9\n");

        assertThat(readBack("B1")).isEqualTo(Map.of("homeVisitsDue", Figure.of("10"), "homeVisitsDone", Figure.of("9")));
        assertThat(readBack("B2")).isEmpty();
    }

    @Test
    void not_applicable_is_not_zero_and_not_missing() {
        desk.take("a.csv", "警号,考核周期,应走访户数\nC1,2026-10,不适用\n");
        TakeInFile.Receipt zero = desk.take("b.csv", "警号,考核周期,应走访户数\nC1,2026-10,0\n");

        assertThat(desk.refused(zero)).singleElement().satisfies(row -> assertThat(row.messageZh()).contains("不适用 → 0"));
    }
}
