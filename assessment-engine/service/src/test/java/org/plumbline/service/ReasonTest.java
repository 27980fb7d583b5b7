package org.plumbline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** What somebody writes is kept as it was written, or refused; never changed in silence. */
class ReasonTest {

    private static final Code NONE = () -> new Notice("TEST-001", Severity.ERROR, new Text("无", "none"), new Text("无", "none"));

    @ParameterizedTest
    @CsvSource({"0, 2", "7, 2", "1b, 2", "7f, 2", "85, 2", "202a, 2", "202e, 2", "2066, 2", "2069, 2", "d800, 2", "dc00, 2"})
    void a_character_that_nobody_types_is_refused_with_its_number_and_place(String character, int position) {
        String text = "𠮷" + (char) Integer.parseInt(character, 16) + "理由";

        assertThatThrownBy(() -> Reason.optional("remark", text, NONE)).isInstanceOfSatisfying(Refusal.class, refused -> {
            Finding finding = refused.findings().get(0);
            assertThat(finding.code()).isEqualTo("API-026");
            assertThat(finding.place().file()).isEqualTo("remark");
            assertThat(finding.message().zh()).contains("第 " + position + " 个字符", "U+" + "0".repeat(4 - character.length()) + character.toUpperCase(Locale.ROOT));
            assertThat(finding.message().en()).contains("character " + position);
        });
    }

    @Test
    void lines_tabs_and_whole_characters_of_any_alphabet_are_kept() {
        assertThat(Reason.required(" 一\r\n二\t😀𠮷\u200f\r三 ", NONE)).isEqualTo("一\n二\t😀𠮷\u200f\n三");
        assertThat(Reason.optional("\r\n", NONE)).isNull();
        assertThatThrownBy(() -> Reason.required("\u3000\u200b", NONE)).isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.findings().get(0).code()).isEqualTo("TEST-001"));
    }
}
