package org.plumbline.service.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;

/** Who asks for a policy again gets what is compiled already, as long as it is one of the last few or in use. */
class CompiledPoliciesTest {

    private static final int KEPT = 8;
    private static final String PACK = "auxiliary-month";

    private final CompiledPolicies policies = new CompiledPolicies();
    private final PolicyBundle pack;

    CompiledPoliciesTest() throws IOException {
        pack = PolicyBundle.read(RunningService.rules().resolve("packs").resolve(PACK));
    }

    @AfterEach
    void free() {
        policies.destroy();
    }

    /** Equal but for its name: another policy for whoever asks. */
    private PolicyBundle bundle(int edition) {
        return new PolicyBundle("edition " + edition, pack.texts(), pack.catalogueName(), pack.catalogue());
    }

    private CompiledPolicy lentShortly(int edition) {
        try (CompiledPolicies.Loan loan = policies.lend(bundle(edition))) {
            return loan.policy();
        }
    }

    @Test
    void the_last_few_are_kept_and_older_ones_are_compiled_anew() {
        CompiledPolicy first = lentShortly(10);
        for (int other = 11; other < 10 + KEPT; other++) {
            lentShortly(other);
        }
        assertThat(lentShortly(10)).as("one of the last few").isSameAs(first);

        for (int other = 20; other < 20 + KEPT; other++) {
            lentShortly(other);
        }
        assertThat(lentShortly(10)).as("so many others came since").isNotSameAs(first);
    }

    @Test
    void one_that_is_in_use_is_kept_however_many_come() {
        try (CompiledPolicies.Loan used = policies.lend(bundle(10))) {
            for (int other = 11; other <= 11 + KEPT; other++) {
                lentShortly(other);
            }
            assertThat(lentShortly(10)).isSameAs(used.policy());
        }
    }

    @Test
    void two_who_ask_at_once_get_the_same() {
        List<CompletableFuture<CompiledPolicy>> asking = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asking.add(CompletableFuture.supplyAsync(() -> lentShortly(10)));
        }
        assertThat(asking.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void one_that_cannot_be_compiled_is_refused_each_time() {
        PolicyBundle good = bundle(10);
        SortedMap<String, String> texts = new TreeMap<>(good.texts());
        texts.put(PolicyBundle.RULES, "package short.rules\nrule");
        PolicyBundle bad = new PolicyBundle("bad", texts, good.catalogueName(), good.catalogue());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> policies.lend(bad)).isInstanceOf(Refusal.class);
        }
    }
}
