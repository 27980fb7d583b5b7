package org.plumbline.service.difference;

import java.util.function.Function;

import org.plumbline.scoring.explain.CheckShift;
import org.plumbline.scoring.explain.GradeShift;
import org.plumbline.scoring.explain.LineChange;
import org.plumbline.scoring.explain.Mover;
import org.plumbline.scoring.explain.OutcomeChange;
import org.plumbline.scoring.explain.OutcomeShift;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.policy.CheckRule;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.difference.MoverView.LineChangeView;
import org.plumbline.service.difference.MoverView.OutcomeChangeView;
import org.plumbline.service.difference.MoverView.StateView;
import org.plumbline.service.difference.DiffViews.CheckShiftView;
import org.plumbline.service.difference.DiffViews.GradeShiftView;
import org.plumbline.service.difference.DiffViews.OutcomeShiftView;

/** The differences in the words of the later policy, and in those of the earlier one where only that has them. */
public record DiffWords(Policy before, Policy after) {

    private <T> T either(Function<Policy, T> find) {
        T found = find.apply(after);
        return found == null ? find.apply(before) : found;
    }

    private static Text grade(String code, Policy policy) {
        return code == null ? null : Wordings.grade(code, policy);
    }

    public GradeShiftView grade(GradeShift it) {
        boolean isOfLater = after.bands().stream().anyMatch(band -> band.code().equals(it.grade()));
        return new GradeShiftView(it.group(), it.grade(), grade(it.grade(), isOfLater ? after : before), it.before(), it.after());
    }

    public OutcomeShiftView outcome(OutcomeShift it) {
        OutcomeRule rule = either(policy -> policy.outcomes().get(it.code()));
        return new OutcomeShiftView(it.code(), rule.name(), rule.kind().name(), rule.unit().name(), it.before(), it.after(), it.sumBefore(), it.sumAfter());
    }

    public CheckShiftView check(CheckShift it) {
        CheckRule rule = either(policy -> policy.checks().get(it.check()));
        Checked was = it.before();
        Checked is = it.after();
        return new CheckShiftView(it.check(), rule.title(), it.group(), was == null ? null : was.value(), was == null ? null : was.limit(),
                is == null ? null : is.value(), is == null ? null : is.limit());
    }

    public MoverView mover(Mover it) {
        return new MoverView(it.assessee(), it.name(), state(it.before(), before), state(it.after(), after), it.lines().stream().map(this::line).toList(),
                it.outcomes().stream().map(this::outcome).toList());
    }

    private static StateView state(Mover.State it, Policy policy) {
        return it == null ? null
                : new StateView(it.status(), it.group(), it.total(), it.rank(), it.size(), it.grade(), grade(it.grade(), policy), it.because());
    }

    private LineChangeView line(LineChange it) {
        boolean was = it.before() != null;
        boolean is = it.after() != null;
        return new LineChangeView(it.scope(), Wordings.scope(it.scope(), is ? after : before), it.kind().name(), it.event(), was ? it.before().points() : null,
                is ? it.after().points() : null, was ? it.before().rule() : null, is ? it.after().rule() : null, was ? it.before().reason() : null,
                is ? it.after().reason() : null);
    }

    private OutcomeChangeView outcome(OutcomeChange it) {
        boolean was = it.before() != null;
        boolean is = it.after() != null;
        OutcomeRule rule = either(policy -> policy.outcomes().get(it.code()));
        return new OutcomeChangeView(it.code(), rule.name(), was, is, was ? it.before().amount() : null, is ? it.after().amount() : null,
                was ? it.before().reason() : null, is ? it.after().reason() : null);
    }
}
