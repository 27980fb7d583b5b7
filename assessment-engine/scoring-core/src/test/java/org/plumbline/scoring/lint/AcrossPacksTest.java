package org.plumbline.scoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.policy.PolicyVersion;

class AcrossPacksTest {

    private static Draft pack(String code, String late, String perMinute) {
        return Draft.earning().with("code", code)
                .with("events", "{ faults: { kinds: [late, offPost], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
                .with("indicators", "{ work: { scoring: EARN, points: 100, measures: [a], not-applicable: REWEIGHT, clause: 一 }, conduct: { scoring: ADJUST, floor: NONE, ceiling: 0, not-applicable: NEVER, clause: 一 } }")
                .scale("faults", "TABLE", "rows: { offPost: " + late + " }").number("perMinute", perMinute)
                .rule("脱岗", "Event( kind == \"offPost\", $kind : kind, $table : p.faults )", "deduct(\"conduct\", lookup($kind, $table))")
                .rule("迟到", "Event( kind == \"late\", $amount : amount, $each : p.perMinute )", "deduct(\"conduct\", times($amount, $each))");
    }

    private static List<String> told(PolicyVersion one, PolicyVersion other) {
        return AcrossPacks.compare(List.of(one), other).findings().stream().map(finding -> finding.message().en()).toList();
    }

    @Test
    void one_event_of_equal_weight_in_two_packs_is_no_matter() {
        assertThat(told(pack("one", "5", "0.1").version(), pack("two", "5", "0.1").version())).isEmpty();
        assertThat(AcrossPacks.compare(List.of(), pack("two", "5", "0.1").version()).findings()).isEmpty();
    }

    @Test
    void a_kind_that_weighs_otherwise_is_told_with_both_weights_at_the_rule_of_the_second() {
        PolicyVersion two = pack("two", "3", "0.1").version();
        Finding finding = AcrossPacks.compare(List.of(pack("one", "5", "0.1").version()), two).findings().get(0);

        assertThat(finding.code()).isEqualTo("LINT-023");
        assertThat(finding.message().en()).isEqualTo("event kind Off post is worth −5 points in one and −3 points in two (2026-01): one matter weighs differently");
        assertThat(finding.message().zh()).isEqualTo("事项 脱岗 在 one 中扣 5 分，在 two 中扣 3 分（2026-01）：同一件事轻重不同");
        assertThat(finding.place().line()).isEqualTo(lineOf(two, "rule \"脱岗\""));
    }

    @Test
    void two_texts_of_one_policy_are_no_two_policies() {
        assertThat(told(pack("one", "5", "0.1").version(), pack("one", "3", "0.1").version())).isEmpty();
    }

    @Test
    void a_kind_with_an_amount_is_compared_at_the_smallest_and_the_greatest() {
        assertThat(told(pack("one", "5", "0.1").version(), pack("two", "5", "0.2").version()))
                .containsExactly("event kind Late is worth −0.1 points to −48 points in one and −0.2 points to −96 points in two (2026-01): one matter weighs differently");
    }

    @Test
    void officers_and_units_are_not_compared() {
        Draft units = Draft.bare().with("code", "units").with("assessee", "UNIT").with("events", "{ faults: { kinds: [offPost], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
                .with("indicators", "{ conduct: { scoring: ADJUST, floor: NONE, ceiling: 0, not-applicable: NEVER, clause: 一 } }")
                .rule("脱岗", "Event( kind == \"offPost\" )", "deduct(\"conduct\", 1)");

        assertThat(told(pack("one", "5", "0.1").version(), units.version())).isEmpty();
    }

    @Test
    void a_waiver_of_either_pack_counts() {
        Draft two = pack("two", "3", "0.1").with("waive", "[ { code: LINT-023, at: offPost, reason: 两支队伍 } ]");
        Waivers.Settled settled = AcrossPacks.compare(List.of(pack("one", "5", "0.1").version()), two.version());

        assertThat(settled.findings()).isEmpty();
        assertThat(settled.waived()).extracting(Waived::reason).containsExactly("两支队伍");
        assertThat(AcrossPacks.compare(List.of(two.version()), pack("one", "5", "0.1").version()).findings()).isEmpty();
        assertThat(AcrossPacks.compare(List.of(), two.version()).findings()).as("alone, nobody knows whether it is idle").isEmpty();
    }

    private static int lineOf(PolicyVersion version, String words) {
        String text = version.bundle().texts().get("rules.drl");
        return (int) text.substring(0, text.indexOf(words)).chars().filter(c -> c == '\n').count() + 1;
    }
}
