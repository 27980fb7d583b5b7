package org.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.explain.Affected;
import org.plumbline.scoring.explain.Change;
import org.plumbline.scoring.explain.LeastWork;
import org.plumbline.scoring.explain.Tried;
import org.plumbline.scoring.explain.WhatIf;
import org.plumbline.scoring.explain.WhyNot;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.CutInput;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.score.ScoreSheet;

/** In every pack, with people made up at random: what would be is what a whole run of the changed figures finds, and why not is told from one person as from the whole. */
class WhatIfPacksTest {

    private static final int HEADS = 14;

    private interface Look {
        void at(CompiledPolicy policy, RunInput input, Random chance);
    }

    private static final Map<Path, CompiledPolicy> COMPILED = new HashMap<>();

    @AfterAll
    static void close() {
        COMPILED.values().forEach(CompiledPolicy::close);
        COMPILED.clear();
    }

    private static Stream<DynamicTest> inEachPack(int seeds, Look look) {
        return Packs.all().stream().map(pack -> dynamicTest(pack.getFileName().toString(), () -> {
            CompiledPolicy policy = COMPILED.computeIfAbsent(pack, WhatIfPacksTest::compiled);
            for (int seed = 0; seed < seeds; seed++) {
                Random chance = new Random(seed);
                look.at(policy, Precinct.of(policy.version(), HEADS, chance), chance);
            }
        }));
    }

    private static CompiledPolicy compiled(Path pack) {
        Findings findings = new Findings();
        return CompiledPolicy.of(Packs.bundle(pack), findings).orElseThrow(() -> new AssertionError(findings.sorted()));
    }

    private static RunResult run(CompiledPolicy policy, RunInput input) {
        return new Assessment(policy, Progress.NONE).run(input);
    }

    private static RunInput changed(RunInput input, String no, List<Change> changes) {
        List<PeriodRecord> records = new ArrayList<>(input.records());
        TreeMap<String, Figure> figures = new TreeMap<>();
        records.removeIf(record -> {
            boolean isMeant = record.assessee().equals(no) && record.period().equals(input.period());
            if (isMeant) {
                figures.putAll(record.figures());
            }
            return isMeant;
        });
        changes.forEach(change -> figures.put(change.item(), change.figure()));
        records.add(new PeriodRecord(no, input.period(), figures));
        return new RunInput(input.bundle(), input.period(), input.assessees(), records, input.events(), input.leave(), input.children(), input.history());
    }

    @TestFactory
    Stream<DynamicTest> what_would_be_is_what_a_whole_run_finds() {
        return inEachPack(2, (policy, input, chance) -> {
            List<DataItem> items = Precinct.items(policy.version());
            RunInput cut = Affected.by(policy, input.period()).cut(CutInput.of(input, 5), input.assessees().get(0).no());
            int tries = 0;
            for (Assessee one : input.assessees()) {
                boolean isIn = cut.assessees().contains(one);
                WhatIf whatIf = WhatIf.of(policy, isIn ? cut : input, one.no());
                mustBe(whatIf.before(), run(policy, input), one.no());
                for (int i = 0; i < 4; i++) {
                    List<Change> changes = new ArrayList<>();
                    for (int k = chance.nextInt(2); k >= 0; k--) {
                        DataItem item = items.get(chance.nextInt(items.size()));
                        if (changes.stream().noneMatch(change -> change.item().equals(item.code()))) {
                            changes.add(Change.of(item.code(), Precinct.figure(item, item.partOf() == null ? null : whatIf.figure(item.partOf()), chance)));
                        }
                    }
                    Tried tried = whatIf.tried(changes, new Findings()).orElse(null);
                    if (tried != null) {
                        mustBe(tried, run(policy, changed(input, one.no(), changes)), one.no());
                        tries++;
                    }
                }
            }
            assertThat(tries).isGreaterThan(HEADS);
        });
    }

    private static void mustBe(Tried tried, RunResult whole, String no) {
        ScoreSheet sheet = whole.sheets().stream().filter(each -> each.participant().no().equals(no)).findFirst().orElse(null);
        Graded graded = whole.graded().stream().filter(each -> each.no().equals(no)).findFirst().orElse(null);
        assertThat(tried.sheet() == null).isEqualTo(sheet == null);
        if (sheet != null) {
            assertThat(tried.total()).isEqualTo(sheet.total());
            assertThat(tried.sheet().lines()).isEqualTo(sheet.lines());
            assertThat(tried.attainment()).isEqualTo(sheet.attainment());
        }
        assertThat(tried.afterQuotas() == null ? null : words(tried.afterQuotas())).isEqualTo(graded == null ? null : words(graded));
        assertThat(tried.bandGrade()).isEqualTo(graded == null ? null : graded.bandGrade());
        assertThat(tried.rank()).isEqualTo(graded == null ? null : graded.standing().rank());
    }

    private static String words(Graded graded) {
        return graded.standing().group() + " " + graded.standing().rank() + "/" + graded.standing().fromLast() + "/" + graded.standing().tied() + "/" + graded.standing().size() + " " + graded.grade()
                + " " + graded.bandGrade() + " " + graded.heldBackBy() + " " + graded.because();
    }

    @TestFactory
    Stream<DynamicTest> why_not_is_told_from_one_person_as_from_the_whole() {
        return inEachPack(1, (policy, input, chance) -> {
            RunResult whole = run(policy, input);
            assertThat(whole.sheets()).as(() -> whole.quarantine().toString()).isNotEmpty();
            for (Assessee one : input.assessees()) {
                assertThat(WhatIf.of(policy, input, one.no()).whyNot()).as(one.no()).isEqualTo(WhyNot.of(whole, one.no()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_least_work_that_is_told_reaches_the_goal_in_a_whole_run() {
        return inEachPack(1, (policy, input, chance) -> {
            for (Assessee one : input.assessees().subList(0, 2)) {
                for (LeastWork.Goal goal : LeastWork.Goal.values()) {
                    WhatIf whatIf = WhatIf.of(policy, input, one.no());
                    LeastWork found = LeastWork.of(whatIf, goal, 280);
                    if (!found.work().isEmpty()) {
                        RunResult then = run(policy, changed(input, one.no(), found.work().stream().map(each -> Change.of(each.item(), each.to())).toList()));
                        mustBe(found.reached(), then, one.no());
                        assertThat(goal == LeastWork.Goal.NEXT_RANK ? found.reached().rank() < whatIf.before().rank()
                                : policy.version().policy().gradeOrder(found.reached().bandGrade()) < policy.version().policy().gradeOrder(whatIf.before().bandGrade())).isTrue();
                    }
                }
            }
        });
    }
}
