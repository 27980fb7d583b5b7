package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.cli.TextTable.Column;

class TextTableTest {

    @Test
    void chinese_takes_two_columns_and_numbers_stand_right() {
        TextTable table = new TextTable(Column.words("姓名"), Column.number("得分"), Column.words("等次"));
        table.row("阿卜杜·买买提", "100.00", "优秀");
        table.row("Li", "9.50", null);
        assertThat(table.lines(" ")).containsExactly(
                " 姓名             得分  等次",
                " -------------  ------  ----",
                " 阿卜杜·买买提  100.00  优秀",
                " Li               9.50");
    }

    @Test
    void characters_outside_the_basic_plane_are_one_character() {
        assertThat(TextTable.width("𠮷龘")).isEqualTo(4);
        assertThat(TextTable.width("é")).isEqualTo(1);
    }
}
