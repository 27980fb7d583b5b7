package org.plumbline.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.run.RunPeriod;

/** Thousands of rows come out complete, also when their pages are kept compressed meanwhile. */
@Tag("database")
class BigMonthTest {

    private static final int PEOPLE = 2_400;

    @Test
    void thousands_of_rows_are_all_there_on_paper_and_in_the_worksheet() throws IOException {
        try (TestDatabase database = TestDatabase.create(); RunningService service = RunningService.on(database)) {
            service.publish("auxiliary-month", "2026-01");
            StringBuilder people = new StringBuilder("警号,姓名,派出所,岗位\n");
            StringBuilder figures = new StringBuilder("警号,月份,全勤\n");
            for (int n = 0; n < PEOPLE; n++) {
                people.append("B%05d,警员%d,第%d所,辅警\n".formatted(n, n, n % 3));
                figures.append("B%05d,2026-10,是\n".formatted(n));
            }
            service.handIn("people.csv", people.toString());
            service.handIn("figures.csv", figures.toString());
            RunPeriod.Done done = service.run("auxiliary-month", "2026-10");
            PrintReports reports = service.get(PrintReports.class);

            Paper paper = Paper.of(reports.ranking(done.run().id(), Format.PDF, Locale.CHINESE));
            String text = paper.text();
            assertThat(paper.pages()).hasSizeGreaterThan(Filling.PAGES_AT_HAND);
            Paper compressed = Paper.of(reports.ranking(reports.month(done.run().id(), Locale.CHINESE), Format.PDF, true));
            assertThat(compressed.bytes()).isEqualTo(paper.bytes());
            assertThat(text).contains("共" + paper.pages().size() + "页");
            String worksheet = Paper.of(reports.ranking(done.run().id(), Format.XLSX, Locale.CHINESE)).rows().stream().map(Paper::texts).toList().toString();
            for (int n = 0; n < PEOPLE; n++) {
                assertThat(text).contains("辅警警员%dB%05d105.00".formatted(n, n));
                assertThat(worksheet).contains("B%05d".formatted(n));
            }
        }
    }
}
