package org.plumbline.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.policy.TotalRule;
import org.plumbline.scoring.rules.CompiledPolicy;

class SheetsTest {

    @Property(tries = 400)
    void lines_add_up_to_the_total_and_nobody_is_lost_whatever_the_policy(@ForAll Random chance) {
        try (CompiledPolicy policy = RandomPack.draft(chance).interpreted()) {
            Office office = RandomPack.office(chance, 12);
            Office.Result result = office.byOpen(policy);

            for (ScoreSheet sheet : result.run().sheets()) {
                BigDecimal sum = BigDecimal.ZERO;
                for (ScoreLine line : sheet.lines()) {
                    sum = sum.add(line.points());
                }
                assertThat(sum).isEqualByComparingTo(sheet.total());
                assertThat(sheet.total().scale()).isEqualTo(policy.version().policy().total().scale());
            }
            assertThat(result.run().sheets().size() + result.run().quarantine().size()).isEqualTo(12);
            assertThat(office.shuffled(chance).byOpen(policy).run().hash()).isEqualTo(result.run().hash());
        }
    }

    @Property(tries = 400)
    void rounding_once_gives_the_exact_value_of_the_fraction(@ForAll Random chance) {
        Draft draft = RandomPack.draft(chance);
        String total = draft.bundle().texts().get("policy.yaml").lines().filter(line -> line.startsWith("total:")).findFirst().orElseThrow().substring(6);
        try (CompiledPolicy compiled = draft.with("total", total.replace("EACH_LINE", "TOTAL_ONLY")).interpreted()) {
            Policy policy = compiled.version().policy();
            TotalRule rule = policy.total();
            for (ScoreSheet sheet : RandomPack.office(chance, 12).byOpen(compiled).run().sheets()) {
                boolean inGroupA = sheet.participant().assessee().attribute("sequence").equals("A");
                ExactTotal exact = new ExactTotal(policy, sheet, coefficient -> coefficient.of().equals(Coefficient.TOTAL) && inGroupA
                        ? compiled.version().inForce(YearMonth.of(2026, 3), new Findings()).number("factor")
                        : ((Quantity.Fixed) coefficient.otherwise()).value());

                assertThat(sheet.total()).as("%s of %s", sheet, draft.bundle().texts()).isEqualTo(exact.total().bigDecimalValue(rule.scale(), rule.rounding().mode()));
                assertThat(sheet.lines()).filteredOn(line -> line.kind() == LineKind.ROUNDING).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Property(tries = 150)
    void multiplying_all_weights_of_a_scope_changes_nothing(@ForAll Random chance) {
        Draft one = weighted("0.2", "0.5", "0.3", chance);
        long same = chance.nextLong();
        Draft other = weighted("0.6", "1.5", "0.9", new Random(0)).with("total", yaml(one, "total"));
        assertThat(sheets(other, new Random(same))).isEqualTo(sheets(one, new Random(same)));
    }

    private static Draft weighted(String first, String second, String third, Random chance) {
        String round = chance.nextBoolean() ? "EACH_LINE" : "TOTAL_ONLY";
        return Draft.bare().with("total", "{ points: 100, order: [indicators, weights], scale: 2, rounding: HALF_UP, round: " + round + ", floor: NONE, ceiling: NONE }")
                .with("sections", "{ S: { points: 40, weight: " + third + " } }")
                .with("indicators", ("{ x: { scoring: EARN, points: 30, weight: %s, measures: [a], not-applicable: REWEIGHT, clause: 一 }, "
                        + "y: { scoring: EARN, points: 30, weight: %s, measures: [b], not-applicable: ZERO, clause: 二 }, "
                        + "z: { scoring: COLLECT, section: S, points: 40, measures: [c], not-applicable: REWEIGHT, clause: 三 } }").formatted(first, second))
                .rule("x", "OfficerMonth( $v : a )", "share(\"x\", $v)").rule("y", "OfficerMonth( $v : b )", "share(\"y\", $v)").rule("z", "OfficerMonth( $v : c )", "award(\"z\", $v)");
    }

    @Property(tries = 150)
    void a_part_that_does_not_apply_weighs_as_if_it_were_not_there(@ForAll Random chance) {
        String round = chance.nextBoolean() ? "EACH_LINE" : "TOTAL_ONLY";
        String total = "{ points: 100, order: [indicators, weights], scale: 2, rounding: HALF_UP, round: " + round + ", floor: NONE, ceiling: NONE }";
        String kept = "x: { scoring: EARN, points: 33.3, measures: [a], not-applicable: ZERO, clause: 一 }, y: { scoring: EARN, points: 26.7, weight: 7, measures: [b], not-applicable: ZERO, clause: 二 }";
        Draft without = Draft.bare().with("total", total).with("indicators", "{ " + kept + " }")
                .rule("x", "OfficerMonth( $v : a )", "share(\"x\", $v)").rule("y", "OfficerMonth( $v : b )", "share(\"y\", $v)");
        Draft with = without.with("indicators", "{ " + kept + ", gone: { scoring: EARN, points: 40, measures: [c], not-applicable: REWEIGHT, clause: 三 } }")
                .rule("gone", "OfficerMonth( $v : c )", "award(\"gone\", $v)");
        Office office = Office.in("2026-03");
        for (int i = 0; i < 10; i++) {
            office.officer("P" + i, "a", "0." + chance.nextInt(100_000), "b", "0." + chance.nextInt(100_000), "c", "n/a");
        }

        assertThat(office.by(with.interpreted()).run().sheets()).extracting(ScoreSheet::total)
                .isEqualTo(office.by(without.interpreted()).run().sheets().stream().map(ScoreSheet::total).toList());
    }

    @Test
    void with_two_equal_scales_nested_in_each_other_all_10001_totals_stay_what_they_were() {
        Draft draft = Draft.bare()
                .with("total", "{ points: 100, order: [indicators, weights, limits], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: 0, ceiling: 100 }")
                .with("sections", "{ own: { points: 100, weight: 0.9 }, subordinate: { points: 100, weight: 0.1 } }")
                .with("indicators", "{ work: { section: own, scoring: EARN, points: 100, measures: [a], not-applicable: NEVER, clause: 一 }, "
                        + "offices: { section: subordinate, scoring: EARN, points: 100, measures: [b], not-applicable: REWEIGHT, clause: 二 } }")
                .rule("本级", "OfficerMonth( $v : a )", "award(\"work\", $v)").rule("所属", "OfficerMonth( $v : b )", "award(\"offices\", $v)");
        Office office = Office.in("2026-03");
        for (int cents = 0; cents <= 10_000; cents++) {
            office.officer("P%05d".formatted(cents), "a", BigDecimal.valueOf(cents, 2), "b", "n/a");
        }
        List<ScoreSheet> sheets = office.by(draft.interpreted()).run().sheets();

        assertThat(sheets).hasSize(10_001);
        for (int cents = 0; cents <= 10_000; cents++) {
            assertThat(sheets.get(cents).total()).isEqualTo(BigDecimal.valueOf(cents, 2));
            assertThat(sheets.get(cents).lines()).extracting(ScoreLine::kind).containsExactly(LineKind.RULE, LineKind.NOT_COUNTED);
        }
    }

    private static final Pattern ZEROS = Pattern.compile("(\\.\\d*?)0+(?=\\D|$)");

    private static List<String> sheets(Draft draft, Random chance) {
        Office office = Office.in("2026-03");
        for (int i = 0; i < 10; i++) {
            office.officer("P" + i, "a", chance.nextInt(4) == 0 ? "n/a" : "0." + chance.nextInt(100_000), "b", "0." + chance.nextInt(100_000),
                    "c", chance.nextInt(4) == 0 ? "n/a" : String.valueOf(chance.nextInt(40)));
        }
        return office.by(draft.interpreted()).run().sheets().stream().map(sheet -> ZEROS.matcher(sheet.total() + " " + sheet.lines().stream().map(ScoreLine::points).toList()).replaceAll("$1")).toList();
    }

    private static String yaml(Draft draft, String key) {
        return draft.bundle().texts().get("policy.yaml").lines().filter(line -> line.startsWith(key + ":")).findFirst().orElseThrow().substring(key.length() + 1);
    }
}
