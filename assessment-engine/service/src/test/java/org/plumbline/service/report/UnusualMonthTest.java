package org.plumbline.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Reach;
import org.plumbline.service.run.RunPeriod;

/** What reports stumble over: rare and long names, names that look like formulas, groups that are too small, runs in which nobody is graded, units. */
@Tag("database")
class UnusualMonthTest {

    private static final String LONG = "阿卜杜热西提·买买提·".repeat(6) + "完";
    private static final List<String> NAMES = List.of("刘一", "龘龘", "阿卜杜热西提·买买提", "\uD842\uDFB7野\u3400三", "=cmd|'/C calc'!A0", "@SUM(A1)", "-1+1", "+86", LONG, "王\uE863五");

    private static TestDatabase database;
    private static RunningService service;
    private static PrintReports reports;
    private static RunPeriod.Done done;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        reports = service.get(PrintReports.class);
        service.publish("auxiliary-month", "2026-01");
        StringBuilder people = new StringBuilder("警号,姓名,派出所,岗位\n");
        StringBuilder figures = new StringBuilder("警号,月份,全勤\n");
        IntStream.range(0, NAMES.size()).forEach(n -> {
            people.append("A%02d,\"%s\",%s,辅警\n".formatted(n, NAMES.get(n), n < 8 ? "东所" : "远所"));
            figures.append("A%02d,2026-10,%s\n".formatted(n, n % 2 == 0 ? "是" : "否"));
        });
        people.append("A99,没有数据的人,东所,辅警\n");
        service.handIn("people.csv", people.toString());
        service.handIn("figures.csv", figures.toString());
        service.handIn("events.csv", "警号,事项,日期\n" + "A01,未电子签到,2026-10-02\n".repeat(1) + "A01,未电子签到,2026-10-03\nA01,睡岗,2026-10-04\n"
                + "A03,脱岗,2026-10-02\nA03,未电子签到,2026-10-03\nA03,未电子签到,2026-10-05\n");
        done = service.run("auxiliary-month", "2026-10");
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static Paper ranking(Format format, Locale language) {
        return Paper.of(reports.ranking(done.run().id(), format, language));
    }

    @Test
    void rare_and_long_names_are_printed_whole() throws IOException {
        String text = ranking(Format.PDF, Locale.CHINESE).text();

        assertThat(text).contains("东所辅警刘一A00").contains("龘龘A01").contains("阿卜杜热西提·买买提A02").contains(Paper.solid(LONG, "A08"));
    }

    @Test
    void a_character_that_the_font_lacks_is_marked_where_it_stands_and_listed_with_the_person() throws IOException {
        String text = ranking(Format.PDF, Locale.CHINESE).text();

        assertThat(text).contains("〓野").contains("三A03").contains("A03").containsPattern("A03\\S*：正文中以〓代替的字是\\S*U\\+20BB7").contains("王〓五")
                .containsPattern("A09\\S*U\\+E863");
        String sheet = Paper.of(reports.sheet(done.run().id(), "A03", Reach.EVERYWHERE, Locale.ENGLISH)).text();
        assertThat(sheet).contains("〓野").contains("printedas〓:U+20BB7");
        assertThat(Paper.of(reports.sheet(done.run().id(), "A00", Reach.EVERYWHERE, Locale.ENGLISH)).text()).doesNotContain("〓");
    }

    @Test
    void a_name_in_a_heading_is_not_laid_at_the_door_of_whoever_stands_first_below_it() throws IOException {
        String text = ranking(Format.PDF, Locale.CHINESE).text();

        assertThat(text.split("正文中以〓代替的字是", -1)).hasSize(1 + 3);
        assertThat(text).contains("末位：龘龘、〓野").contains("标题或说明：正文中以〓代替的字是U+20BB7").doesNotContainPattern("A0[0-24-8]\\S{0,12}：正文中以〓代替");
    }

    @Test
    void a_worksheet_keeps_every_character_and_holds_no_formula() throws IOException {
        Paper paper = ranking(Format.XLSX, Locale.CHINESE);

        assertThat(Paper.texts(paper.row("A03"))).contains("\uD842\uDFB7野\u3400三");
        for (int n : new int[] {4, 5, 6, 7}) {
            assertThat(Paper.texts(paper.row("A%02d".formatted(n)))).contains("'" + NAMES.get(n));
        }
        for (Row row : paper.rows()) {
            row.stream().filter(cell -> cell != null).forEach(cell -> assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA));
        }
    }

    @Test
    void equal_matters_are_counted_and_who_is_left_out_is_named_with_the_reason() throws IOException {
        String text = ranking(Format.PDF, Locale.CHINESE).text();

        assertThat(text).contains("未电子签到−3×2").contains("睡岗−5");
        int total = done.run().scored() + done.run().quarantined() + done.run().notTakingPart();
        assertThat(total).isEqualTo(11);
        assertThat(text).contains("没有数据的人A99");
    }

    @Test
    void the_heading_of_those_without_a_place_counts_the_rows_below_it() throws IOException {
        assertThat(ranking(Format.XLSX, Locale.CHINESE).rows().stream().map(Paper::texts).flatMap(List::stream).filter(text -> text.startsWith("未参加排名")))
                .containsExactly("未参加排名的人员（1 名）");
    }

    @Test
    void a_group_that_is_too_small_is_shown_without_places() throws IOException {
        Paper paper = ranking(Format.PDF, Locale.CHINESE);

        assertThat(paper.text()).contains("可比组：远所（2名）人数不足，不排名").contains("RUN-301");
        assertThat(ranking(Format.XLSX, Locale.CHINESE).row("A08").getCell(1)).satisfiesAnyOf(cell -> assertThat(cell).isNull(),
                cell -> assertThat(cell.getText()).isEmpty());
    }

    @Test
    void a_run_in_which_nobody_is_graded_is_a_list_of_reasons() throws IOException {
        service.publishFirstPack("2026-01");
        service.handIn("visits.csv", "警号,月份,应走访户数,已走访户数\nA00,2026-10,0,0\nA01,2026-10,0,0\n");
        RunPeriod.Done nobody = service.run("first-pack", "2026-10");
        assertThat(nobody.run().graded()).isZero();

        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String text = Paper.of(reports.ranking(nobody.run().id(), Format.PDF, language)).text();
            assertThat(text).contains("A00").contains("A01").contains("A09").contains(nobody.run().resultChecksum());
            String outcomes = Paper.of(reports.outcomes(nobody.run().id(), Format.PDF, language)).text();
            assertThat(outcomes).contains(Word.NO_OUTCOMES.in(language).replace(" ", "")).contains(Word.SIGN_OFF.in(language).replace(" ", ""));
            assertThat(Paper.of(reports.outcomes(nobody.run().id(), Format.XLSX, language)).rows()).isNotEmpty();
            assertThat(Paper.of(reports.sheet(nobody.run().id(), "A00", Reach.EVERYWHERE, language)).text()).contains("A00");
        }
        service.publish("auxiliary-month", "2026-01");
    }

    @Test
    void units_have_what_cost_and_what_earned_points_side_by_side() throws IOException {
        service.publish("agency-review", "2026-01");
        StringBuilder units = new StringBuilder("单位编号,单位名称,单位类别,可比组\n");
        StringBuilder figures = new StringBuilder("单位编号,考核周期,业务工作得分,业务工作应得分,机关建设得分,机关建设应得分,群众评议满意率,市政府组成人员评议满意率\n");
        IntStream.range(1, 7).forEach(n -> {
            units.append("U%03d,第%d市级机关,市级机关,第一组\n".formatted(n, n));
            figures.append("U%03d,2026,%d,100,90,100,0.9,0.95\n".formatted(n, 90 - n));
        });
        service.handIn("units.csv", units.toString());
        service.handIn("figures-of-units.csv", figures.toString());
        service.handIn("events-of-units.csv", "单位编号,事项,日期,已整改\nU001,暗访发现问题,2026-05-02,否\nU001,督查发现问题,2026-06-02,是\n");
        RunPeriod.Done year = service.run("agency-review", "2026");

        String text = Paper.of(reports.ranking(year.run().id(), Format.PDF, Locale.CHINESE)).text();
        assertThat(text).contains("2026年度").contains("部门扣分项目加分项目扣分加分总得分等次").contains("暗访发现问题−2").contains("督查发现问题−0.5");
        service.result(year).graded().forEach(each -> assertThat(text).contains(each.standing().sheet().participant().assessee().name()));
        Row row = Paper.of(reports.ranking(year.run().id(), Format.XLSX, Locale.CHINESE)).row("第1市级机关");
        assertThat(row.getCell(5).asNumber()).isEqualByComparingTo(new BigDecimal("-2.5"));
    }
}
