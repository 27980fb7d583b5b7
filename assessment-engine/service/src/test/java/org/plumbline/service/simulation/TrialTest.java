package org.plumbline.service.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.scoring.explain.Mover;
import org.plumbline.scoring.explain.ScoreDiff;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.ParameterEdit;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.catalogue.Catalogues;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.StoredVersion;
import org.plumbline.service.run.Runs;
import org.plumbline.service.studio.Draft;
import org.plumbline.service.studio.Drafts;

/** A draft is tried on a month: what it says is what a computation by hand says, from what the run read, and nothing is kept of it. */
@Tag("database")
class TrialTest {

    private static final String POLICY = "first-pack";
    private static final String MONTH = "2026-03";
    private static final int OFFICERS = 40;
    private static final Path PACK = Path.of("../../docs/examples/first-pack");

    /** Of 100 households, by officer; the first has handed in nothing and is not scored. */
    private static final SortedMap<String, Integer> VISITS = new TreeMap<>();

    private static TestDatabase database;
    private static RunningService service;
    private static StoredVersion version;
    private static long run;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = RunningService.on(database);
        String calls = "  callsMade: { name: { zh: 回访数, en: Calls }, kind: COUNT, unit: HOUSEHOLD, range: [0, 5000], better: HIGHER, reported-by: 所, influenced: true }\n";
        String catalogue = Files.readString(PACK.resolve("catalogue.yaml")).replace("\nevents:", calls + "\nevents:");
        service.get(Catalogues.class).importText(catalogue, RunningService.CLERK);
        version = service.get(Bundles.class).importTexts(texts(), RunningService.CLERK).version();
        service.get(Policies.class).publish(POLICY, version.checksum(), "2026-01", "办法生效", RunningService.CLERK);
        handIn();
        service.run(POLICY, "2026-02");
        run = service.run(POLICY, MONTH).run().id();
        // what comes after the freeze is not in it
        service.handIn("late.csv", "警号,月份,已走访户数\nP002," + MONTH + ",1\n", "更正");
        service.handIn("deed.csv", "警号,事项,发生日期,事项编号\nP003,goodDeed,2026-03-09,D9\n");
    }

    private static void handIn() {
        Random random = new Random(7);
        StringBuilder people = new StringBuilder("警号,姓名,派出所\n");
        StringBuilder figures = new StringBuilder("警号,月份,应走访户数,已走访户数,回访数\n");
        for (int n = 1; n <= OFFICERS; n++) {
            String no = "P%03d".formatted(n);
            int done = 60 + random.nextInt(41);
            people.append(no).append(",甲").append(n).append(n % 2 == 0 ? ",东所\n" : ",西所\n");
            figures.append(no).append(",2026-02,100,").append(n).append(",0\n");
            if (n > 1) {
                VISITS.put(no, done);
                figures.append(no).append(',').append(MONTH).append(",100,").append(done).append(',').append(n).append('\n');
            }
        }
        service.handIn("people.csv", people.toString());
        service.handIn("figures.csv", figures.toString());
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static SortedMap<String, String> texts() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String file : List.of(PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES, PolicyBundle.SCENARIOS)) {
            texts.put(file, Files.readString(PACK.resolve(file)));
        }
        return texts;
    }

    private static long draft(Map<String, String> changed) {
        Drafts drafts = service.get(Drafts.class);
        Draft begun = drafts.begin(POLICY, version.checksum(), RunningService.CLERK);
        return drafts.save(begun.id(), 1, changed, RunningService.CLERK).id();
    }

    private static long tuned(String parameter, String month, String value) throws IOException {
        String text = new ParameterEdit(parameter, month, null, value, null, true).in(PolicyBundle.PARAMETERS, texts().get(PolicyBundle.PARAMETERS), null, new Findings())
                .orElseThrow().text();
        return draft(Map.of(PolicyBundle.PARAMETERS, text));
    }

    private static ScoreDiff difference(long draft) {
        return service.get(TryDraft.class).perform(draft, run, Trial::diff);
    }

    @Test
    void a_draft_that_changes_nothing_changes_nothing() {
        long draft = draft(Map.of());
        SortedMap<String, Long> before = Tables.of(database).counts();

        ScoreDiff diff = difference(draft);

        assertThat(diff.movers()).isEmpty();
        assertThat(diff.counts()).isEqualTo(new ScoreDiff.Counts(OFFICERS, OFFICERS - 1, OFFICERS - 1, OFFICERS, 0, 0, 0, 0, 0, 0));
        assertThat(diff.grades()).isNotEmpty().allMatch(shift -> shift.before() == shift.after());
        assertThat(service.get(TryDraft.class).<String>perform(draft, run, trial -> trial.after().hash())).isEqualTo(service.get(Runs.class).one(run).resultChecksum());
        assertThat(Tables.of(database).counts()).as("nothing is kept of a trial").isEqualTo(before);
    }

    /** What a sheet comes to, by hand: the whole points at the target, else in proportion. */
    private static BigDecimal points(int visits, String target) {
        BigDecimal rate = BigDecimal.valueOf(visits, 2);
        BigDecimal wanted = new BigDecimal(target);
        return rate.compareTo(wanted) >= 0 ? new BigDecimal(100) : rate.multiply(new BigDecimal(100)).divide(wanted, 2, RoundingMode.HALF_UP);
    }

    private static Map<String, BigDecimal> totals(String target) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        VISITS.forEach((no, visits) -> totals.put(no, points(visits, target)));
        return totals;
    }

    private static int rank(String no, Map<String, BigDecimal> totals) {
        int station = Integer.parseInt(no.substring(1)) % 2;
        return 1 + (int) totals.entrySet().stream().filter(each -> Integer.parseInt(each.getKey().substring(1)) % 2 == station)
                .filter(each -> each.getValue().compareTo(totals.get(no)) > 0).count();
    }

    private static String grade(BigDecimal total) {
        return total.compareTo(new BigDecimal(80)) >= 0 ? "PASS" : "FAIL";
    }

    @Test
    void a_raised_target_moves_exactly_those_whom_a_computation_by_hand_moves() throws IOException {
        Map<String, BigDecimal> was = totals("0.95");
        Map<String, BigDecimal> is = totals("0.98");

        ScoreDiff diff = difference(tuned("target", MONTH, "0.98"));

        List<String> moved = was.keySet().stream().filter(no -> was.get(no).compareTo(is.get(no)) != 0 || rank(no, was) != rank(no, is)).toList();
        assertThat(moved).hasSizeBetween(10, OFFICERS - 2);
        assertThat(diff.movers()).extracting(Mover::assessee).containsExactlyInAnyOrderElementsOf(moved);
        for (Mover mover : diff.movers()) {
            String no = mover.assessee();
            assertThat(mover.before().total()).isEqualByComparingTo(was.get(no));
            assertThat(mover.after().total()).isEqualByComparingTo(is.get(no));
            assertThat(mover.before().rank()).isEqualTo(rank(no, was));
            assertThat(mover.after().rank()).isEqualTo(rank(no, is));
            assertThat(mover.before().grade()).isEqualTo(grade(was.get(no)));
            assertThat(mover.after().grade()).isEqualTo(grade(is.get(no)));
            if (was.get(no).compareTo(is.get(no)) != 0) {
                assertThat(mover.lines()).singleElement().satisfies(line -> {
                    assertThat(line.scope()).isEqualTo("visits");
                    assertThat(line.before().points()).isEqualByComparingTo(was.get(no));
                    assertThat(line.after().points()).isEqualByComparingTo(is.get(no));
                    assertThat(line.after().rule()).isEqualTo("走访率低于目标-按比例得分");
                });
            }
        }
        assertThat(diff.counts().totalChanged()).isEqualTo((int) was.keySet().stream().filter(no -> was.get(no).compareTo(is.get(no)) != 0).count());
        assertThat(diff.counts().rankChanged()).isEqualTo((int) was.keySet().stream().filter(no -> rank(no, was) != rank(no, is)).count());
        long fewer = was.values().stream().filter(total -> grade(total).equals("PASS")).count() - is.values().stream().filter(total -> grade(total).equals("PASS")).count();
        assertThat(diff.counts().gradeChanged()).isEqualTo((int) fewer).isPositive();
        assertThat(diff.grades()).filteredOn(shift -> shift.group() == null && shift.grade().equals("PASS"))
                .singleElement().satisfies(shift -> assertThat(shift.before() - shift.after()).isEqualTo((int) fewer));
        assertThat(diff.movers().subList(0, (int) fewer)).as("grade changes first").allMatch(mover -> !mover.before().grade().equals(mover.after().grade()));
        List<Integer> places = diff.movers().subList((int) fewer, diff.movers().size()).stream().map(mover -> Math.abs(mover.before().rank() - mover.after().rank())).toList();
        assertThat(places).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void a_value_that_holds_only_later_changes_nothing_now() throws IOException {
        assertThat(difference(tuned("target", "2026-04", "0.98")).movers()).isEmpty();
    }

    @Test
    void a_draft_may_read_what_the_run_did_not_from_the_same_batches() throws IOException {
        String policy = texts().get(PolicyBundle.POLICY)
                .replace("  bonus:", "  calling: { name: 回访, scoring: ADJUST, floor: 0, ceiling: NONE, measures: [callsMade], not-applicable: NEVER, clause: 第三条 }\n  bonus:");
        String rules = texts().get(PolicyBundle.RULES) + """

                rule "回访一户一分"
                    @Clause("第三条") @Reason("回访 {calls} 户")
                when
                    $o : OfficerMonth( $calls : callsMade )
                then
                    $o.award("calling", $calls);
                end
                """;
        List<String> none = new ArrayList<>();

        ScoreDiff diff = difference(draft(Map.of(PolicyBundle.POLICY, policy, PolicyBundle.RULES, rules)));

        VISITS.keySet().stream().filter(no -> diff.movers().stream().noneMatch(mover -> mover.assessee().equals(no))).forEach(none::add);
        assertThat(none).isEmpty();
        diff.movers().forEach(mover -> assertThat(mover.after().total().subtract(mover.before().total()))
                .as(mover.assessee()).isEqualByComparingTo(new BigDecimal(Integer.parseInt(mover.assessee().substring(1)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"total", "points(visits)"})
    void a_draft_may_read_earlier_results_that_the_run_did_not(String of) throws IOException {
        String policy = texts().get(PolicyBundle.POLICY).replace("\nevents:", "  lastMonth: { from: first-pack, of: " + of + ", during: PREVIOUS, as: LAST, gaps: SKIP, at-least: 1, else: NOT_APPLICABLE }\n\nevents:")
                .replace("  bonus:", "  before: { name: 上月, scoring: ADJUST, floor: 0, ceiling: NONE, measures: [lastMonth], not-applicable: NEVER, clause: 第三条 }\n  bonus:");
        String rules = texts().get(PolicyBundle.RULES) + """

                rule "上月总分"
                    @Clause("第三条") @Reason("上月 {last} 分")
                when
                    $o : OfficerMonth( $last : lastMonth )
                then
                    $o.award("before", $last);
                end
                """;

        ScoreDiff diff = difference(draft(Map.of(PolicyBundle.POLICY, policy, PolicyBundle.RULES, rules)));

        assertThat(diff.movers()).hasSize(VISITS.size());
        diff.movers().forEach(mover -> assertThat(mover.after().total().subtract(mover.before().total()))
                .as(mover.assessee()).isEqualByComparingTo(points(Integer.parseInt(mover.assessee().substring(1)), "0.95")));
    }

    @Test
    void who_would_not_be_scored_any_more_comes_first() throws IOException {
        String rules = texts().get(PolicyBundle.RULES).replace("visitRate < p.target,", "visitRate < p.target, visitRate >= p.goodDeed,");
        String parameters = texts().get(PolicyBundle.PARAMETERS).replace("value: 2,", "value: 0.8,");

        ScoreDiff diff = difference(draft(Map.of(PolicyBundle.RULES, rules, PolicyBundle.PARAMETERS, parameters)));

        int lost = (int) VISITS.values().stream().filter(visits -> visits < 80).count();
        assertThat(diff.counts().noLongerScored()).isEqualTo(lost).isPositive();
        assertThat(diff.counts().scoredAfter()).isEqualTo(diff.counts().scoredBefore() - lost);
        assertThat(diff.movers().subList(0, lost)).allSatisfy(mover -> {
            assertThat(mover.after().status()).isEqualTo(Mover.Status.QUARANTINED);
            assertThat(mover.after().because().zh()).isNotBlank();
        });
    }

    @Test
    void what_cannot_be_tried_is_refused_and_says_why() throws IOException {
        long wrong = draft(Map.of(PolicyBundle.POLICY, texts().get(PolicyBundle.POLICY).replace("p.full", "p.ful"),
                PolicyBundle.RULES, texts().get(PolicyBundle.RULES).replace("visitRate >=", "vistRate >=")));
        long other = draft(Map.of(PolicyBundle.POLICY, texts().get(PolicyBundle.POLICY).replace("code: first-pack", "code: another")));
        long quarters = draft(Map.of(PolicyBundle.POLICY, texts().get(PolicyBundle.POLICY).replace("kind: MONTH", "kind: QUARTER"),
                PolicyBundle.RULES, texts().get(PolicyBundle.RULES).replace("OfficerMonth", "OfficerQuarter")));
        long later = draft(Map.of(PolicyBundle.PARAMETERS, texts().get(PolicyBundle.PARAMETERS).replace("2026-01", "2026-06")));

        assertThat(SaidNo.to(() -> difference(wrong))).contains("POLICY-008", "PROFILE-006");
        assertThat(SaidNo.to(() -> difference(other))).startsWith("RUN-421").contains("another", POLICY);
        assertThat(SaidNo.to(() -> difference(quarters))).startsWith("RUN-").contains(MONTH);
        assertThat(SaidNo.to(() -> difference(later))).contains("POLICY-017");
        assertThat(SaidNo.to(() -> service.get(TryDraft.class).perform(draft(Map.of()), 999, Trial::diff))).startsWith("RUN-401");
        assertThat(SaidNo.to(() -> difference(999_999))).startsWith("POLICY-121");
    }

    @Test
    void a_run_that_is_not_finished_or_was_tampered_with_is_no_baseline() throws Exception {
        long draft = draft(Map.of());
        String set = "UPDATE scoring_run SET state = '%s' WHERE id = " + run;
        database.asRoot(set.formatted("GRADED"));
        try {
            assertThat(SaidNo.to(() -> difference(draft))).startsWith("RUN-406");
        } finally {
            database.asRoot(set.formatted("REVIEW"));
        }
        String checksum = service.get(Runs.class).one(run).resultChecksum();
        database.asRoot("UPDATE scoring_run SET result_checksum = '" + "0".repeat(64) + "' WHERE id = " + run);
        try {
            assertThat(SaidNo.to(() -> difference(draft))).startsWith("RUN-408");
        } finally {
            database.asRoot("UPDATE scoring_run SET result_checksum = '" + checksum + "' WHERE id = " + run);
        }
    }
}
