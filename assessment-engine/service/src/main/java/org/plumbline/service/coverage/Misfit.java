package org.plumbline.service.coverage;

import java.util.List;

import org.plumbline.scoring.input.AssesseeKind;

/**
 * Somebody who is not in exactly one primary policy for a period.
 *
 * @param policies codes of those that take him: none for a gap, two or more for an overlap
 */
public record Misfit(String assessee, String name, AssesseeKind assesseeKind, List<String> policies) {

    public enum Kind { GAP, OVERLAP }

    public Kind kind() {
        return policies.isEmpty() ? Kind.GAP : Kind.OVERLAP;
    }

    /** Whether a run of the policy is affected: it takes him as another one does, or it assesses his kind and leaves him out as all others do. */
    boolean concerns(String policy, AssesseeKind kind) {
        return policies.isEmpty() ? assesseeKind == kind : policies.contains(policy);
    }
}
