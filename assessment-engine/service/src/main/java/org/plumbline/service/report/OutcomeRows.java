package org.plumbline.service.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.service.access.Reach;
import org.plumbline.service.outcome.KeptOutcome;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.outcome.Sought;
import org.springframework.stereotype.Component;

/** The rewards and penalties of a run by what they are, in the order of the policy, then by unit, with the sums of both. */
@Component
class OutcomeRows {

    private final Outcomes outcomes;

    OutcomeRows(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    Iterable<Rows.Consequence> of(FinishedMonth month) {
        if (outcomes.totals(month.run().id(), Reach.EVERYWHERE).isEmpty()) {
            return List.of(Rows.Consequence.sentence(month.in(Word.NO_OUTCOMES)));
        }
        return Batches.joined(month.policy().outcomes().values().stream().map(rule -> section(rule, month)));
    }

    private List<Rows.Consequence> section(OutcomeRule rule, FinishedMonth month) {
        Map<String, List<KeptOutcome>> byUnit = new TreeMap<>();
        Sought ofThisCode = new Sought(rule.code(), null, null, null, Reach.EVERYWHERE);
        Batches.<KeptOutcome>of(after -> outcomes.page(month.run().id(), ofThisCode, after == null ? 0 : after.position(), Batches.PAGE)).flatMap(List::stream)
                .forEach(each -> byUnit.computeIfAbsent(each.unitName() == null ? "" : each.unitName(), any -> new ArrayList<>()).add(each));
        int count = byUnit.values().stream().mapToInt(List::size).sum();
        if (count == 0) {
            return List.of();
        }
        Word kind = rule.kind() == OutcomeRule.Kind.REWARD ? Word.REWARD : Word.PENALTY;
        Section section = new Section(month.in(Word.SECTION, month.in(rule.name()), month.in(kind), count), rule, month);
        return section.rows(byUnit);
    }

    /** The rows below one heading. */
    private record Section(String heading, OutcomeRule rule, FinishedMonth month) {

        List<Rows.Consequence> rows(Map<String, List<KeptOutcome>> byUnit) {
            List<Rows.Consequence> rows = new ArrayList<>();
            int sequence = 0;
            for (Map.Entry<String, List<KeptOutcome>> unit : byUnit.entrySet()) {
                for (KeptOutcome each : unit.getValue()) {
                    rows.add(row(++sequence, each));
                }
                if (byUnit.size() > 1) {
                    String name = unit.getKey().isEmpty() ? month.in(Word.NO_UNIT) : unit.getKey();
                    rows.add(sum(month.in(Word.SUBTOTAL, name, unit.getValue().size()), unit.getValue()));
                }
            }
            List<KeptOutcome> all = byUnit.values().stream().flatMap(List::stream).toList();
            rows.add(sum(month.in(Word.GRAND_TOTAL, month.in(rule.name()), all.size()), all));
            return rows;
        }

        private Rows.Consequence row(int sequence, KeptOutcome outcome) {
            String basis = String.join(month.in(Word.AND), Deeds.nonEmpty(outcome.clause() == null ? "" : outcome.clause(),
                    month.in(outcome.reasonZh(), outcome.reasonEn())));
            return new Rows.Consequence(heading, amountHeading(), sequence, outcome.unitName(), outcome.name(), outcome.assessee(), month.in(rule.name()),
                    outcome.amount(), basis, false, true, true);
        }

        private Rows.Consequence sum(String words, List<KeptOutcome> of) {
            BigDecimal sum = rule.hasAmount() ? of.stream().map(each -> each.amount() == null ? BigDecimal.ZERO : each.amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add) : null;
            String capitals = isMoney() && CapitalAmount.has(sum) ? month.in(Word.IN_CAPITALS, CapitalAmount.of(sum)) : "";
            return new Rows.Consequence(heading, amountHeading(), null, "", "", "", words, sum, capitals, true, false, true);
        }

        private boolean isMoney() {
            return rule.unit() == OutcomeRule.Unit.CNY;
        }

        private String amountHeading() {
            return month.in(isMoney() ? Word.AMOUNT : Word.QUANTITY);
        }
    }
}
