package org.plumbline.service.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.plumbline.scoring.input.Catalogue.Column;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.service.outcome.KeptOutcome;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.run.KeptSheet;
import org.plumbline.service.run.Runs;
import org.springframework.stereotype.Component;

/** The rewards and penalties of a run by what they are, in the order of the policy, then by unit, with the sums of both. */
@Component
class OutcomeRows {

    private static final int PAGE = 500;

    /** An outcome and where the assessee belongs. */
    private record Placed(KeptOutcome outcome, String unit, String post) { }

    private final Outcomes outcomes;
    private final Runs runs;

    OutcomeRows(Outcomes outcomes, Runs runs) {
        this.outcomes = outcomes;
        this.runs = runs;
    }

    Iterable<Rows.Consequence> of(FinishedMonth month) {
        if (outcomes.totals(month.run().id()).isEmpty()) {
            return List.of(Rows.Consequence.sentence(month.in(Word.NO_OUTCOMES)));
        }
        return Batches.joined(month.policy().outcomes().values().stream().map(rule -> section(rule, month)));
    }

    private List<Rows.Consequence> section(OutcomeRule rule, FinishedMonth month) {
        Map<String, List<Placed>> byUnit = new TreeMap<>();
        long run = month.run().id();
        Batches.<KeptOutcome>of(after -> outcomes.page(run, rule.code(), after == null ? 0 : after.position(), PAGE)).flatMap(page -> placed(page, month))
                .forEach(each -> byUnit.computeIfAbsent(each.unit, any -> new ArrayList<>()).add(each));
        int count = byUnit.values().stream().mapToInt(List::size).sum();
        if (count == 0) {
            return List.of();
        }
        Word kind = rule.kind() == OutcomeRule.Kind.REWARD ? Word.REWARD : Word.PENALTY;
        Section section = new Section(month.in(Word.SECTION, month.in(rule.name()), month.in(kind), count), rule, month);
        return section.rows(byUnit);
    }

    private Stream<Placed> placed(List<KeptOutcome> page, FinishedMonth month) {
        Map<String, KeptSheet> sheets = runs.sheetsOf(month.run().id(), page.stream().map(KeptOutcome::assessee).distinct().toList());
        return page.stream().map(outcome -> {
            Map<String, String> attributes = sheets.get(outcome.assessee()).attributes();
            return new Placed(outcome, month.shown(Column.UNIT, attributes), month.shown(Column.POST, attributes));
        });
    }

    /** The rows below one heading. */
    private record Section(String heading, OutcomeRule rule, FinishedMonth month) {

        List<Rows.Consequence> rows(Map<String, List<Placed>> byUnit) {
            List<Rows.Consequence> rows = new ArrayList<>();
            int sequence = 0;
            for (Map.Entry<String, List<Placed>> unit : byUnit.entrySet()) {
                for (Placed each : unit.getValue()) {
                    rows.add(row(++sequence, each));
                }
                if (byUnit.size() > 1) {
                    String name = unit.getKey().isEmpty() ? month.in(Word.NO_UNIT) : unit.getKey();
                    rows.add(sum(month.in(Word.SUBTOTAL, name, unit.getValue().size()), unit.getValue()));
                }
            }
            List<Placed> all = byUnit.values().stream().flatMap(List::stream).toList();
            rows.add(sum(month.in(Word.GRAND_TOTAL, month.in(rule.name()), all.size()), all));
            return rows;
        }

        private Rows.Consequence row(int sequence, Placed each) {
            KeptOutcome outcome = each.outcome;
            String basis = String.join(month.in(Word.AND), Deeds.nonEmpty(outcome.clause() == null ? "" : outcome.clause(),
                    month.in(outcome.reasonZh(), outcome.reasonEn())));
            return new Rows.Consequence(heading, amountHeading(), sequence, each.unit, each.post, outcome.name(), outcome.assessee(), month.in(rule.name()),
                    outcome.amount(), basis, false, true, true);
        }

        private Rows.Consequence sum(String words, List<Placed> of) {
            BigDecimal sum = rule.hasAmount() ? of.stream().map(each -> each.outcome.amount() == null ? BigDecimal.ZERO : each.outcome.amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add) : null;
            String capitals = isMoney() && CapitalAmount.has(sum) ? month.in(Word.IN_CAPITALS, CapitalAmount.of(sum)) : "";
            return new Rows.Consequence(heading, amountHeading(), null, "", "", "", "", words, sum, capitals, true, false, true);
        }

        private boolean isMoney() {
            return rule.unit() == OutcomeRule.Unit.CNY;
        }

        private String amountHeading() {
            return month.in(isMoney() ? Word.AMOUNT : Word.QUANTITY);
        }
    }
}
