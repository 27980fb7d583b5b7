package org.plumbline.scoring.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.plumbline.scoring.policy.Indicator.Scoring;

/** What a rule may do. All calls commute; amounts are never negative, the verb carries the sign. */
public enum Verb {

    TREAT_AS("treatAs", Target.KIND, Amount.NONE, Stage.OCCURRENCE),
    DISCARD("discard", Target.NONE, Amount.NONE, Stage.OCCURRENCE),
    AWARD("award", Target.INDICATOR, Amount.NEEDED, Stage.EVENT, Stage.PERIOD),
    DEDUCT("deduct", Target.INDICATOR, Amount.NEEDED, Stage.EVENT, Stage.PERIOD),
    FULL("full", Target.INDICATOR, Amount.NONE, Stage.PERIOD),
    SHARE("share", Target.INDICATOR, Amount.NEEDED, Stage.PERIOD),
    EXEMPT("exempt", Target.INDICATOR_OR_SECTION, Amount.NONE, Stage.PERIOD),
    COEFFICIENT("coefficient", Target.COEFFICIENT, Amount.NEEDED, Stage.EVENT, Stage.PERIOD, Stage.STANDING),
    VETO("veto", Target.VETO, Amount.NONE, Stage.EVENT, Stage.PERIOD),
    TAKES_NO_PART("takesNoPart", Target.NONE, Amount.NONE, Stage.ENROLMENT),
    NOT_GRADED("notGraded", Target.NONE, Amount.NONE, Stage.ENROLMENT),
    NOT_PAID("notPaid", Target.NONE, Amount.NONE, Stage.ENROLMENT),
    AT_MOST("atMost", Target.GRADE, Amount.NONE, Stage.RANKED),
    UNGRADED("ungraded", Target.NONE, Amount.NONE, Stage.RANKED),
    REWARD("reward", Target.REWARD, Amount.POSSIBLE, Stage.STANDING),
    PENALTY("penalty", Target.PENALTY, Amount.POSSIBLE, Stage.STANDING);

    enum Target { NONE, KIND, INDICATOR, INDICATOR_OR_SECTION, COEFFICIENT, VETO, GRADE, REWARD, PENALTY }

    enum Amount { NONE, NEEDED, POSSIBLE }

    private final String word;
    private final Target target;
    private final Amount amount;
    private final Set<Stage> stages;

    Verb(String word, Target target, Amount amount, Stage first, Stage... more) {
        this.word = word;
        this.target = target;
        this.amount = amount;
        this.stages = EnumSet.of(first, more);
    }

    /** As it stands in a rule. */
    public String word() {
        return word;
    }

    Target target() {
        return target;
    }

    Amount amount() {
        return amount;
    }

    int fewestArguments() {
        return (target == Target.NONE ? 0 : 1) + (amount == Amount.NEEDED ? 1 : 0);
    }

    int mostArguments() {
        return (target == Target.NONE ? 0 : 1) + (amount == Amount.NONE ? 0 : 1);
    }

    String form() {
        String first = target == Target.NONE ? "" : "\"" + target.name().toLowerCase(Locale.ROOT) + "\"";
        return word + "(" + first + switch (amount) {
            case NONE -> "";
            case NEEDED -> ", amount";
            case POSSIBLE -> "[, amount]";
        } + ")";
    }

    static List<Verb> on(Stage stage) {
        return Arrays.stream(values()).filter(verb -> verb.stages.contains(stage)).toList();
    }

    static Optional<Verb> of(String word, Stage stage) {
        return on(stage).stream().filter(verb -> verb.word.equals(word)).findFirst();
    }

    /** Whether a rule of this verb can book to an indicator scored so. */
    boolean fits(Scoring scoring) {
        return switch (this) {
            case FULL -> scoring == Scoring.EARN;
            case SHARE -> scoring == Scoring.EARN || scoring == Scoring.COLLECT;
            case AWARD -> scoring != Scoring.DEDUCT;
            case DEDUCT -> scoring == Scoring.DEDUCT || scoring == Scoring.ADJUST;
            default -> true;
        };
    }
}
