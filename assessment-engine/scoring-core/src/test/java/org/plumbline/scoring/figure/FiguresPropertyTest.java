package org.plumbline.scoring.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.Collected.Aggregate;

/** Figures over groups and periods against a reference that does the obvious, and in any order of what was handed in. */
class FiguresPropertyTest {

    private static final List<Aggregate> OVER_A_GROUP = List.of(Aggregate.SUM, Aggregate.MEAN, Aggregate.MIN, Aggregate.MAX, Aggregate.COUNT);

    @Property(tries = 60)
    void what_is_left_of_a_group_is_as_if_the_others_were_not_there(@ForAll Random chance) {
        Aggregate as = OVER_A_GROUP.get(chance.nextInt(OVER_A_GROUP.size()));
        boolean self = chance.nextBoolean();
        int highest = chance.nextInt(3);
        int lowest = chance.nextInt(3);
        String leaveOut = self || highest + lowest > 0 ? "leave-out: { self: " + self + ", highest: " + highest + ", lowest: " + lowest + " }, " : "";
        List<Integer> values = IntStream.range(0, 1 + chance.nextInt(8)).mapToObj(i -> chance.nextInt(5)).toList();
        Office office = Office.in("2026-03");
        for (int i = 0; i < values.size(); i++) {
            office.officer("P" + i, "a", values.get(i));
        }
        Draft draft = Draft.earning().with("figures", "{ x: { of: a, across: station, " + leaveOut + "as: " + as + ", else: NOT_APPLICABLE } }")
                .with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [x], smallest-group: 1 } }");
        Office.Result result = office.shuffled(chance).by(draft.interpreted());
        for (int i = 0; i < values.size(); i++) {
            List<Integer> others = new ArrayList<>(values);
            if (self) {
                others.remove(i);
            }
            Collections.sort(others);
            int from = Math.min(lowest, others.size());
            List<Integer> left = others.subList(from, Math.max(from, others.size() - highest));
            assertThat(result.sheet("P" + i).participant().figures().figure("x")).as("%s of %s without %s of them", as, left, values).isEqualTo(expected(as, left));
        }
    }

    private static Figure expected(Aggregate as, List<Integer> left) {
        if (as == Aggregate.COUNT) {
            return new Figure.Amount(BigDecimal.valueOf(left.size()));
        }
        if (left.isEmpty()) {
            return Figure.Absent.NOT_APPLICABLE;
        }
        BigDecimal sum = BigDecimal.valueOf(left.stream().mapToInt(Integer::intValue).sum());
        return new Figure.Amount(switch (as) {
            case SUM -> sum;
            case MEAN -> sum.divide(BigDecimal.valueOf(left.size()), 12, RoundingMode.HALF_UP);
            case MIN -> BigDecimal.valueOf(left.get(0));
            default -> BigDecimal.valueOf(left.get(left.size() - 1));
        });
    }

    @Property(tries = 30)
    void months_and_events_may_be_handed_in_in_any_order(@ForAll Random chance) {
        Office office = Office.in("2026-06").officer("甲", "a", 5).officer("乙", "a", 3);
        for (int month = 1; month <= 5; month++) {
            if (chance.nextInt(4) > 0) {
                office.earlier("甲", "2026-0" + month, "a", chance.nextInt(9)).earlier("乙", "2026-0" + month, "a", chance.nextInt(9));
            }
            office.amount("E" + month, "甲", "late", "2026-0" + month + "-1" + chance.nextInt(9), String.valueOf(1 + chance.nextInt(60)));
        }
        Draft draft = Draft.earning().with("events", "{ duty: { kinds: [late], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
                .with("figures", "{ s: { of: a, during: LAST 5, as: STREAK, where: { above: 2 }, gaps: BREAK }, m: { of: a, during: YEAR_TO_DATE, as: MEAN, gaps: SKIP },"
                        + " e: { of: { events: [late] }, during: YEAR_TO_DATE, as: SUM }, q: { of: points(work), across: ALL, as: MEAN } }")
                .with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [s, m, e, q], smallest-group: 1 } }");
        Office.Result one = office.by(draft.interpreted());
        Office.Result other = office.shuffled(chance).by(draft.interpreted());
        assertThat(other.everythingOf("甲")).isEqualTo(one.everythingOf("甲"));
        for (String figure : List.of("s", "m", "e", "q")) {
            assertThat(other.sheet("甲").participant().figures().figure(figure)).isEqualTo(one.sheet("甲").participant().figures().figure(figure));
        }
    }
}
