package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageOptionTest {

    @ParameterizedTest
    @CsvSource({"en_US.UTF-8, en", "en, en", "zh_CN.UTF-8, zh", "C.UTF-8, zh", "POSIX, zh", "de_DE.UTF-8, zh"})
    void the_environment_decides_and_chinese_where_it_names_neither(String lang, String spoken) {
        assertThat(LanguageOption.of(Map.of("LANG", lang))).isEqualTo(Locale.forLanguageTag(spoken));
        assertThat(LanguageOption.of(Map.of("LANG", "de", "LC_ALL", lang))).isEqualTo(Locale.forLanguageTag(spoken));
    }
}
