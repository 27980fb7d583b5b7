package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;

/**
 * Whether weights, points, limits and shares of a policy can be meant as they are written: a wrong sign turns good work into a loss without
 * any other sign of it. Each is told once, for the first month from which it is wrong.
 */
final class Bounds {

    private final Policy policy;
    private final Findings findings;
    private final Set<String> told = new HashSet<>();

    Bounds(Policy policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    void check(InForce inForce) {
        policy.indicators().values().forEach(indicator -> indicator(indicator, inForce));
        policy.sections().values().forEach(section -> scope(section.code(), section.code(), section.points(), section.floor(), section.ceiling(), inForce));
        TotalRule total = policy.total();
        scope(null, "total", total.points(), total.floor(), total.ceiling(), inForce);
        weights(null, "total", total.place(), inForce);
        policy.sections().values().forEach(section -> {
            weight(section.code(), section.weight(), inForce);
            weights(section.code(), section.code(), section.place(), inForce);
        });
        policy.figures().values().forEach(figure -> figure(figure, inForce));
        share(policy.leastAttainable(), inForce);
    }

    private void indicator(Indicator indicator, InForce inForce) {
        weight(indicator.code(), indicator.weight(), inForce);
        BigDecimal floor = inForce.number(indicator.floor());
        BigDecimal ceiling = inForce.number(indicator.ceiling());
        if (indicator.isAdjustment()) {
            floorBelow(indicator.code(), floor, ceiling, placeOf(indicator.floor(), indicator.ceiling()), inForce);
            return;
        }
        BigDecimal points = positive(indicator.code(), indicator.points(), inForce);
        // what is not written is what the scoring takes for it
        boolean opensFull = indicator.scoring() == Indicator.Scoring.DEDUCT;
        BigDecimal least = indicator.floor() == null && !opensFull ? BigDecimal.ZERO : floor;
        BigDecimal most = indicator.ceiling() == null && !opensFull ? points : ceiling;
        if (!floorAbovePoints(indicator.code(), indicator.floor(), points, inForce)) {
            floorBelow(indicator.code(), least, most, placeOf(indicator.floor(), indicator.ceiling()), inForce);
        }
    }

    /** @param code of a section; null: the total */
    private void scope(String code, String name, Quantity points, Quantity floor, Quantity ceiling, InForce inForce) {
        if (isScored(code)) {
            BigDecimal number = positive(name, points, inForce);
            if (floorAbovePoints(name, floor, number, inForce)) {
                return;
            }
        } else if (points != null && inForce.number(points).signum() < 0) {
            tell(PolicyCode.POINTS_NOT_ABOVE_ZERO, points.place(), name, shown(inForce.number(points)), inForce.month());
        }
        floorBelow(name, inForce.number(floor), inForce.number(ceiling), placeOf(floor, ceiling), inForce);
    }

    /** Whether points can be reached below it; of what only adds or takes away nothing can. */
    private boolean isScored(String code) {
        return policy.indicators().values().stream().filter(each -> !each.isAdjustment())
                .anyMatch(each -> code == null || around(each.section()).contains(code));
    }

    /** As {@link Policy#scopesAround}, where sections may be unknown or lead back to themselves. */
    private Set<String> around(String section) {
        Set<String> around = new HashSet<>();
        for (String scope = section; scope != null && around.add(scope); scope = policy.sections().containsKey(scope) ? policy.sections().get(scope).in() : null) { }
        return around;
    }

    /** The points; null where they are unknown or already told of. */
    private BigDecimal positive(String name, Quantity points, InForce inForce) {
        BigDecimal number = inForce.number(points);
        if (number != null && number.signum() <= 0) {
            tell(PolicyCode.POINTS_NOT_ABOVE_ZERO, points.place(), name, shown(number), inForce.month());
            return null;
        }
        return number;
    }

    private boolean floorAbovePoints(String name, Quantity floor, BigDecimal points, InForce inForce) {
        BigDecimal least = inForce.number(floor);
        boolean above = least != null && points != null && least.compareTo(points) > 0;
        if (above) {
            tell(PolicyCode.FLOOR_ABOVE_POINTS, floor.place(), name, shown(least), shown(points), inForce.month());
        }
        return above;
    }

    private void floorBelow(String name, BigDecimal floor, BigDecimal ceiling, Place place, InForce inForce) {
        if (floor != null && ceiling != null && floor.compareTo(ceiling) > 0) {
            tell(PolicyCode.FLOOR_ABOVE_CEILING, place, name, shown(floor), shown(ceiling), inForce.month());
        }
    }

    /** Where the floor is written, else where the ceiling is. */
    private static Place placeOf(Quantity floor, Quantity ceiling) {
        return Stream.of(floor, ceiling).filter(Objects::nonNull).filter(each -> !(each instanceof Quantity.None)).findFirst().map(Quantity::place).orElse(null);
    }

    /** Weights that are written, or the points where none is, as the step weights takes them. */
    private void weights(String scope, String name, Place place, InForce inForce) {
        List<Quantity> written = new ArrayList<>();
        List<BigDecimal> all = new ArrayList<>();
        policy.indicatorsIn(scope).filter(each -> !each.isAdjustment()).forEach(each -> add(each.weight(), each.points(), written, all, inForce));
        policy.sectionsIn(scope).filter(each -> isScored(each.code())).forEach(each -> add(each.weight(), each.points(), written, all, inForce));
        notAllZero(name, written.isEmpty() ? place : written.get(0).place(), written, all, inForce);
    }

    private static void add(Quantity weight, Quantity points, List<Quantity> written, List<BigDecimal> all, InForce inForce) {
        if (weight != null) {
            written.add(weight);
        }
        all.add(inForce.number(weight == null ? points : weight));
    }

    private void figure(FigureRule figure, InForce inForce) {
        if (figure.of() instanceof FigureSource.Weighted weighted && weighted.mean()) {
            weighted.parts().forEach((part, weight) -> weight(figure.name() + "." + part, weight, inForce));
            List<Quantity> written = List.copyOf(weighted.parts().values());
            notAllZero(figure.name(), figure.place(), written, written.stream().map(inForce::number).toList(), inForce);
        }
        if (figure.sample() != null) {
            share(figure.sample().atLeastShare(), inForce);
        }
    }

    private void weight(String name, Quantity weight, InForce inForce) {
        BigDecimal number = inForce.number(weight);
        if (number != null && number.signum() < 0) {
            tell(PolicyCode.WEIGHT_BELOW_ZERO, weight.place(), name, shown(number), inForce.month());
        }
    }

    /** @param all null: a parameter that has no value, which is told elsewhere */
    private void notAllZero(String name, Place place, List<Quantity> written, List<BigDecimal> all, InForce inForce) {
        if (!written.isEmpty() && all.stream().allMatch(weight -> weight != null && weight.signum() == 0)) {
            tell(PolicyCode.WEIGHTS_ALL_ZERO, place, name, inForce.month());
        }
    }

    private void share(Quantity share, InForce inForce) {
        BigDecimal number = inForce.number(share);
        if (number != null && (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0)) {
            tell(PolicyCode.QUOTA_SHARE, share.place(), shown(number));
        }
    }

    private void tell(PolicyCode code, Place place, Object... arguments) {
        if (told.add(code + " " + place)) {
            findings.add(code, place, arguments);
        }
    }

    private static String shown(BigDecimal number) {
        return number.toPlainString();
    }
}
