package org.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;

/** Which packs would assess the same people side by side if one bureau had all of them: only those that are meant to take each other's place. */
class PrimaryPacksTest {

    @Test
    void only_packs_of_different_bureaus_are_both_the_primary_policy_of_somebody() {
        List<Policy> primary = Packs.all().stream().map(pack -> PolicyVersion.read(Packs.bundle(pack), new Findings()).orElseThrow().policy())
                .filter(policy -> policy.role() == Policy.Role.PRIMARY).toList();
        List<String> both = new ArrayList<>();
        for (Policy one : primary) {
            primary.stream().filter(other -> one.code().compareTo(other.code()) < 0 && meet(one, other)).forEach(other -> both.add(one.code() + " " + other.code()));
        }

        assertThat(both).containsExactly("auxiliary-month auxiliary-pay", "community-officer community-team", "sequence-officers village-officer");
    }

    private static boolean meet(Policy one, Policy other) {
        return one.assessee() == other.assessee() && one.period().kind() == other.period().kind() && one.appliesTo().entrySet().stream()
                .allMatch(each -> !other.appliesTo().containsKey(each.getKey()) || other.appliesTo().get(each.getKey()).stream().anyMatch(each.getValue()::contains));
    }
}
