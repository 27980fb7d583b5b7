package org.plumbline.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.service.report.Templates.Layout;

/** A template is text that says where something stands: no program, no statement, no words of its own. */
class TemplatesTest {

    private static final Pattern EXPRESSION = Pattern.compile("<(\\w*[eE]xpression)>(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?</", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("\\$[FPVR]\\{\\w+}");

    @ParameterizedTest
    @EnumSource(Layout.class)
    void an_expression_only_names_a_field_a_parameter_or_a_word(Layout layout) throws IOException {
        String template = text(layout);

        List<String> expressions = EXPRESSION.matcher(template).results().map(found -> found.group(2)).toList();
        assertThat(expressions).isNotEmpty().allMatch(expression -> REFERENCE.matcher(expression).matches());
        assertThat(template).doesNotContainIgnoringCase("<query").doesNotContainIgnoringCase("scriptlet").doesNotContain("connectionExpression")
                .doesNotContain("<import").doesNotContain("http");
        assertThat(template).doesNotMatch("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void every_word_that_a_template_asks_for_exists(Layout layout) throws IOException {
        List<String> words = Pattern.compile("\\$R\\{(\\w+)}").matcher(text(layout)).results().map((MatchResult found) -> found.group(1)).toList();

        assertThat(words).allSatisfy(word -> assertThat(Word.valueOf(word)).isNotNull());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void a_template_is_compiled_once(Layout layout) {
        Templates templates = new Templates();

        assertThat(templates.of(layout)).isNotNull().isSameAs(templates.of(layout));
    }

    @Test
    void every_word_is_there_in_both_languages() {
        Pattern hole = Pattern.compile("\\{\\d}");
        for (Word word : Word.values()) {
            assertThat(word.in(Locale.ENGLISH)).as(word.name()).isNotEmpty().doesNotMatch(".*\\p{IsHan}.*");
            assertThat(hole.matcher(word.in(Locale.CHINESE)).results().map(MatchResult::group).distinct().sorted().toList())
                    .as(word.name()).isEqualTo(hole.matcher(word.in(Locale.ENGLISH)).results().map(MatchResult::group).distinct().sorted().toList());
        }
    }

    private static String text(Layout layout) throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream(layout.resource())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
