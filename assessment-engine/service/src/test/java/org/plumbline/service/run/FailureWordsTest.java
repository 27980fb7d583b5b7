package org.plumbline.service.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;

class FailureWordsTest {

    private static final Finding NO_FIGURES = Finding.of(RunCode.NO_FIGURES, Place.wholeFile("2026-09"), "2026-09", "2026-08 / 2026-10");

    @Test
    void each_language_is_had_with_the_code_whatever_strokes_stand_in_the_words() {
        String kept = FailureWords.kept(NO_FIGURES) + "\n" + FailureWords.kept(NO_FIGURES);

        assertThat(FailureWords.of(kept).zh().lines()).hasSize(2).containsOnly("RUN-007 没有 2026-09 的任何数据；已有数据的周期：2026-08 / 2026-10");
        assertThat(FailureWords.of(kept).en().lines()).hasSize(2).containsOnly("RUN-007 there are no figures of 2026-09; the files hold those of 2026-08 / 2026-10");
    }

    @Test
    void words_without_a_code_and_a_line_that_was_cut_off() {
        assertThat(FailureWords.of(FailureWords.kept(new Text("表写入失败", "a table could not be written")))).isEqualTo(new Text("表写入失败", "a table could not be written"));
        assertThat(FailureWords.of("RUN-007 没有 2026-0")).isEqualTo(Text.same("RUN-007 没有 2026-0"));
        assertThat(FailureWords.of(null)).isNull();
    }

    @Test
    void what_is_too_long_is_cut_between_lines_and_a_line_has_no_end_within() {
        String line = FailureWords.kept(new Text("表\n写入失败", "a table\r\ncould not be written"));
        assertThat(line).isEqualTo("表 写入失败 / a table could not be written");

        assertThat(FailureWords.within(line + "\n" + line, line.length() + 5)).isEqualTo(line);
        assertThat(FailureWords.within(line + "\n" + line, 1_000)).isEqualTo(line + "\n" + line);
        assertThat(FailureWords.within(line, 4)).isEqualTo("表 写入");
    }
}
