package org.plumbline.service.standing;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.explain.WhyNot;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.report.Wordings;

/**
 * Which rules were silent and what each of them asked for; and what can be tried.
 *
 * @param rank  whether a try tells the place, grade whether it tells the grade by the published thresholds; try whether anything can be tried
 */
@Schema(name = "WhyNot")
record WhyNotView(List<SilentRule> rules, List<TryableFigure> figures, boolean showsTry, boolean showsRank, boolean showsGrade) {

    /** @param target indicator, grade, reward … that it would have spoken about; absent: none */
    @Schema(name = "SilentRule")
    record SilentRule(String stage, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String target, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Text targetName,
            String rule, String clause, List<SilentCondition> missed) { }

    /** @param gap by how much a number misses it; absent: it is no number. applies: false: the figure does not apply. actualName, wantedName: grades as people call them */
    @Schema(name = "SilentCondition")
    record SilentCondition(String field, Text name, String operator, String actual, Text actualName, String wanted, Text wantedName,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal gap, boolean applies) { }

    /** A figure of the period as it is, with what it may become; least and greatest absent where it is no number. */
    @Schema(name = "TryableFigure")
    record TryableFigure(String item, Text name, String kind, String unit, String value, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal least,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal greatest, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String better,
            boolean influenced, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String partOf, List<String> values) {

        static TryableFigure of(DataItem item, Figure figure) {
            return new TryableFigure(item.code(), item.name(), item.kind().name(), item.unit(), shown(figure), item.range() == null ? null : item.range().least(),
                    item.range() == null ? null : item.range().greatest(), item.better() == null ? null : item.better().name(), item.influenced(), item.partOf(),
                    List.copyOf(item.values()));
        }

        static String shown(Figure figure) {
            if (figure instanceof Figure.Amount amount) {
                return amount.value().toPlainString();
            }
            if (figure instanceof Figure.Flag flag) {
                return String.valueOf(flag.value());
            }
            return figure instanceof Figure.Choice choice ? choice.code() : figure instanceof Figure.Choices choices ? String.join(",", choices.codes()) : "";
        }
    }

    static WhyNotView of(List<WhyNot> silent, WhatIfOfMine.Prepared prepared, FieldNames names) {
        List<SilentRule> rules = silent.stream().map(each -> new SilentRule(each.stage().name(), each.target(),
                each.target() == null ? null : target(each, prepared.policy()), each.rule(), each.clause(),
                each.missed().stream().map(it -> new SilentCondition(it.field(), it.fieldName(), it.operator(), it.actual(), names.value(it.field(), it.actual()), it.wanted(),
                        names.value(it.field(), it.wanted()), it.gap(), it.applies())).toList())).toList();
        List<TryableFigure> figures = prepared.whatIf().terms().catalogue().items().values().stream()
                .filter(item -> !(prepared.whatIf().figure(item.code()) instanceof Figure.Absent))
                .map(item -> TryableFigure.of(item, prepared.whatIf().figure(item.code()))).toList();
        return new WhyNotView(rules, figures, prepared.mayTry(), prepared.mayTry() && prepared.showsRank(), prepared.mayTry() && prepared.showsGrade());
    }

    /** A grade or what follows from it has another name than a part of the sheet. */
    private static Text target(WhyNot silent, Policy policy) {
        OutcomeRule outcome = policy.outcomes().get(silent.target());
        return switch (silent.stage()) {
            case RANKED -> Wordings.grade(silent.target(), policy);
            case STANDING -> outcome == null ? Text.same(silent.target()) : outcome.name();
            default -> Wordings.scope(silent.target(), policy);
        };
    }
}
