package org.plumbline.service.studio;

import java.util.List;
import java.util.Map;

import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.ParameterForm;
import org.plumbline.service.policy.Bundles;
import org.springframework.stereotype.Service;

/** Judges the texts of a policy while they are typed; nothing of them is kept. */
@Service
class PolicyChecks {

    /** How far a check goes. */
    enum Depth {
        /** The texts are read. */ TEXT,
        /** The rules are also compiled, and the scenarios run. */ FULL
    }

    /** @param form the parameters as far as they can be read */
    record Checked(PolicyCheck.Report report, List<ParameterForm.Entry> form) { }

    private final Bundles bundles;

    PolicyChecks(Bundles bundles) {
        this.bundles = bundles;
    }

    /** @throws org.plumbline.service.Refusal if there is no catalogue yet, a file is none of a policy's or is too large; never because of what stands in it */
    Checked check(Map<String, String> files, Depth depth) {
        PolicyBundle bundle = bundles.ofTexts(DraftTexts.of(files));
        PolicyCheck.Report report = depth == Depth.FULL ? PolicyCheck.check(bundle) : PolicyCheck.checkTexts(bundle);
        return new Checked(report, ParameterForm.read(PolicyBundle.PARAMETERS, bundle.texts().getOrDefault(PolicyBundle.PARAMETERS, ""),
                bundle.texts().get(PolicyBundle.POLICY)));
    }
}
