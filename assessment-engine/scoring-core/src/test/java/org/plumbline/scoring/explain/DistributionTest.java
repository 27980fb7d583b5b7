package org.plumbline.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.RunResult;

class DistributionTest {

    private static List<BigDecimal> some(String... attainments) {
        return new ArrayList<>(Arrays.stream(attainments).map(BigDecimal::new).toList());
    }

    private static List<String> bars(Distribution distribution) {
        return distribution.bars().stream().map(bar -> bar.from() + ".." + bar.to() + " " + bar.count()).toList();
    }

    @Test
    void bins_of_ten_per_cent_are_taken_together_until_five_are_in_them() {
        Distribution spread = Distribution.of(some("0.05", "0.62", "0.69", "0.699999999999", "0.68", "0.7", "0.71", "0.72", "0.79", "0.75", "0.81", "0.99", "1", "1.2", "1.1"), null);

        assertThat(spread.size()).isEqualTo(15);
        assertThat(bars(spread)).containsExactly("null..0.7 5", "0.7..0.8 5", "0.8..null 5");
    }

    @Test
    void what_is_left_over_at_the_top_joins_the_last() {
        assertThat(bars(Distribution.of(some("0.1", "0.1", "0.1", "0.1", "0.1", "0.2", "0.2", "0.2", "0.2", "0.2", "0.9", "1"), null))).containsExactly("null..0.2 5", "0.2..null 7");
    }

    @Test
    void where_all_are_alike_it_only_says_how_many_they_are() {
        assertThat(bars(Distribution.of(Collections.nCopies(12, new BigDecimal("0.85")), null))).containsExactly("null..null 12");
    }

    @Test
    void below_nothing_and_above_all_there_is_a_bin_too() {
        assertThat(bars(Distribution.of(some("-3", "-1", "0", "0.09", "0.0999", "1", "1", "2", "3", "150"), null))).containsExactly("null..0.1 5", "0.1..null 5");
    }

    @Test
    void a_small_group_shows_nothing_not_even_its_size() {
        assertThat(Distribution.of(Collections.nCopies(9, BigDecimal.ONE), null)).isEqualTo(new Distribution(0, List.of()));
        assertThat(Distribution.of(Collections.nCopies(9, BigDecimal.ONE), null).isShown()).isFalse();
        assertThat(Distribution.of(Collections.nCopies(10, BigDecimal.ONE), null).isShown()).isTrue();
    }

    @Test
    void each_peer_group_has_its_own_and_who_has_no_grade_is_in_none() {
        Office office = Office.in("2026-03");
        for (int i = 0; i < 11; i++) {
            office.officer("东" + i, "a", 10 * i).officer("西" + i, "a", i == 0 ? "n/a" : "70", "station", i < 10 ? "西" : "北");
        }
        RunResult run = office.by(Draft.earning().interpreted()).run();

        Map<String, Distribution> all = Distribution.of(run.sheets(), Map.of(), run.terms());
        assertThat(all.keySet()).containsExactlyInAnyOrder("所", "西", "北");
        assertThat(bars(all.get("所"))).containsExactly("null..0.5 5", "0.5..null 6");
        assertThat(all.get("西").isShown()).as("nine of ten are graded").isFalse();
        assertThat(all.get("北").isShown()).isFalse();
    }

    @Test
    void the_order_of_people_means_nothing() {
        List<BigDecimal> attainments = some("0.05", "0.62", "0.69", "0.7", "0.71", "0.72", "0.79", "0.81", "0.99", "1", "1.2");
        Distribution before = Distribution.of(attainments, null);
        Collections.shuffle(attainments, new Random(1));
        assertThat(Distribution.of(attainments, null)).isEqualTo(before);
    }

    @Test
    void bars_stay_and_are_only_joined_where_too_few_are_left() {
        Distribution first = Distribution.ofBins(new int[] {5, 5, 5, 5}, null);
        assertThat(bars(first)).containsExactly("null..0.1 5", "0.1..0.2 5", "0.2..0.3 5", "0.3..null 5");
        Distribution second = Distribution.ofBins(new int[] {9, 4, 7, 5}, first);
        assertThat(bars(second)).containsExactly("null..0.1 9", "0.1..0.3 11", "0.3..null 5");
        assertThat(bars(Distribution.ofBins(new int[] {9, 9, 9, 9}, second))).as("what was joined stays so").containsExactly("null..0.1 9", "0.1..0.3 18", "0.3..null 9");
        assertThat(bars(Distribution.ofBins(new int[] {9, 9, 9, 1}, second))).containsExactly("null..0.1 9", "0.1..null 19");
        assertThat(bars(Distribution.ofBins(new int[] {20, 0, 0, 0}, second))).containsExactly("null..null 20");
        assertThat(Distribution.ofBins(new int[] {9, 0, 0, 0}, second).isShown()).isFalse();
        assertThat(bars(Distribution.ofBins(new int[] {5, 0, 0, 5}, Distribution.ofBins(new int[] {9, 0, 0, 0}, second)))).as("anew after nothing was shown").containsExactly("null..0.1 5", "0.1..null 5");
    }

    /** All ways in which so many people can stand in the bins. */
    private static List<int[]> ways(int people, int bins) {
        List<int[]> ways = new ArrayList<>();
        if (bins == 1) {
            ways.add(new int[] {people});
            return ways;
        }
        for (int first = 0; first <= people; first++) {
            for (int[] rest : ways(people - first, bins - 1)) {
                int[] way = new int[bins];
                way[0] = first;
                System.arraycopy(rest, 0, way, 1, bins - 1);
                ways.add(way);
            }
        }
        return ways;
    }

    private static final int SOME_BINS = 4;

    /** Of everything that looks like this to whoever knows how it is made: the counts that each bin may have. */
    private static void mayBe(Map<Object, List<Set<Integer>>> known, Object shown, int[] bins) {
        List<Set<Integer>> counts = known.computeIfAbsent(shown, any -> new ArrayList<>());
        for (int bin = 0; bin < bins.length; bin++) {
            if (counts.size() == bin) {
                counts.add(new TreeSet<>());
            }
            counts.get(bin).add(bins[bin]);
        }
    }

    private static void nothingSmallIsKnown(Map<Object, List<Set<Integer>>> known) {
        known.forEach((shown, counts) -> counts.forEach(possible ->
                assertThat(possible.size() > 1 || !Set.of(1, 2).contains(possible.iterator().next())).as("%s gives away %s", shown, possible).isTrue()));
    }

    @Test
    void no_count_of_one_or_two_follows_from_what_is_shown_not_even_for_who_knows_how_it_is_made() {
        Map<Object, List<Set<Integer>>> known = new HashMap<>();
        for (int people = Distribution.LEAST_GROUP; people < Distribution.LEAST_GROUP + 9; people++) {
            for (int[] bins : ways(people, SOME_BINS)) {
                Distribution shown = Distribution.ofBins(bins, null);
                assertThat(shown.bars()).allMatch(bar -> bar.count() >= Distribution.LEAST_BAR);
                assertThat(shown.bars().stream().mapToInt(Distribution.Bar::count).sum()).isEqualTo(shown.size()).isEqualTo(people);
                mayBe(known, shown, bins);
            }
        }
        assertThat(known).hasSizeGreaterThan(30);
        nothingSmallIsKnown(known);
    }

    @Test
    void neither_does_one_follow_from_two_publications_between_which_one_person_came_went_or_moved() {
        Map<Object, List<Set<Integer>>> before = new HashMap<>();
        Map<Object, List<Set<Integer>>> after = new HashMap<>();
        for (int people = Distribution.LEAST_GROUP; people < Distribution.LEAST_GROUP + 7; people++) {
            for (int[] bins : ways(people, SOME_BINS)) {
                for (int[] changed : withOneChanged(bins)) {
                    Distribution first = Distribution.ofBins(bins, null);
                    List<Distribution> both = List.of(first, Distribution.ofBins(changed, first));
                    mayBe(before, both, bins);
                    mayBe(after, both, changed);
                }
            }
        }
        assertThat(before).hasSizeGreaterThan(200);
        nothingSmallIsKnown(before);
        nothingSmallIsKnown(after);
    }

    private static List<int[]> withOneChanged(int[] bins) {
        List<int[]> changed = new ArrayList<>();
        for (int from = -1; from < bins.length; from++) {
            for (int to = -1; to < bins.length; to++) {
                if (from != to && (from < 0 || bins[from] > 0)) {
                    int[] other = bins.clone();
                    if (from >= 0) {
                        other[from]--;
                    }
                    if (to >= 0) {
                        other[to]++;
                    }
                    changed.add(other);
                }
            }
        }
        return changed;
    }
}
