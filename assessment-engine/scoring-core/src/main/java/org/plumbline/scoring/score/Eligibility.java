package org.plumbline.scoring.score;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.RuleCall;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.rules.Verb;

/** Pass 5: who takes part, is graded and is paid. Fixes who belongs to which group; a later quarantine does not change it. */
public final class Eligibility {

    private Eligibility() {
    }

    /** An assessee whose rules cannot compute stays in the roster; scoring will quarantine it for the same fault. */
    public static List<Participant> decide(List<Participant> everybody, Quarantine quarantine, Terms terms) {
        List<Evaluation> evaluations = terms.evaluate(Stage.ENROLMENT, everybody.stream().map(one -> one.known(terms)).toList());
        List<Participant> decided = new ArrayList<>(everybody.size());
        for (int i = 0; i < everybody.size(); i++) {
            Participant one = everybody.get(i);
            Evaluation evaluation = evaluations.get(i);
            if (evaluation.fault() != null) {
                quarantine.add(one, evaluation.fault());
            }
            terms.policy().peers().stream().filter(attribute -> one.assessee().attribute(attribute).isEmpty()).findFirst()
                    .ifPresent(attribute -> quarantine.add(one, RunCode.NO_ATTRIBUTE, terms.catalogue().attributes().get(attribute).name()));
            List<RuleCall> calls = evaluation.fault() != null ? List.of() : evaluation.calls();
            List<Verb> verbs = calls.stream().map(RuleCall::verb).toList();
            decided.add(new Participant(one.assessee(), one.figures(), one.events(), !verbs.contains(Verb.TAKES_NO_PART),
                    !verbs.contains(Verb.NOT_GRADED), !verbs.contains(Verb.NOT_PAID),
                    calls.stream().map(call -> terms.rule(call.rule()).name()).toList()));
        }
        return decided;
    }
}
