package org.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.Publicity;
import org.plumbline.scoring.policy.Publicity.Standings;

/** What the packs tell the assessed of each other: four say so, the others tell nothing. */
class PublicPacksTest {

    @Test
    void only_what_a_pack_says_is_public() {
        List<Policy> policies = Packs.all().stream().map(pack -> PolicyVersion.read(Packs.bundle(pack), new Findings()).orElseThrow().policy()).toList();
        Map<String, Publicity> open = new TreeMap<>();
        policies.stream().filter(policy -> policy.publicity().standings() != Standings.OWN_ONLY).forEach(policy -> open.put(policy.code(), policy.publicity()));

        assertThat(open).isEqualTo(Map.of(
                "community-officer", new Publicity(Standings.NAMES_AND_RANKS, true, true, 0, 0),
                "agency-review", new Publicity(Standings.NAMES_AND_RANKS, true, false, 0, 0),
                "resident-officer", new Publicity(Standings.RANKS, true, true, 0, 0),
                "auxiliary-month", new Publicity(Standings.FIRST_AND_LAST, false, false, 3, 1)));
    }
}
