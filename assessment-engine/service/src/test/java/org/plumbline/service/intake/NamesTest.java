package org.plumbline.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.Reach;
import org.plumbline.service.organisation.Organisation;

/** Names of people and files come back as they were handed in, however rare their characters and however long. */
@Tag("database")
class NamesTest {

    private static final String HEADER = "警号,考核周期,应走访户数\n";

    private static IntakeDesk desk;
    private static int next;

    @BeforeAll
    static void open() {
        desk = IntakeDesk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"龘", "𠮷", "𠮷野家𪚥", "阿卜杜热合曼·买买提", "欧阳 修", "O'Neil\\n%_", "é̂"})
    void a_name_comes_back_as_it_was(String name) {
        String no = "N" + (++next);
        TakeInFile.Receipt receipt = desk.take("人员.csv", "警号,姓名,岗位,派出所\n" + no + "," + name + ",社区民警," + name + "所\n");

        assertThat(receipt.batch().rowsTaken()).isEqualTo(1);
        assertThat(desk.service.get(Organisation.class).people(LocalDate.of(2026, 10, 1), Reach.EVERYWHERE, "", 1_000)).filteredOn(one -> one.no().equals(no))
                .singleElement().satisfies(one -> assertThat(List.of(one.name(), one.attribute("station"))).containsExactly(name, name + "所"));
    }

    @Test
    void numbers_that_differ_in_case_or_accent_are_different_people() {
        desk.take("人员.csv", "警号,姓名,岗位\nab1,甲,社区民警\nAB1,乙,社区民警\náb1,丙,社区民警\n");
        assertThat(desk.tables.rows("SELECT name FROM assessee WHERE no IN ('ab1', 'AB1', 'áb1') ORDER BY name")).containsExactlyInAnyOrder("甲", "乙", "丙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"十月 走访 数据.csv", "  前后有空格.csv  ", "𠮷.csv", "a/b\\c.csv", "'; DROP TABLE event; --.csv", "%s.csv", "{0}.csv"})
    void a_file_is_called_what_its_sender_calls_it(String name) {
        TakeInFile.Receipt receipt = desk.take(name, HEADER + "F" + (++next) + ",2026-10,1\nF" + next + ",2026-11,x\n");

        assertThat(receipt.batch().fileName()).isEqualTo(name);
        assertThat(desk.service.get(Batches.class).one(receipt.batch().id()).fileName()).isEqualTo(name);
        assertThat(desk.refused(receipt)).extracting(RejectedRow::place).containsOnly(name);
    }

    @Test
    void a_file_name_has_at_most_255_characters() {
        String longest = "长".repeat(253) + "𠮷𠮷";
        TakeInFile.Receipt receipt = desk.take(longest, HEADER + "L1,2026-10,1\nL1,2026-11,x\n");
        assertThat(receipt.batch().fileName()).isEqualTo(longest);
        assertThat(desk.refused(desk.take("b.csv", HEADER + "L1,2026-10,2\n"))).singleElement().satisfies(row -> assertThat(row.messageZh()).contains(longest));

        for (String name : new String[] {"长".repeat(256), "", " ", "a\nb.csv", "a\tb.csv", null}) {
            assertThatThrownBy(() -> desk.take(name, HEADER + "L2,2026-10,1\n")).as("%s", name).isInstanceOf(Refusal.class).hasMessageContaining("INTAKE-306");
        }
        for (String name : new String[] {"a\u0000.csv", "a\u007f.csv", "a\ud800.csv", "a\u202evsc.exe"}) {
            assertThatThrownBy(() -> desk.take(name, HEADER + "L2,2026-10,1\n")).as("%s", name).isInstanceOf(Refusal.class).hasMessageContaining("API-026");
        }
        assertThat(desk.figures("L2", "2026-10")).isEmpty();
    }

    @Test
    void the_longest_texts_that_a_cell_may_have_are_kept_whole() {
        String note = "备𠮷注\n第二行 \"引号\" ".repeat(60);
        String source = "源".repeat(1_000);
        desk.take("事项.csv", "警号,事项,日期,事项编号,来源,备注\nW1,通报表扬,2026-10-03," + "号".repeat(64) + "," + source + ",\"" + note.replace("\"", "\"\"") + "\"\n");
        assertThat(desk.tables.rows("SELECT source, note FROM event WHERE assessee = 'W1'")).containsExactly(source + " " + note);

        desk.take("人员.csv", "警号,姓名,分局,派出所,上级单位\nW2," + "名".repeat(1_000) + "," + "𠮷".repeat(500) + "," + "所".repeat(1_000) + "," + "上".repeat(1_000) + "\n");
        assertThat(desk.tables.rows("SELECT CHAR_LENGTH(name), CHAR_LENGTH(parent), CHAR_LENGTH(attributes) FROM assessee WHERE no = 'W2'"))
                .singleElement().asString().startsWith("1000 1000 2");

        TakeInFile.Receipt longer = desk.take("长.csv", "警号,事项,日期,备注\nW3,通报表扬,2026-10-03," + "注".repeat(1_001) + "\n");
        assertThat(desk.refused(longer)).singleElement().satisfies(row -> assertThat(row.code()).isEqualTo("INTAKE-016"));
    }

    @Test
    void what_contradicts_at_great_length_is_still_told() {
        StringBuilder kept = new StringBuilder("警号,姓名,分局,派出所,起始日期,截止日期\n");
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= 4; day++) {
                String date = String.format("2026-%02d-%02d", month, day);
                kept.append("W4,").append("名".repeat(900)).append(',').append("局".repeat(1_000)).append(',').append("所".repeat(1_000)).append(',')
                        .append(date).append(',').append(date).append('\n');
            }
        }
        desk.take("a.csv", kept.toString());
        assertThat(desk.refused(desk.take("b.csv", "警号,姓名,分局,派出所\nW4,甲,城关,城东所\n"))).singleElement()
                .satisfies(row -> assertThat(row.messageZh()).contains("城东所", "2026-01-01"));
    }
}
