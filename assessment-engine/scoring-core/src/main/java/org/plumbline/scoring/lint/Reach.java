package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.input.Catalogue.Range;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.Collected.Aggregate;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.Window;
import org.plumbline.scoring.rules.FactShapes;

/** How small and how great a number can be that rules read, and how close two of its values. What is known of a figure is kept: there can be more ways to it than anybody can walk. */
final class Reach {

    /** What lies among the values that it is made of. */
    private static final Set<Aggregate> AMONG = EnumSet.of(Aggregate.VALUE, Aggregate.MEAN, Aggregate.MIN, Aggregate.MAX, Aggregate.LAST);
    private static final Set<Aggregate> COUNTED = EnumSet.of(Aggregate.COUNT, Aggregate.RANK, Aggregate.FROM_LAST, Aggregate.STREAK);
    private static final BigDecimal FINE = new BigDecimal("0.000001");
    private static final Map<String, Range> OF_TIME = Map.of("month", new Range(BigDecimal.ONE, BigDecimal.valueOf(12)),
            "quarter", new Range(BigDecimal.ONE, BigDecimal.valueOf(4)));
    private static final Set<String> ORDINALS = Set.of("rank", "fromLast", "tied", "size", "nthInMonth", "nthInQuarter", "nthInYear");

    private final PolicyVersion version;
    private final InForce inForce;
    private final Set<String> kinds;
    private final Map<String, Optional<BigDecimal>> least = new HashMap<>();
    private final Map<String, Optional<BigDecimal>> greatest = new HashMap<>();

    /** @param kinds of events that can reach the rules, for their amounts and for the points that are decided of them */
    Reach(PolicyVersion version, InForce inForce, Set<String> kinds) {
        this.version = version;
        this.inForce = inForce;
        this.kinds = kinds;
    }

    Set<String> kinds() {
        return kinds;
    }

    /** Whether there can be a value at all: an amount only where some kind has one, points decided only where somebody decides them. */
    boolean exists(String field) {
        return switch (field) {
            case "amount" -> !amounts().isEmpty();
            case FactShapes.DECIDED -> !decided().isEmpty();
            default -> true;
        };
    }

    /** The smallest value that can be; null where nothing is known. */
    BigDecimal least(String field) {
        Optional<BigDecimal> known = least.get(field);
        if (known == null) {
            known = Optional.ofNullable(leastOf(field));
            least.put(field, known);
        }
        return known.orElse(null);
    }

    private BigDecimal leastOf(String field) {
        if (OF_TIME.containsKey(field)) {
            return OF_TIME.get(field).least();
        }
        DataItem item = version.catalogue().items().get(field);
        if (item != null) {
            return item.range() == null ? null : item.range().least();
        }
        FigureRule figure = version.policy().figures().get(field);
        if (figure == null) {
            return switch (field) {
                case "amount" -> amounts().stream().map(Range::least).min(BigDecimal::compareTo).orElse(null);
                case FactShapes.DECIDED -> decided().stream().map(ParameterValue.Range::from).min(BigDecimal::compareTo).orElse(null);
                case "total" -> inForce.number(version.policy().total().floor());
                default -> ORDINALS.contains(field) ? BigDecimal.ONE : null;
            };
        }
        if ((figure.as() == Aggregate.RANK || figure.as() == Aggregate.FROM_LAST) && figure.joins().isEmpty()) {
            return BigDecimal.ONE;
        }
        boolean compares = figure.against() != null;
        boolean startsAtZero = figure.parts().stream().map(this::least).allMatch(each -> each != null && each.signum() >= 0);
        // sums, products and quotients of what is never below zero are not below zero; nor are totals of other policies that we know of
        boolean comesFromElsewhere = figure.of() instanceof FigureSource.Result || figure.of() instanceof FigureSource.Points;
        return !compares && !comesFromElsewhere && startsAtZero || isCounted(figure) && !compares ? BigDecimal.ZERO : null;
    }

    /** The greatest value that can be; null where nothing is known. */
    BigDecimal greatest(String field) {
        Optional<BigDecimal> known = greatest.get(field);
        if (known == null) {
            known = Optional.ofNullable(greatestOf(field));
            greatest.put(field, known);
        }
        return known.orElse(null);
    }

    private BigDecimal greatestOf(String field) {
        if (OF_TIME.containsKey(field)) {
            return OF_TIME.get(field).greatest();
        }
        DataItem item = version.catalogue().items().get(field);
        if (item != null) {
            return item.range() == null ? null : item.range().greatest();
        }
        FigureRule figure = version.policy().figures().get(field);
        if (figure == null) {
            return switch (field) {
                case "amount" -> amounts().stream().map(Range::greatest).max(BigDecimal::compareTo).orElse(null);
                case FactShapes.DECIDED -> decided().stream().map(ParameterValue.Range::to).max(BigDecimal::compareTo).orElse(null);
                case "total" -> inForce.number(version.policy().total().ceiling());
                default -> null;
            };
        }
        return greatest(figure);
    }

    /** A part of a whole is at most all of it, and a mean lies among what it is made of. */
    private BigDecimal greatest(FigureRule figure) {
        if (figure.against() != null || figure.times() != null) {
            return null;
        }
        boolean ofPeriods = figure.collected() != null && figure.across() == null && !(figure.of() instanceof FigureSource.Events)
                && (figure.as() == Aggregate.COUNT || figure.as() == Aggregate.STREAK) && figure.over() == null;
        if (ofPeriods && figure.collected().during().during() == Window.During.LAST) {
            return BigDecimal.valueOf(figure.collected().during().last());
        }
        if (figure.of() instanceof FigureSource.Weighted weighted) {
            return weighted.mean() && figure.over() == null ? greatestOf(List.copyOf(weighted.parts().keySet())) : null;
        }
        if (!(figure.of() instanceof FigureSource.Named named)) {
            return null;
        }
        if (!AMONG.contains(figure.as())) {
            return null;
        }
        DataItem item = version.catalogue().items().get(named.name());
        boolean isPart = item != null && figure.over() != null && figure.over().equals(item.partOf()) && figure.collected() == null;
        return figure.over() == null ? greatest(named.name()) : isPart ? BigDecimal.ONE : null;
    }

    private BigDecimal greatestOf(List<String> parts) {
        List<BigDecimal> each = parts.stream().map(this::greatest).toList();
        return each.stream().anyMatch(Objects::isNull) ? null : each.stream().max(BigDecimal::compareTo).orElse(null);
    }

    /** How close two different values can be. */
    BigDecimal step(String field) {
        DataItem item = version.catalogue().items().get(field);
        FigureRule figure = version.policy().figures().get(field);
        if (OF_TIME.containsKey(field) || ORDINALS.contains(field) || item != null && item.kind() == ItemKind.COUNT || figure != null && isCounted(figure)) {
            return BigDecimal.ONE;
        }
        if (field.equals("total")) {
            return BigDecimal.ONE.movePointLeft(version.policy().total().scale());
        }
        return figure != null && figure.scale() != null ? BigDecimal.ONE.movePointLeft(figure.scale()) : FINE;
    }

    private List<Range> amounts() {
        return kinds.stream().map(kind -> version.catalogue().events().get(kind)).map(EventKind::amountRange).filter(Objects::nonNull).toList();
    }

    private List<ParameterValue.Range> decided() {
        return kinds.stream().map(version.policy()::decidedRange).filter(Objects::nonNull).map(range -> (ParameterValue.Range) inForce.value(range.parameter())).toList();
    }

    private static boolean isCounted(FigureRule figure) {
        return COUNTED.contains(figure.as()) && figure.times() == null && figure.over() == null;
    }
}
