package org.plumbline.service.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Reach;
import org.plumbline.service.catalogue.Catalogues;

/** The units as a tree and the people as a list, each as of a day. */
@Tag("database")
class OrganisationTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static TestDatabase database;
    private static RunningService service;
    private static Organisation organisation;

    @BeforeAll
    static void handIn() throws Exception {
        database = TestDatabase.create();
        service = RunningService.on(database);
        service.get(Catalogues.class).importText(Files.readString(RunningService.rules().resolve("catalogue.yaml")), RunningService.CLERK);
        organisation = service.get(Organisation.class);
        service.handIn("单位.csv", """
                单位编号,单位名称,对象类别,上级单位,起始日期,截止日期
                D,大队,单位,,,
                D1,一中队,单位,D,,
                D2,二中队,单位,D,,2026-05-31
                D2,东二中队,单位,D1,2026-06-01,
                D11,一班,单位,D1,,
                NEW,新设中队,单位,D,2026-06-01,
                ORPHAN,无主,单位,GONE,,
                SELF,自己,单位,SELF,,
                C1,圈一,单位,C3,,
                C2,圈二,单位,C1,,
                C3,圈三,单位,C2,,
                BELOW,圈下,单位,C1,,
                """);
        service.handIn("人员.csv", "警号,姓名,岗位,派出所,起始日期,截止日期\nP001,甲,社区民警,城西所,,2026-05-31\nP001,甲,社区民警,城东所,2026-06-01,\nP002,乙,社区民警,城西所,2026-06-01,\n"
                + IntStream.rangeClosed(3, 57).mapToObj("P%03d,丙,辅警,城西所,,"::formatted).map(row -> row + "\n").reduce("", String::concat));
    }

    @AfterAll
    static void close() {
        service.close();
        database.close();
    }

    private static String shown(List<Organisation.UnitNode> nodes) {
        return String.join(" ", nodes.stream().map(node -> node.unit().no() + (node.below().isEmpty() ? "" : "(" + shown(node.below()) + ")")).toList());
    }

    @Test
    void units_stand_below_the_one_above_them_on_that_day() {
        assertThat(shown(organisation.units(MAY, Reach.EVERYWHERE))).contains("D(D1(D11) D2)").doesNotContain("NEW");
        assertThat(shown(organisation.units(JUNE, Reach.EVERYWHERE))).contains("D(D1(D11 D2) NEW)");
    }

    @Test
    void a_unit_whose_parent_does_not_exist_stands_at_the_top() {
        assertThat(organisation.units(MAY, Reach.EVERYWHERE)).extracting(node -> node.unit().no()).contains("ORPHAN", "D", "SELF").doesNotContain("D1");
    }

    @Test
    void a_circle_neither_hangs_nor_loses_a_unit() {
        String tree = shown(organisation.units(MAY, Reach.EVERYWHERE));
        assertThat(tree.split("[ ()]+")).containsExactlyInAnyOrder("D", "D1", "D11", "D2", "ORPHAN", "SELF", "C1", "C2", "C3", "BELOW");
        assertThat(tree).contains("C1(BELOW)");
    }

    @Test
    void an_officer_is_where_he_was_on_that_day() {
        assertThat(organisation.people(MAY, Reach.EVERYWHERE, "", 1)).extracting(one -> one.attribute("station")).containsExactly("城西所");
        assertThat(organisation.people(JUNE, Reach.EVERYWHERE, "", 1)).extracting(one -> one.attribute("station")).containsExactly("城东所");
        assertThat(organisation.people(MAY, Reach.EVERYWHERE, "", 100)).extracting(Assessee::no).doesNotContain("P002", "D").hasSize(56);
    }

    @Test
    void a_number_is_called_what_it_was_called_last() {
        assertThat(organisation.names(List.of("D2", "D", "P002", "GONE"))).isEqualTo(Map.of("D2", "东二中队", "D", "大队", "P002", "乙"));
        assertThat(organisation.names(List.of())).isEmpty();
    }

    @Test
    void one_number_is_known_with_its_posts_and_its_leave_through_the_time() {
        service.handIn("请假.csv", "警号,请假类别,起始日期,截止日期\nP001,病假,2026-06-10,2026-06-12\nP001,年假,2026-05-06,2026-05-08\nP002,年假,2026-06-20,2026-06-21\n");

        Organisation.Career career = organisation.career("P001", Reach.EVERYWHERE);

        assertThat(career.posts()).extracting(post -> post.attribute("station")).containsExactly("城西所", "城东所");
        assertThat(career.leave()).extracting(leave -> leave.kind() + " " + leave.from() + " " + leave.to())
                .containsExactly("年假 2026-05-06 2026-05-08", "病假 2026-06-10 2026-06-12");
        assertThat(SaidNo.to(() -> organisation.career("P999", Reach.EVERYWHERE))).contains("INTAKE-311");
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        List<String> all = new ArrayList<>();
        String after = "";
        for (List<Assessee> page = organisation.people(JUNE, Reach.EVERYWHERE, after, 10); !page.isEmpty(); page = organisation.people(JUNE, Reach.EVERYWHERE, after, 10)) {
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            page.forEach(one -> all.add(one.no()));
            after = all.get(all.size() - 1);
        }
        assertThat(all).hasSize(57).doesNotHaveDuplicates().isSorted();
    }
}
