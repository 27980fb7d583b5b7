package org.plumbline.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalAmountTest {

    @ParameterizedTest
    @CsvSource({
            "0, 人民币零元整", "0.00, 人民币零元整", "0.05, 人民币伍分", "0.50, 人民币伍角整", "0.56, 人民币伍角陆分",
            "1, 人民币壹元整", "10, 人民币壹拾元整", "15, 人民币壹拾伍元整", "100, 人民币壹佰元整", "105, 人民币壹佰零伍元整",
            "1005, 人民币壹仟零伍元整", "1050, 人民币壹仟零伍拾元整", "1409.50, 人民币壹仟肆佰零玖元伍角整", "6007.14, 人民币陆仟零柒元壹角肆分",
            "1680.32, 人民币壹仟陆佰捌拾元叁角贰分", "325.04, 人民币叁佰贰拾伍元零肆分", "16409.02, 人民币壹万陆仟肆佰零玖元零贰分",
            "107000.53, 人民币壹拾万柒仟元伍角叁分", "10500, 人民币壹万零伍佰元整", "1000500, 人民币壹佰万零伍佰元整", "10000001, 人民币壹仟万零壹元整",
            "100000000, 人民币壹亿元整", "100000001, 人民币壹亿零壹元整", "100010000, 人民币壹亿零壹万元整", "1000050000, 人民币壹拾亿零伍万元整",
            "123456789.98, 人民币壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元玖角捌分", "1000000000000, 人民币壹万亿元整", "1000100000000, 人民币壹万零壹亿元整",
            "9999999999999999.99, 人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
            "-1005, 人民币负壹仟零伍元整", "-0.01, 人民币负壹分", "1005.000000000000, 人民币壹仟零伍元整"})
    void an_amount_reads_as_the_financial_standard_writes_it(BigDecimal amount, String capitals) {
        assertThat(CapitalAmount.of(amount)).isEqualTo(capitals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "10000000000000000", "-10000000000000000"})
    void what_has_no_words_is_refused_and_never_rounded(BigDecimal amount) {
        assertThat(CapitalAmount.has(amount)).isFalse();
        assertThatThrownBy(() -> CapitalAmount.of(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_words_of_any_amount_can_be_read_back() {
        Random chance = new Random(2026);
        for (int i = 0; i < 200_000; i++) {
            BigDecimal amount = amount(chance);
            String words = CapitalAmount.of(amount);
            assertThat(ReadCapitals.of(words)).as(words).isEqualByComparingTo(amount);
            assertThat(words).doesNotContain("零零").doesNotContain("零元零").doesNotContain("零万").doesNotContain("零亿").startsWith("人民币");
        }
    }

    /** Of every length, with many zeros in it. */
    private static BigDecimal amount(Random chance) {
        long fen = 0;
        int digits = 1 + chance.nextInt(18);
        for (int i = 0; i < digits; i++) {
            fen = fen * 10 + (chance.nextBoolean() ? 0 : chance.nextInt(10));
        }
        return BigDecimal.valueOf(chance.nextInt(5) == 0 ? -fen : fen, 2);
    }
}
