package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;

/** Who is taken and what must be known of him, before there is a run. */
class RosterTest {

    private static Roster roster(Draft draft, String label) {
        PolicyVersion version = draft.version();
        return Roster.of(version, Period.of(label, version.policy().period()).orElseThrow());
    }

    private static Assessee officer(Map<String, String> attributes) {
        return new Assessee("P1", "甲", AssesseeKind.OFFICER, attributes);
    }

    @Test
    void what_the_catalogue_says_of_those_of_whom_nothing_is_reported_decides_here_as_in_the_freeze() {
        Draft draft = Draft.earning().with("applies-to", "{ probation: [否] }");
        Office office = Office.in("2026-03").officer("P1", "a", "1").officer("P2", "a", "1", "probation", "是");

        assertThat(office.by(draft.interpreted()).run().input().assessees()).extracting(Assessee::no).containsExactly("P1");
        assertThat(roster(draft, "2026-03").takes(officer(Map.of()))).isTrue();
        assertThat(roster(draft, "2026-03").takes(officer(Map.of("probation", "是")))).isFalse();
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({"2026-03-25, true", "2026-03-24, false"})
    void a_row_is_taken_that_holds_on_the_last_day_of_the_policys_own_month(LocalDate until, boolean taken) {
        Roster roster = roster(Draft.earning().with("period", "{ kind: MONTH, from-day: 26, first-month: 1 }"), "2026-03");
        Assessee row = new Assessee("P1", "甲", AssesseeKind.OFFICER, null, until, new TreeMap<>());

        assertThat(roster.takes(row)).isEqualTo(taken);
        assertThat(roster.applies(row)).isTrue();
        assertThat(roster.takes(new Assessee("U1", "所", AssesseeKind.UNIT, Map.of()))).isFalse();
    }

    @Test
    void a_policy_is_primary_and_stops_at_the_deadline_unless_it_says_otherwise() {
        assertThat(List.of(roster(Draft.earning(), "2026-03").policy().role(), roster(Draft.earning(), "2026-03").policy().atDeadline()))
                .containsExactly(Policy.Role.PRIMARY, Policy.AtDeadline.STOP);
        Policy other = roster(Draft.earning().with("role", "SECONDARY").with("missing-at-deadline", "RUN_ANYWAY"), "2026-03").policy();
        assertThat(List.of(other.role(), other.atDeadline())).containsExactly(Policy.Role.SECONDARY, Policy.AtDeadline.RUN_ANYWAY);

        Findings findings = new Findings();
        PolicyVersion.read(Draft.earning().with("role", "SOMETIMES").bundle(), findings);
        assertThat(findings.hasErrors()).isTrue();
    }

    private static SortedSet<String> missing(Draft draft, String label, Map<String, Map<String, Figure>> records) {
        SortedMap<String, PeriodRecord> kept = new TreeMap<>();
        records.forEach((period, figures) -> kept.put(period, new PeriodRecord("P1", period, new TreeMap<>(figures))));
        return roster(draft, label).missing(officer(Map.of("station", "所")), kept::get);
    }

    private static final Figure ONE = new Figure.Amount(BigDecimal.ONE);

    @Test
    void needed_is_what_the_measures_are_made_of_and_nothing_else() {
        Draft draft = Draft.earning().with("figures", "{ rate: { of: a, over: b, when-none: NOT_APPLICABLE }, unused: { of: c, over: d, when-none: ZERO } }")
                .with("indicators", "{ work: { scoring: EARN, points: 50, ceiling: NONE, measures: [rate], not-applicable: REWEIGHT, clause: 一 },"
                        + " other: { scoring: EARN, points: 50, measures: [less], applies-to: { station: [外所] }, not-applicable: REWEIGHT, clause: 一 } }");

        assertThat(missing(draft, "2026-03", Map.of())).containsExactly("a", "b");
        assertThat(missing(draft, "2026-03", Map.of("2026-03", Map.of("a", ONE)))).containsExactly("b");
        assertThat(missing(draft, "2026-03", Map.of("2026-03", Map.of("a", ONE, "b", Figure.Absent.MISSING)))).containsExactly("b");
        assertThat(missing(draft, "2026-03", Map.of("2026-03", Map.of("a", ONE, "b", Figure.Absent.NOT_APPLICABLE)))).isEmpty();
        assertThat(missing(draft, "2026-03", Map.of("2026-02", Map.of("a", ONE, "b", ONE)))).containsExactly("a", "b");
    }

    @Test
    void of_a_quarter_each_month_is_needed_whose_gap_would_be_felt() {
        Draft quarter = Draft.earning().with("period", "{ kind: QUARTER, from-day: 1, first-month: 1 }")
                .with("figures", "{ sum: { of: a, during: PERIOD, as: SUM, gaps: REFUSE }, some: { of: b, during: PERIOD, as: SUM, gaps: SKIP }, earlier: { of: c, during: PREVIOUS, else: NOT_APPLICABLE } }")
                .with("indicators", "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [sum, some, earlier], not-applicable-when: ANY, not-applicable: REWEIGHT, clause: 一 } }");

        assertThat(roster(quarter, "2026-Q1").labels()).containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(missing(quarter, "2026-Q1", Map.of("2026-01", Map.of("a", ONE), "2026-03", Map.of("a", ONE)))).containsExactly("a 2026-02");
    }
}
