package org.plumbline.service.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Reach;
import org.plumbline.service.intake.TakeInFile;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.outcome.Sought;
import org.plumbline.service.ranking.Standings;

/** A month from the files to the review, and the year after it. */
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthTest {

    private static final String OFFICERS = "community-officer";

    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static RunningService service;
    private static SampleMonth sample;
    private static RunPeriod.Done done;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = RunningService.on(database);
        sample = SampleMonth.of(120, folder);
        service.publish(OFFICERS, "2026-08");
        sample.handIn(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    @Order(1)
    void the_same_files_give_the_same_input_and_result_with_and_without_a_database() throws IOException {
        done = service.run(OFFICERS, SampleMonth.LAST);

        RunResult offline = sample.offline(OFFICERS, SampleMonth.LAST);
        assertThat(offline.sheets()).hasSizeGreaterThan(50);
        assertThat(done.run().runInputChecksum()).isEqualTo(RunInputText.hash(offline.input()));
        assertThat(done.run().resultChecksum()).isEqualTo(offline.hash());
        assertThat(done.run().state()).isEqualTo(ScoringRun.State.REVIEW);
        assertThat(done.run().assessees()).isEqualTo(done.run().scored() + done.run().quarantined() + done.run().notTakingPart());
    }

    @Test
    @Order(2)
    void what_is_kept_proves_itself() {
        VerifyRun.Proved verified = service.get(VerifyRun.class).verify(done.run().id(), Progress.NONE);

        assertThat(verified.summary().hash()).isEqualTo(done.run().resultChecksum());
    }

    @Test
    @Order(3)
    void an_exported_input_gives_the_same_result_elsewhere() throws IOException {
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        service.get(Runs.class).writeInput(done.run().id(), exported);

        RunInput input = RunInputText.read("run-input.json", new ByteArrayInputStream(exported.toByteArray()), new Findings()).orElseThrow();
        try (CompiledPolicy policy = CompiledPolicy.of(input.bundle(), new Findings()).orElseThrow()) {
            assertThat(new Assessment(policy, Progress.NONE).run(input).hash()).isEqualTo(done.run().resultChecksum());
        }
    }

    @Test
    @Order(4)
    void a_sheet_its_place_and_what_follows_can_be_read_one_by_one() {
        long run = done.run().id();
        service.result(done).sheets().forEach(sheet -> assertThat(service.get(Runs.class).sheet(run, sheet.participant().no(), Reach.EVERYWHERE)).isEqualTo(kept(sheet)));
        service.result(done).graded().forEach(graded -> assertThat(service.get(Standings.class).ofAssessee(run, graded.no())).singleElement()
                .satisfies(kept -> assertThat(List.of(kept.groupName(), kept.total().stripTrailingZeros())).isEqualTo(
                        List.of(graded.standing().group(), graded.standing().sheet().total().stripTrailingZeros())))
                .satisfies(kept -> assertThat(kept.rank()).isEqualTo(graded.standing().rank()))
                .satisfies(kept -> assertThat(kept.grade()).isEqualTo(graded.grade())));
        assertThat(service.get(Outcomes.class).page(run, Sought.ALL, 0, 10_000)).hasSameSizeAs(service.result(done).outcomes());
    }

    @Test
    @Order(5)
    void a_finished_run_is_not_run_again_without_a_reason() {
        assertThatThrownBy(() -> service.run(OFFICERS, SampleMonth.LAST)).isInstanceOf(Refusal.class).hasMessageContaining("RUN-403");
    }

    @Test
    @Order(6)
    void a_correction_is_a_run_of_its_own_and_the_first_stays_as_it_was() {
        String changed = service.result(done).sheets().get(0).participant().no();
        TakeInFile.Receipt correction = service.handIn("更正.csv", "警号,月份,电话回访数,电话满意数\n" + changed + ",2026-10,40,1\n", "回访记录有误");
        assertThat(correction.batch().rowsTaken()).isEqualTo(1);

        RunPeriod.Done corrected = service.correct(OFFICERS, SampleMonth.LAST, "回访记录有误");

        assertThat(corrected.run().kind()).isEqualTo(ScoringRun.Kind.CORRECTION);
        assertThat(corrected.run().supersedes()).isEqualTo(done.run().id());
        assertThat(corrected.run().resultChecksum()).isNotEqualTo(done.run().resultChecksum());
        assertThat(service.get(VerifyRun.class).verify(done.run().id(), Progress.NONE).summary().hash()).isEqualTo(done.run().resultChecksum());
    }

    @Test
    @Order(7)
    void the_year_of_auxiliaries_reads_the_months_that_were_run() {
        service.publish("auxiliary-month", "2026-01");
        service.publish("auxiliary-year", "2026-01");
        for (String month : List.of("2026-08", "2026-09", "2026-10")) {
            service.run("auxiliary-month", month);
        }
        service.handIn("年资.csv", "警号,周期,服务月数\n" + "P000004,2026,12\nP000005,2026,5\n");

        RunPeriod.Done year = service.run("auxiliary-year", "2026");

        assertThat(service.result(year).input().history()).extracting(result -> result.period()).contains("2026-08", "2026-09", "2026-10");
        assertThat(year.run().scored()).isPositive();
        assertThat(service.get(VerifyRun.class).verify(year.run().id(), Progress.NONE).summary().hash()).isEqualTo(year.run().resultChecksum());
    }

    /** What is to be read again of a sheet that was found. */
    private static KeptSheet kept(ScoreSheet sheet) {
        Function<BigDecimal, String> plain = number -> number == null ? null : number.toPlainString();
        SortedMap<String, String> factors = new TreeMap<>();
        sheet.factors().forEach((name, factor) -> factors.put(name, plain.apply(factor)));
        return new KeptSheet(sheet.participant().no(), sheet.participant().assessee().name(), sheet.participant().assessee().attributes(), plain.apply(sheet.total()),
                plain.apply(sheet.attainment()), sheet.notGraded(), sheet.lines().stream().map(line -> new KeptSheet.Line(line.scope(), line.kind().name(),
                        plain.apply(line.points()), line.rule(), line.clause(), line.event(), line.reason(), new TreeMap<>(line.figures()))).toList(), factors);
    }
}
