package org.plumbline.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Reach;
import org.plumbline.service.run.RunPeriod;

/** The reports of the sample month say what the run found: every row, nothing cut off. */
@Tag("database")
class PrintedMonthTest {

    private static final List<String> POLICIES = List.of("community-officer", "auxiliary-month");

    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static RunningService service;
    private static PrintReports reports;
    private static final Map<String, RunPeriod.Done> DONE = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = RunningService.on(database);
        reports = service.get(PrintReports.class);
        POLICIES.forEach(policy -> service.publish(policy, "2026-08"));
        SampleMonth.of(120, folder).handIn(service);
        POLICIES.forEach(policy -> DONE.put(policy, service.run(policy, SampleMonth.LAST)));
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static long run(String policy) {
        return DONE.get(policy).run().id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"community-officer", "auxiliary-month"})
    void every_place_is_in_the_ranking_with_all_its_words(String policy) throws IOException {
        String text = Paper.of(reports.ranking(run(policy), Format.PDF, Locale.CHINESE)).text();

        List<Graded> graded = service.result(DONE.get(policy)).graded();
        assertThat(graded).hasSizeGreaterThan(30);
        for (Graded each : graded) {
            ScoreSheet sheet = each.standing().sheet();
            Map<String, String> attributes = sheet.participant().assessee().attributes();
            assertThat(text).contains(Paper.solid(each.standing().rank(), attributes.get("station"), attributes.get("post"),
                    sheet.participant().assessee().name(), each.no(), sheet.total()));
            if (each.because() != null) {
                assertThat(text).contains(Paper.solid("等次：", each.because().zh()));
            }
        }
        assertThat(text).contains("第一名：").contains("末位：");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_report_that_finds_no_room_says_what_the_system_says(Format format) {
        OutputStream full = new OutputStream() {

            @Override
            public void write(int single) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (Printout printout = reports.ranking(run("community-officer"), format, Locale.CHINESE)) {
            assertThatThrownBy(() -> printout.write(full)).isInstanceOf(IOException.class).hasMessage("No space left on device");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"community-officer", "auxiliary-month"})
    void every_outcome_is_in_the_list_and_the_sums_are_right(String policy) throws IOException {
        String text = Paper.of(reports.outcomes(run(policy), Format.PDF, Locale.CHINESE)).text();

        RunPeriod.Done done = DONE.get(policy);
        for (Outcome outcome : service.result(done).outcomes()) {
            assertThat(text).contains(Paper.solid(outcome.assessee(), outcome.amount(), outcome.clause(), "；", outcome.reason().zh()));
        }
        service.result(done).terms().policy().outcomes().values().stream().filter(rule -> rule.hasAmount()).forEach(rule -> {
            List<Outcome> all = service.result(done).outcomes().stream().filter(outcome -> outcome.code().equals(rule.code())).toList();
            BigDecimal sum = all.stream().map(Outcome::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(text).contains(Paper.solid(rule.name().zh(), "合计（", all.size(), "名）", sum, "大写：", CapitalAmount.of(sum)));
        });
        for (Checked check : service.result(done).checks()) {
            assertThat(text).contains(Paper.solid(check.check(), check.group(), check.value(), check.limit(), check.excess()));
        }
        assertThat(text).contains("签批").contains("考核领导小组").contains("全局公示");
    }

    @ParameterizedTest
    @ValueSource(strings = {"community-officer", "auxiliary-month"})
    void a_score_sheet_has_every_line_and_they_add_up(String policy) throws IOException {
        for (ScoreSheet sheet : service.result(DONE.get(policy)).sheets().subList(0, 12)) {
            String text = Paper.of(reports.sheet(run(policy), sheet.participant().no(), Reach.EVERYWHERE, Locale.CHINESE)).text();

            int position = 1;
            for (ScoreLine line : sheet.lines()) {
                assertThat(text).contains(Paper.solid(line.reason().zh())).contains(Paper.solid(line.rule(), line.clause())).contains(Paper.solid(line.points()));
                position++;
            }
            assertThat(text).contains(Paper.solid("合计", sheet.total())).contains(Paper.solid("总得分", sheet.total())).contains(sheet.participant().no())
                    .contains(Paper.solid(position - 1));
        }
    }

    @Test
    void each_page_says_which_run_it_is_and_which_page() throws IOException {
        for (String policy : POLICIES) {
            RunPeriod.Done done = DONE.get(policy);
            List<String> pages = Paper.of(reports.outcomes(run(policy), Format.PDF, Locale.CHINESE)).pages();
            assertThat(pages).hasSizeGreaterThan(2);
            for (int page = 0; page < pages.size(); page++) {
                assertThat(pages.get(page)).contains("考核运行" + run(policy) + "（正式，第1版）").contains(done.run().resultChecksum())
                        .contains("办法版本" + done.run().versionChecksum().substring(0, 12)).contains("第" + (page + 1) + "页").contains("共" + pages.size() + "页");
            }
            assertThat(pages.get(pages.size() - 1)).satisfiesAnyOf(last -> assertThat(last).contains("签批"), last -> assertThat(last).contains("核验信息"));
            assertThat(String.join("", pages)).contains(done.run().versionChecksum()).contains(done.run().runInputChecksum());
        }
    }

    @Test
    void in_english_only_what_its_author_wrote_is_chinese() throws IOException {
        String text = Paper.of(reports.ranking(run("community-officer"), Format.PDF, Locale.ENGLISH)).text();

        assertThat(text).contains("Monthlyassessmentofcommunityofficers:ranking,2026-10").contains("Peergroup:").contains("Page1").contains("Excellent");
        for (Word word : Word.values()) {
            String chinese = word.in(Locale.CHINESE);
            assertThat(chinese.matches("\\p{IsHan}{3,}") && text.contains(chinese)).as(word.name()).isFalse();
        }
    }

    @Test
    void the_fonts_are_in_the_file() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (Paper paper : List.of(Paper.of(reports.ranking(run("community-officer"), Format.PDF, Locale.CHINESE)),
                Paper.of(reports.outcomes(run("community-officer"), Format.PDF, Locale.ENGLISH)))) {
            try (PDDocument document = paper.document()) {
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        fonts.add(page.getResources().getFont(name));
                    }
                }
                assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)");
                    assertThat(((PDType0Font) font).getCOSObject().getNameAsString(COSName.ENCODING)).isEqualTo("Identity-H");
                });
            }
        }
    }

    @Test
    void the_same_run_gives_the_same_bytes_also_when_others_print_at_the_same_time() {
        long run = run("community-officer");
        List<CompletableFuture<Paper>> atOnce = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(() -> pdf(run))).toList();
        List<Paper> papers = atOnce.stream().map(CompletableFuture::join).toList();

        assertThat(papers).allSatisfy(paper -> assertThat(paper.bytes()).isEqualTo(pdf(run).bytes()));
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(Paper.of(reports.outcomes(run, Format.PDF, language)).bytes()).isEqualTo(Paper.of(reports.outcomes(run, Format.PDF, language)).bytes());
            assertThat(Paper.of(reports.ranking(run, Format.XLSX, language)).bytes()).isEqualTo(Paper.of(reports.ranking(run, Format.XLSX, language)).bytes());
        }
        String assessee = service.result(DONE.get("community-officer")).sheets().get(0).participant().no();
        assertThat(Paper.of(reports.sheet(run, assessee, Reach.EVERYWHERE, Locale.CHINESE)).bytes()).isEqualTo(Paper.of(reports.sheet(run, assessee, Reach.EVERYWHERE, Locale.CHINESE)).bytes());
    }

    private static Paper pdf(long run) {
        return Paper.of(reports.ranking(run, Format.PDF, Locale.CHINESE));
    }

    @Test
    void the_date_in_the_file_is_when_the_run_was_finished() throws IOException {
        try (PDDocument document = pdf(run("community-officer")).document()) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant().getEpochSecond())
                    .isEqualTo(DONE.get("community-officer").run().finishedAt().getEpochSecond());
            assertThat(document.getDocumentInformation().getModificationDate()).isEqualTo(document.getDocumentInformation().getCreationDate());
        }
    }

    @Test
    void a_worksheet_has_one_header_and_numbers_are_numbers() throws IOException {
        RunPeriod.Done done = DONE.get("community-officer");
        Paper paper = Paper.of(reports.ranking(done.run().id(), Format.XLSX, Locale.CHINESE));

        assertThat(paper.rows().stream().filter(row -> Paper.texts(row).contains("加扣分事项"))).singleElement().satisfies(header ->
                assertThat(paper.part("xl/worksheets/sheet1.xml")).contains("<pane ySplit=\"" + header.getRowNum() + "\"").contains("state=\"frozen\""));
        for (Graded each : service.result(done).graded()) {
            Row row = paper.row(each.no());
            assertThat(number(row, 1)).isEqualByComparingTo(BigDecimal.valueOf(each.standing().rank()));
            assertThat(number(row, 6)).isEqualByComparingTo(each.standing().sheet().total());
        }
        String all = paper.rows().stream().map(Paper::texts).flatMap(List::stream).reduce("", String::concat);
        assertThat(all).contains(done.run().resultChecksum()).contains("考核运行 " + done.run().id()).contains(done.run().versionChecksum().substring(0, 12));
    }

    @Test
    void amounts_in_a_worksheet_are_numbers() throws IOException {
        RunPeriod.Done done = DONE.get("auxiliary-month");
        Paper paper = Paper.of(reports.outcomes(done.run().id(), Format.XLSX, Locale.CHINESE));

        for (Outcome outcome : service.result(done).outcomes()) {
            assertThat(number(paper.row(outcome.assessee()), 6)).isEqualByComparingTo(outcome.amount());
        }
    }

    private static BigDecimal number(Row row, int column) {
        assertThat(Paper.cell(row, column).getType()).isEqualTo(CellType.NUMBER);
        return Paper.cell(row, column).asNumber();
    }

    @Test
    void a_file_is_named_after_policy_month_and_run() {
        assertThat(pdf(run("community-officer")).fileName()).isEqualTo("社区民警月度考核2026年10月排名表-" + run("community-officer") + ".pdf");
        assertThat(Paper.of(reports.outcomes(run("auxiliary-month"), Format.XLSX, Locale.ENGLISH)).fileName()).contains("2026-10").endsWith(".xlsx")
                .doesNotContain(":");
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThatThrownBy(() -> reports.ranking(99, Format.PDF, Locale.CHINESE)).isInstanceOf(Refusal.class).hasMessageContaining("RUN-401");
        assertThatThrownBy(() -> reports.sheet(run("community-officer"), "X", Reach.EVERYWHERE, Locale.CHINESE)).isInstanceOf(Refusal.class).hasMessageContaining("RUN-410");
    }

    @Test
    void nobody_is_lost() throws IOException {
        for (String policy : POLICIES) {
            String text = pdf(run(policy)).text();
            Stream<String> everybody = service.result(DONE.get(policy)).input().assessees().stream().map(assessee -> assessee.no());
            assertThat(everybody).allMatch(text::contains);
        }
    }
}
