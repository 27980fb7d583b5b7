package org.plumbline.cli;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.PolicyVersion;

/** What people call the fields that a rule reads. */
record FigureNames(PolicyVersion version) {

    private static final String PARAMETER = "p.";

    /** The code itself where the policy gives no name. */
    Text of(String field) {
        if (field.startsWith(PARAMETER) && version.parameters().containsKey(field.substring(PARAMETER.length()))) {
            return version.parameters().get(field.substring(PARAMETER.length())).title();
        }
        if (version.catalogue().items().containsKey(field)) {
            return version.catalogue().items().get(field).name();
        }
        return version.catalogue().attributes().containsKey(field) ? version.catalogue().attributes().get(field).name() : Text.same(field);
    }
}
