package org.plumbline.scoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The page on policy packs lists every code with what it says. {@code -Dplumbline.renew=true} writes the tables anew. */
class MessagesInTheDocsTest {

    private static final Path PAGE = Path.of("../../docs/policy-packs.md");
    private static final String HEAD = "| code | | message | remedy |\n|---|---|---|---|\n";

    @Test
    void every_code_stands_in_the_table_of_its_family() throws IOException {
        String page = Files.readString(PAGE);
        String renewed = renewed(page);
        if (Boolean.getBoolean("plumbline.renew")) {
            Files.writeString(PAGE, renewed);
        } else {
            assertThat(page.lines().toList()).isEqualTo(renewed.lines().toList());
        }
    }

    private static String renewed(String page) {
        String renewed = page;
        List<String> families = CodesTest.codes().map(code -> code.id().split("-")[0]).distinct().toList();
        for (String family : families) {
            int from = renewed.indexOf("### " + family + "\n");
            assertThat(from).as("a heading " + family).isPositive();
            int to = renewed.indexOf("\n### ", from + 1);
            String rows = CodesTest.codes().filter(code -> code.id().startsWith(family + "-")).sorted(Comparator.comparing(Code::id)).map(MessagesInTheDocsTest::row)
                    .collect(Collectors.joining("\n", "", "\n"));
            renewed = renewed.substring(0, from) + "### " + family + "\n\n" + HEAD + rows + (to < 0 ? "" : renewed.substring(to));
        }
        return renewed;
    }

    private static String row(Code code) {
        return "| %s | %s | %s | %s |".formatted(code.id(), code.severity().name().toLowerCase(Locale.ROOT), cell(code.message()), cell(code.remedy()));
    }

    private static String cell(Text text) {
        return open(text.en()) + "<br>" + open(text.zh());
    }

    private static String open(String text) {
        return text.replaceAll("\\{\\d+}", "…").replace("|", "\\|");
    }
}
