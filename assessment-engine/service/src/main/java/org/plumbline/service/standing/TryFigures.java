package org.plumbline.service.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.plumbline.scoring.explain.Change;
import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.explain.LeastWork;
import org.plumbline.scoring.explain.Tried;
import org.plumbline.scoring.explain.WhyNot;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Figure;
import org.plumbline.service.Refusal;
import org.springframework.stereotype.Service;

/** What an officer asks about the own result: why not, what if, and the least work for more. */
@Service
class TryFigures {

    private static final int MOST_CHANGES = 100;
    private static final Text TOTALS = new Text("同组的总分和名次", "the totals and places of the group");
    private static final Text THRESHOLDS = new Text("等次的分数线", "the thresholds of its grades");

    private final WhatIfOfMine mine;

    TryFigures(WhatIfOfMine mine) {
        this.mine = mine;
    }

    /** The rules that are silent, with what each asks for; and the figures that can be tried. */
    WhyNotView whyNot(long run, String assessee) {
        return mine.of(run, assessee, prepared -> {
            FieldNames names = new FieldNames(prepared.whatIf().terms().compiled().version());
            List<WhyNot> silent = prepared.whatIf().whyNot();
            return WhyNotView.of(silent, prepared, names);
        });
    }

    /** @throws Refusal with everything that is wrong about the figures, or where the answer would tell of others */
    TriedView tryOut(long run, String assessee, Map<String, String> figures) {
        if (figures.isEmpty() || figures.size() > MOST_CHANGES) {
            throw Refusal.wrongInput(StandingRefusal.NO_FIGURE, "figures", MOST_CHANGES);
        }
        return mine.of(run, assessee, prepared -> {
            prepared.refuseTelling();
            Findings findings = new Findings();
            List<Change> changes = changes(figures, prepared);
            Optional<Tried> tried = prepared.whatIf().tried(changes, findings);
            return TriedView.of(tried.orElseThrow(() -> new Refusal(Refusal.Kind.WRONG_INPUT, findings.sorted())), prepared);
        });
    }

    /** @throws Refusal where the policy does not publish what the goal is measured by */
    LeastWorkView leastWork(long run, String assessee, LeastWork.Goal goal) {
        return mine.of(run, assessee, prepared -> {
            prepared.refuseTelling();
            boolean isRank = goal == LeastWork.Goal.NEXT_RANK;
            if (!(isRank ? prepared.showsRank() : prepared.showsGrade())) {
                throw Refusal.forbidden(StandingRefusal.NOT_TO_TRY, "run " + run, isRank ? TOTALS : THRESHOLDS);
            }
            return LeastWorkView.of(LeastWork.of(prepared.whatIf(), goal), prepared);
        });
    }

    private static List<Change> changes(Map<String, String> figures, WhatIfOfMine.Prepared prepared) {
        List<Change> changes = new ArrayList<>();
        Map<String, DataItem> items = prepared.whatIf().terms().catalogue().items();
        new TreeMap<>(figures).forEach((code, value) -> changes.add(Change.of(code, figure(items.get(code), code, value))));
        return changes;
    }

    private static Figure figure(DataItem item, String code, String value) {
        if (item == null) {
            // the core names it, and what is like it
            return Figure.Absent.MISSING;
        }
        try {
            return switch (item.kind()) {
                case FLAG -> new Figure.Flag(flag(value));
                case CODE -> new Figure.Choice(value);
                case LIST -> new Figure.Choices(Arrays.stream(value.split(",")).map(String::strip).filter(each -> !each.isEmpty()).sorted().toList());
                default -> new Figure.Amount(new BigDecimal(value.strip()));
            };
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            throw Refusal.wrongInput(StandingRefusal.BAD_FIGURE, code, item.name(), String.valueOf(value));
        }
    }

    private static boolean flag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(value);
        }
        return value.equals("true");
    }
}
