package org.plumbline.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.policy.Publicity.Standings;

class PublicityTest {

    private static Publicity of(String yaml) {
        return Draft.earning().with("publicity", yaml).version().policy().publicity();
    }

    private static List<String> errors(Draft draft) {
        return PolicyCheck.check(draft.bundle()).findings().stream().filter(Finding::isError).map(each -> each.code() + " " + each.place()).toList();
    }

    @Test
    void whoever_says_nothing_tells_nothing_of_others() {
        assertThat(Draft.earning().version().policy().publicity()).isEqualTo(new Publicity(Standings.OWN_ONLY, false, false, 0, 0)).isEqualTo(Publicity.OWN_ONLY);
    }

    @Test
    void what_is_left_out_is_not_told_and_of_either_end_one_place_is_named() {
        assertThat(of("{ standings: RANKS }")).isEqualTo(new Publicity(Standings.RANKS, false, false, 0, 0));
        assertThat(of("{ standings: NAMES_AND_RANKS, totals: true }")).isEqualTo(new Publicity(Standings.NAMES_AND_RANKS, true, false, 0, 0));
        assertThat(of("{ standings: FIRST_AND_LAST }")).isEqualTo(new Publicity(Standings.FIRST_AND_LAST, false, false, 1, 1));
        assertThat(of("{ standings: FIRST_AND_LAST, totals: true, first: 20, last: 0 }")).isEqualTo(new Publicity(Standings.FIRST_AND_LAST, true, false, 20, 0));
    }

    @Test
    void where_there_are_no_grades_none_can_begin_anywhere() {
        assertThat(errors(Draft.earning().with("publicity", "{ standings: OWN_ONLY, bands: true }"))).containsExactly("POLICY-084 policy.yaml:9:42");
        assertThat(of("{ standings: OWN_ONLY, bands: false }").bands()).isFalse();
    }

    @Test
    void where_nobody_is_ranked_no_place_can_be_told_but_names_with_grades_can() {
        Draft unranked = Draft.earning().with("rankings", null).with("grades", "{ bands: [{ code: ONE, from: 50 }, { code: TWO }], quotas: [] }");

        assertThat(errors(unranked.with("publicity", "{ standings: RANKS }"))).containsExactly("POLICY-060 policy.yaml:8:25");
        assertThat(errors(unranked.with("publicity", "{ standings: FIRST_AND_LAST }"))).containsExactly("POLICY-060 policy.yaml:8:25");
        assertThat(errors(unranked.with("publicity", "{ standings: NAMES_AND_RANKS, bands: true }"))).isEmpty();
    }

    @Test
    void it_changes_the_version_and_no_sheet() {
        Office office = Office.in("2026-03").officer("甲", "a", 70).officer("乙", "a", 90);
        Draft silent = Draft.earning();
        Draft open = silent.with("publicity", "{ standings: NAMES_AND_RANKS, totals: true }");

        assertThat(open.bundle().checksum()).isNotEqualTo(silent.bundle().checksum());
        Office.Result before = office.by(silent.compiled());
        Office.Result after = office.by(open.compiled());
        for (String no : List.of("甲", "乙")) {
            assertThat(after.everythingOf(no)).isEqualTo(before.everythingOf(no));
        }
    }
}
