package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.Circle;
import org.plumbline.scoring.policy.Collected;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.Where;
import org.plumbline.scoring.score.Reasons;

/** Looks at how figures are put together: what can never have enough values, leaves everybody out, chooses nothing, or forgets leave. */
final class FigureUses {

    private final PolicyVersion version;
    private final Remarks remarks;

    FigureUses(PolicyVersion version, Remarks remarks) {
        this.version = version;
        this.remarks = remarks;
    }

    void check() {
        for (YearMonth month : version.datedMonths()) {
            InForce inForce = version.inForce(month, new Findings());
            for (FigureRule figure : version.policy().figures().values()) {
                if (figure.collected() != null) {
                    enough(figure, inForce);
                    somebodyIsLeft(figure, inForce);
                    choosesSomething(figure, inForce);
                }
            }
        }
        version.policy().figures().values().forEach(this::heedsLeave);
    }

    private void enough(FigureRule figure, InForce inForce) {
        Collected collected = figure.collected();
        BigDecimal atLeast = inForce.number(collected.atLeast());
        boolean isCounted = collected.across() == null && !(figure.of() instanceof FigureSource.Events) && !(figure.of() instanceof FigureSource.Result);
        if (atLeast == null || !isCounted) {
            return;
        }
        // from the last month of a year most of it can be seen
        YearMonth last = version.policy().period().startOfYear(inForce.month()).plusMonths(11);
        int most = collected.during().periods(Period.at(last, version.policy().period()), version.policy().period()).size();
        if (atLeast.compareTo(BigDecimal.valueOf(most)) > 0) {
            tell(LintCode.NEVER_ENOUGH, figure, figure.name(), Reasons.show(atLeast), most, collected.otherwise());
        }
    }

    private void somebodyIsLeft(FigureRule figure, InForce inForce) {
        Circle circle = figure.across();
        BigDecimal smallest = circle == null || circle.kind() != Circle.Kind.RANKING ? null : inForce.number(version.policy().rankings().get(circle.ranking()).smallestGroup());
        int out = circle == null ? 0 : circle.highest() + circle.lowest() + (circle.self() ? 1 : 0);
        if (smallest != null && out > 0 && BigDecimal.valueOf(out).compareTo(smallest) >= 0) {
            tell(LintCode.NOBODY_LEFT, figure, figure.name(), out, Reasons.show(smallest));
        }
    }

    private void choosesSomething(FigureRule figure, InForce inForce) {
        Where where = figure.where();
        BigDecimal least = inForce.number(where.atLeast() == null ? where.above() : where.atLeast());
        BigDecimal most = inForce.number(where.atMost() == null ? where.below() : where.atMost());
        boolean open = where.above() != null && where.atLeast() == null || where.below() != null && where.atMost() == null;
        Reach reach = new Reach(version, inForce, Set.of());
        BigDecimal greatest = figure.of() instanceof FigureSource.Named named ? reach.greatest(named.name()) : null;
        BigDecimal smallest = figure.of() instanceof FigureSource.Named named ? reach.least(named.name()) : null;
        boolean empty = least != null && most != null && (open ? least.compareTo(most) >= 0 : least.compareTo(most) > 0)
                || least != null && greatest != null && (where.atLeast() == null ? least.compareTo(greatest) >= 0 : least.compareTo(greatest) > 0)
                || most != null && smallest != null && (where.atMost() == null ? most.compareTo(smallest) <= 0 : most.compareTo(smallest) < 0);
        if (empty) {
            tell(LintCode.CHOOSES_NOTHING, figure, figure.name());
        }
    }

    /** Who is on leave has less to do: days that are due are to know of it. */
    private void heedsLeave(FigureRule figure) {
        if (figure.of() instanceof FigureSource.Days days && !days.leave().all() && days.leave().kinds().isEmpty()) {
            tell(LintCode.LEAVE_IS_DUE, figure, figure.name());
        }
    }

    private void tell(LintCode code, FigureRule figure, Object... arguments) {
        if (remarks.all().stream().noneMatch(remark -> remark.code() == code && remark.subject().equals(figure.name()))) {
            remarks.add(code, figure.name(), figure.place(), arguments);
        }
    }
}
