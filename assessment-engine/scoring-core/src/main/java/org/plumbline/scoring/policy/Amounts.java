package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.policy.TotalRule.Step;

/** Checks what the numbers of a policy say together, for every month from which one of them changes. */
final class Amounts {

    private final PolicyVersion version;
    private final Policy policy;
    private final WordPlaces words;
    private final Findings findings;

    private Amounts(PolicyVersion version, WordPlaces words, Findings findings) {
        this.version = version;
        this.policy = version.policy();
        this.words = words;
        this.findings = findings;
    }

    static void check(PolicyVersion version, WordPlaces words, Findings findings) {
        Amounts amounts = new Amounts(version, words, findings);
        boolean resolved = amounts.parametersExist();
        amounts.stepsAreListed();
        if (resolved) {
            Bounds bounds = new Bounds(version.policy(), findings);
            for (YearMonth month : version.datedMonths()) {
                InForce inForce = version.inForce(month, new Findings());
                amounts.bandsDescend(inForce);
                amounts.pointsAddUp(inForce);
                amounts.sharesAreFractions(inForce);
                bounds.check(inForce);
            }
        }
    }

    private boolean parametersExist() {
        boolean[] whole = {true};
        for (Quantity quantity : policy.numbers()) {
            whole[0] &= isParameter(quantity, Parameter.Kind.NUMBER) && isDatedByPeriod(quantity);
        }
        for (GradeQuota quota : policy.quotas()) {
            whole[0] &= isParameter(quota.limit(), quota.keyedBy() == null ? Parameter.Kind.NUMBER : Parameter.Kind.TABLE) && isDatedByPeriod(quota.limit())
                    && (quota.keyedBy() == null || quota.limit() instanceof Quantity.OfParameter);
        }
        for (EventGroup group : policy.eventGroups().values()) {
            // of an event, so it may be dated by its day
            group.decided().values().forEach(range -> whole[0] &= isParameter(range, Parameter.Kind.RANGE));
        }
        return whole[0];
    }

    private boolean isDatedByPeriod(Quantity quantity) {
        if (quantity instanceof Quantity.OfParameter reference && version.parameters().get(reference.parameter()).isDatedByDay()) {
            findings.add(PolicyCode.DATED_BY_DAY, reference.place(), reference.parameter());
            return false;
        }
        return true;
    }

    private boolean isParameter(Quantity quantity, Parameter.Kind kind) {
        if (!(quantity instanceof Quantity.OfParameter reference)) {
            return true;
        }
        Parameter parameter = version.parameters().get(reference.parameter());
        if (parameter == null) {
            if (!findings.isMisread(reference.parameter())) {
                findings.add(PolicyCode.UNKNOWN_PARAMETER, reference.place(), reference.parameter(),
                        Suggestion.of(reference.parameter(), version.parameters().keySet(), version.lexicon()));
            }
            return false;
        }
        if (parameter.kind() != kind) {
            findings.add(PolicyCode.WRONG_KIND, reference.place(), reference.parameter(), parameter.kind(), kind);
            return false;
        }
        return true;
    }

    private void stepsAreListed() {
        TotalRule total = policy.total();
        uses(Step.indicators, !policy.indicators().isEmpty());
        boolean reweights = policy.leastAttainable() != null
                || policy.indicators().values().stream().anyMatch(each -> each.notApplicable() == Indicator.NotApplicable.REWEIGHT || each.weight() != null)
                || policy.sections().values().stream().anyMatch(each -> each.weight() != null);
        uses(Step.weights, reweights);
        uses(Step.adjustments, policy.indicators().values().stream().anyMatch(each -> each.isAdjustment() && each.section() == null));
        uses(Step.coefficients, policy.coefficients().values().stream().anyMatch(each -> each.of().equals(Coefficient.TOTAL)));
        uses(Step.limits, isLimit(total.floor()) || isLimit(total.ceiling()));
        uses(Step.veto, !policy.vetoes().isEmpty());
        for (int i = 0; i < total.order().size(); i++) {
            Step step = total.order().get(i);
            boolean twice = total.order().indexOf(step) != i;
            boolean late = step == Step.indicators && i != 0 || step == Step.weights && i != 1;
            if (twice || late) {
                findings.add(PolicyCode.ORDER_WRONG, words.of(total.place(), "order", step.name()), step);
            }
        }
        int veto = total.order().indexOf(Step.veto);
        if (veto >= 0 && veto != total.order().size() - 1) {
            findings.add(PolicyCode.VETO_LAST, words.of(total.place(), "order", Step.veto.name()));
        }
    }

    private void uses(Step step, boolean inUse) {
        // a misspelt step is told as such
        if (inUse && !policy.total().uses(step) && !findings.isMisread(PolicyReader.ORDER)) {
            findings.add(PolicyCode.ORDER_LACKS, words.of(policy.total().place(), PolicyReader.ORDER, ""), step);
        }
    }

    private static boolean isLimit(Quantity quantity) {
        return quantity != null && !(quantity instanceof Quantity.None);
    }

    private void bandsDescend(InForce inForce) {
        if (findings.isMisread(GradesReader.BANDS)) {
            return;
        }
        BigDecimal above = null;
        GradeBand better = null;
        for (GradeBand band : policy.bands()) {
            BigDecimal from = inForce.number(band.from());
            if (better != null && above == null) {
                findings.add(PolicyCode.BAND_ORDER, band.place(), band.code(), from == null ? "-∞" : from.toPlainString(), better.code(), "-∞");
            } else if (above != null && from != null && from.compareTo(above) >= 0) {
                findings.add(PolicyCode.BAND_ORDER, band.place(), band.code(), from.toPlainString(), better.code(), above.toPlainString());
            }
            above = from;
            better = band;
        }
        if (above != null) {
            findings.add(PolicyCode.BAND_GAP, better.place(), above.toPlainString());
        }
    }

    private void pointsAddUp(InForce inForce) {
        // what is not understood is not in the sum
        if (policy.total().uses(Step.weights) || policy.total().points() == null
                || Stream.of("indicators", "sections", PolicyReader.ORDER).anyMatch(findings::isMisread)) {
            return;
        }
        pointsAddUp(inForce, null, "total", inForce.number(policy.total().points()), policy.total().points().place());
        policy.sections().values().forEach(section ->
                pointsAddUp(inForce, section.code(), section.code(), inForce.number(section.points()), section.place()));
    }

    private void pointsAddUp(InForce inForce, String scope, String name, BigDecimal points, Place place) {
        BigDecimal sum = policy.indicatorsIn(scope).filter(each -> !each.isAdjustment()).map(each -> inForce.number(each.points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sum = policy.sectionsIn(scope).map(each -> inForce.number(each.points())).reduce(sum, BigDecimal::add);
        if (points != null && sum.compareTo(points) != 0) {
            findings.add(PolicyCode.POINTS_DIFFER, place, name, points.toPlainString(), sum.toPlainString(), inForce.month());
        }
    }

    private static Stream<BigDecimal> limits(GradeQuota quota, InForce inForce) {
        return quota.keyedBy() == null ? Stream.of(inForce.number(quota.limit()))
                : ((ParameterValue.Table) inForce.value(((Quantity.OfParameter) quota.limit()).parameter())).rows().values().stream();
    }

    private void sharesAreFractions(InForce inForce) {
        for (GradeQuota quota : policy.quotas()) {
            if (quota.kind() == GradeQuota.Kind.PLACES) {
                limits(quota, inForce).filter(places -> places.signum() < 0 || places.stripTrailingZeros().scale() > 0)
                        .forEach(places -> findings.add(PolicyCode.QUOTA_PLACES, quota.limit().place(), places.toPlainString()));
            } else {
                limits(quota, inForce).filter(share -> share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)
                        .forEach(share -> findings.add(PolicyCode.QUOTA_SHARE, quota.limit().place(), share.toPlainString()));
            }
        }
    }
}
