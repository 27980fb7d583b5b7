package org.plumbline.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Reach;
import org.plumbline.service.ledger.Whose;
import org.plumbline.service.ranking.PeerGroup;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.run.RunPeriod;

/** A month by a policy that ranks nobody, kept and printed. */
@Tag("database")
class UnrankedMonthTest {

    private static TestDatabase database;
    private static RunningService service;
    private static PrintReports reports;
    private static RunPeriod.Done done;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        reports = service.get(PrintReports.class);
        service.publishFirstPack("2026-01", policy -> policy.replaceFirst("rankings:\\n.*\\n", ""));
        service.handIn("people.csv", "警号,姓名,派出所\nA01,甲一,东所\nA02,甲二,东所\nA03,甲三,西所\n");
        service.handIn("visits.csv", "警号,月份,应走访户数,已走访户数\nA01,2026-10,100,50\nA02,2026-10,100,100\nA03,2026-10,100,90\n");
        done = service.run("first-pack", "2026-10");
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    void everybody_is_kept_in_one_group_without_places() {
        Standings standings = service.get(Standings.class);

        assertThat(standings.groups(done.run().id(), "", 0, 10)).singleElement().satisfies(group -> {
            assertThat(group.isOfNoRanking()).isTrue();
            assertThat(group.isRanked()).isFalse();
            assertThat(group.members()).isEqualTo(3);
        });
        assertThat(standings.standings(done.run().id(), PeerGroup.NOBODY_RANKED, 1, 0, 10)).extracting(each -> each.assessee() + each.rank() + each.grade())
                .containsExactly("A01nullFAIL", "A02nullPASS", "A03nullPASS");
    }

    @Test
    void later_policies_read_points_and_grades_of_it() {
        assertThat(service.get(Standings.class).asEarlierResults(done.run().id(), "first-pack", "2026-10", Whose.ALL)).extracting(EarlierResult::assessee).containsExactly("A01", "A02", "A03");
        assertThat(service.get(Standings.class).asEarlierResults(done.run().id(), "first-pack", "2026-10", Whose.ALL)).extracting(EarlierResult::grade).containsExactly("FAIL", "PASS", "PASS");
    }

    @Test
    void the_report_and_the_sheet_say_that_nobody_is_ranked() throws IOException {
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            String said = Word.NOBODY_RANKED.in(language).replace(" ", "");

            assertThat(Paper.of(reports.ranking(done.run().id(), Format.PDF, language)).text()).contains(said, "A01", "A02", "A03");
            assertThat(Paper.of(reports.ranking(done.run().id(), Format.XLSX, language)).rows()).isNotEmpty();
            assertThat(Paper.of(reports.sheet(done.run().id(), "A02", Reach.EVERYWHERE, language)).text()).contains(said);
        }
    }
}
