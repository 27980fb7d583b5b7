package org.plumbline.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.rules.CompiledPolicy;

class RankingTest {

    private static final CompiledPolicy BY_TOTAL = Draft.earning().interpreted();
    private static final CompiledPolicy WITH_TIE_BREAK = Draft.earning()
            .with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [b, less], smallest-group: 3 } }").interpreted();

    /** b and less may not apply. */
    private record Person(String station, String total, String b, String less) { }

    @Property(tries = 200)
    void a_place_is_one_more_than_those_strictly_better_and_equals_tie(@ForAll("people") List<Person> people, @ForAll Random chance) {
        Office office = office(people);
        Office.Result result = office.byOpen(BY_TOTAL);

        assertThat(office.shuffled(chance).byOpen(BY_TOTAL).run().hash()).isEqualTo(result.run().hash());
        for (Standing standing : standings(result)) {
            List<Standing> group = standings(result).stream().filter(other -> other.group().equals(standing.group())).toList();
            int better = (int) group.stream().filter(other -> total(other).compareTo(total(standing)) > 0).count();
            int worse = (int) group.stream().filter(other -> total(other).compareTo(total(standing)) < 0).count();
            assertThat(standing.rank()).isEqualTo(better + 1);
            assertThat(standing.fromLast()).isEqualTo(worse + 1);
            assertThat(standing.tied()).isEqualTo(group.size() - better - worse);
            assertThat(standing.size()).isEqualTo(group.size());
        }
        assertThat(standings(result)).hasSize(people.size());
    }

    @Property(tries = 200)
    void a_tie_is_broken_by_the_next_key_in_its_own_direction_and_what_does_not_apply_comes_last(@ForAll("people") List<Person> people, @ForAll Random chance) {
        Office office = office(people);
        Office.Result result = office.byOpen(WITH_TIE_BREAK);

        assertThat(office.shuffled(chance).byOpen(WITH_TIE_BREAK).run().hash()).isEqualTo(result.run().hash());
        for (int i = 0; i < people.size(); i++) {
            Person one = people.get(i);
            List<Person> group = people.stream().filter(other -> other.station().equals(one.station())).toList();
            int better = (int) group.stream().filter(other -> isBetter(other, one)).count();
            int worse = (int) group.stream().filter(other -> isBetter(one, other)).count();
            Standing standing = result.graded(no(i)).standing();
            if (group.size() < 3) {
                assertThat(standing.isRanked()).isFalse();
                assertThat(result.codes()).contains("RUN-301");
            } else {
                assertThat(List.of(standing.rank(), standing.fromLast(), standing.tied(), standing.size()))
                        .isEqualTo(List.of(better + 1, worse + 1, group.size() - better - worse, group.size()));
            }
        }
    }

    @Test
    void three_equal_at_the_top_share_place_one_and_the_next_is_fourth() {
        Office.Result result = Office.in("2026-03").officer("甲", "a", 90).officer("乙", "a", "90.00").officer("丙", "a", "90.004").officer("丁", "a", "89.99")
                .byOpen(BY_TOTAL);

        assertThat(standings(result)).extracting(Standing::rank).containsExactly(1, 1, 1, 4);
        assertThat(standings(result)).extracting(Standing::tied).containsExactly(3, 3, 3, 1);
        assertThat(standings(result)).extracting(Standing::fromLast).containsExactly(2, 2, 2, 1);
    }

    private static boolean isBetter(Person one, Person other) {
        int order = new BigDecimal(one.total()).compareTo(new BigDecimal(other.total()));
        if (order == 0) {
            order = compare(one.b(), other.b(), 1);
        }
        if (order == 0) {
            order = compare(one.less(), other.less(), -1);
        }
        return order > 0;
    }

    private static int compare(String one, String other, int direction) {
        if (one.equals("n/a") || other.equals("n/a")) {
            return Boolean.compare(!one.equals("n/a"), !other.equals("n/a"));
        }
        return direction * new BigDecimal(one).compareTo(new BigDecimal(other));
    }

    private static Office office(List<Person> people) {
        Office office = Office.in("2026-03");
        for (int i = 0; i < people.size(); i++) {
            office.officer(no(i), "station", people.get(i).station(), "a", people.get(i).total(), "b", people.get(i).b(), "less", people.get(i).less());
        }
        return office;
    }

    private static String no(int i) {
        return "P%02d".formatted(i);
    }

    private static List<Standing> standings(Office.Result result) {
        return result.run().graded().stream().map(graded -> graded.standing()).toList();
    }

    private static BigDecimal total(Standing standing) {
        return standing.sheet().total();
    }

    @Provide
    Arbitrary<List<Person>> people() {
        Arbitrary<String> few = Arbitraries.of("0", "1", "2", "n/a");
        return Combinators.combine(Arbitraries.of("东", "西"), Arbitraries.of("88", "90", "90.5"), few, few).as(Person::new)
                .list().ofMinSize(1).ofMaxSize(14).map(ArrayList::new);
    }
}
