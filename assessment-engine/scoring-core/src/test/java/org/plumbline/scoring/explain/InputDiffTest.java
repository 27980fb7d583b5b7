package org.plumbline.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;

/** What two runs have read that differs. */
class InputDiffTest {

    private static Map<String, List<String>> between(Office before, Office after) {
        return words(InputDiff.between(frozen(before), frozen(after)));
    }

    private static RunInput frozen(Office office) {
        return office.by(Draft.earning().with("events", "{ good: { kinds: [praise], count: KIND, same-matter: ALL, late-report: CORRECTION } }").interpreted()).run().input();
    }

    private static Map<String, List<String>> words(SortedMap<String, List<InputChange>> changes) {
        Map<String, List<String>> words = new TreeMap<>();
        changes.forEach((no, list) -> words.put(no, list.stream()
                .map(it -> it.what() + " " + it.subject() + " " + it.period() + ": " + it.before() + " > " + it.after()).toList()));
        return words;
    }

    private static Office office() {
        return Office.in("2026-03").officer("P1", "a", "1", "b", "2").officer("P2", "a", "1").leave("P2", "病假", "2026-03-02", "2026-03-05");
    }

    @Test
    void the_same_is_no_difference() {
        assertThat(between(office(), office())).isEmpty();
    }

    @Test
    void figures_events_and_leave_are_told_person_by_person() {
        Office after = Office.in("2026-03").officer("P1", "a", "1.5").officer("P2", "a", "1.0").leave("P2", "病假", "2026-03-02", "2026-03-06").event("E1", "P2", "praise", "2026-03-09");

        assertThat(between(office(), after)).isEqualTo(Map.of(
                "P1", List.of("FIGURE a 2026-03: 1 > 1.5", "FIGURE b 2026-03: 2 > null"),
                "P2", List.of("EVENT E1 2026-03-09: null > praise 2026-03-09", "LEAVE 病假 2026-03-02: – 2026-03-05 > – 2026-03-06")));
    }

    @Test
    void an_attribute_and_somebody_who_came_are_told() {
        Office after = office().attribute("P1", "sequence", "B").officer("P3", "a", "3");

        assertThat(between(office(), after)).containsEntry("P1", List.of("ATTRIBUTE sequence null: null > B")).containsKey("P3").doesNotContainKey("P2");
        assertThat(between(office(), after).get("P3")).contains("FIGURE a 2026-03: null > 3");
    }

    @Test
    void what_is_otherwise_of_a_child_is_told_of_the_unit_above_it() {
        Assessee unit = new Assessee("U1", "东所", AssesseeKind.UNIT, Map.of());
        Assessee child = new Assessee("C1", "一队", AssesseeKind.UNIT, Map.of(Assessee.PARENT, "U1"));

        assertThat(words(InputDiff.between(input(unit, child, "1"), input(unit, child, "2")))).isEqualTo(Map.of(
                "C1", List.of("FIGURE a 2026-03: 1 > 2"), "U1", List.of("FIGURE a 2026-03: 1 > 2")));
    }

    private static RunInput input(Assessee unit, Assessee child, String a) {
        return new RunInput(null, "2026-03", List.of(unit), List.of(new PeriodRecord("C1", "2026-03", new TreeMap<>(Map.of("a", Figure.of(a))))), List.of(), List.of(), List.of(child), List.of());
    }
}
