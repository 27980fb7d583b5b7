package org.plumbline.service.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.SheetTexts;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.service.RunningService;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Reach;

/** What everybody of the sample months is told, as it is kept, and as a replay of the run tells it. */
@Tag("database")
class EveryExplanationTest {

    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = RunningService.on(database);
        SampleMonth sample = SampleMonth.of(300, folder);
        service.publish("community-officer", "2026-08");
        service.publish("auxiliary-month", "2026-08");
        sample.handIn(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"community-officer, 2026-08", "community-officer, 2026-09", "community-officer, 2026-10", "auxiliary-month, 2026-08", "auxiliary-month, 2026-09", "auxiliary-month, 2026-10"})
    void adds_up_to_the_total_and_is_the_same_in_a_replay(String policy, String period) throws IOException {
        long run = service.run(policy, period).run().id();
        Map<String, String> kept = keptTexts(run);
        assertThat(kept).hasSizeGreaterThan(20);

        List<String> totals = Tables.of(database).rows("SELECT assessee, total FROM score_sheet WHERE run = " + run);
        assertThat(totals).hasSameSizeAs(kept.keySet());
        for (String row : totals) {
            KeptSheet sheet = service.get(Runs.class).sheet(run, row.split(" ")[0], Reach.EVERYWHERE);
            BigDecimal sum = sheet.lines().stream().map(line -> new BigDecimal(line.points())).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(row).isEqualByComparingTo(sheet.total()).isEqualByComparingTo(row.split(" ")[1]);
            assertThat(sheet.lines()).as(row).isNotEmpty().allMatch(line -> !line.reason().zh().isBlank() && !line.reason().en().isBlank());
        }

        assertThat(replayedTexts(run)).isEqualTo(kept);
    }

    private static Map<String, String> keptTexts(long run) {
        Map<String, String> texts = new HashMap<>();
        Tables.of(database).rows("SELECT assessee, sheet FROM score_sheet WHERE run = " + run).forEach(row -> texts.put(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1)));
        return texts;
    }

    private static Map<String, String> replayedTexts(long run) throws IOException {
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        service.get(Runs.class).writeInput(run, exported);
        RunInput input = RunInputText.read("run-input.json", new ByteArrayInputStream(exported.toByteArray()), new Findings()).orElseThrow();
        try (CompiledPolicy policy = CompiledPolicy.of(input.bundle(), new Findings()).orElseThrow()) {
            List<ScoreSheet> sheets = new Assessment(policy, Progress.NONE).run(input).sheets();
            SheetTexts replayed = SheetTexts.of(sheets);
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i < sheets.size(); i++) {
                texts.put(sheets.get(i).participant().no(), replayed.text(i));
            }
            return texts;
        }
    }
}
