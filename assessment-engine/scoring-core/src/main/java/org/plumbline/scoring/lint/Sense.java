package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.Collected.Aggregate;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Window.During;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.Quantity;

/**
 * Whether a figure rises or falls while something about its items rises: 1, −1, 0 where it does neither. Empty where that is not known,
 * since its items pull it both ways. All numbers that multiply or divide are taken as not below 0. What is known of a figure is kept.
 */
final class Sense {

    private static final Set<Aggregate> FOLLOWING = EnumSet.complementOf(EnumSet.of(Aggregate.RANK, Aggregate.FROM_LAST, Aggregate.COUNT, Aggregate.STREAK));
    private static final Set<During> PAST = EnumSet.of(During.PREVIOUS, During.SAME_LAST_YEAR, During.LAST);

    private final PolicyVersion version;
    private final InForce inForce;
    private final ToIntFunction<DataItem> ofItem;
    private final Predicate<EventKind> rising;
    private final Map<String, Optional<Integer>> known = new HashMap<>();

    /** @param ofItem the sign of an item; {@code rising} kinds of events whose number and amounts have the sign 1 */
    Sense(PolicyVersion version, InForce inForce, ToIntFunction<DataItem> ofItem, Predicate<EventKind> rising) {
        this.rising = rising;
        this.version = version;
        this.inForce = inForce;
        this.ofItem = ofItem;
    }

    Optional<Integer> of(String name) {
        Optional<Integer> before = known.get(name);
        if (before == null) {
            before = found(name);
            known.put(name, before);
        }
        return before;
    }

    private Optional<Integer> found(String name) {
        DataItem item = version.catalogue().items().get(name);
        if (item != null) {
            return Optional.of(ofItem.applyAsInt(item));
        }
        FigureRule figure = version.policy().figures().get(name);
        // what is no item and no figure is a month, an attribute, a place
        return figure == null ? Optional.of(0) : of(figure);
    }

    private Optional<Integer> of(FigureRule figure) {
        Optional<Integer> sense = figure.of() instanceof FigureSource.Weighted weighted ? sum(weighted.parts())
                : figure.of() instanceof FigureSource.Named named ? ofNamed(named.name(), figure)
                : figure.of() instanceof FigureSource.Events events ? Optional.of(ofEvents(events)) : Optional.of(0);
        boolean follows = figure.of() instanceof FigureSource.Events || FOLLOWING.contains(figure.as());
        if (!follows && sense.filter(each -> each == 0).isEmpty()) {
            return Optional.empty();
        }
        if (figure.times() != null) {
            sense = together(sense, of(figure.times()));
        }
        if (figure.over() != null) {
            sense = together(sense, of(figure.over()).map(each -> -each));
        }
        return figure.against() == null ? sense : together(sense, of(figure.against().figure()).map(each -> -each));
    }

    private int ofEvents(FigureSource.Events events) {
        return events.kinds().stream().map(kind -> version.catalogue().events().get(kind)).anyMatch(rising) ? 1 : 0;
    }

    /** Earlier periods are as they were: nothing of them rises with the work of this one. */
    private Optional<Integer> ofNamed(String name, FigureRule figure) {
        boolean ofThePast = figure.collected() != null && PAST.contains(figure.collected().during().during());
        return ofThePast ? Optional.of(0) : of(name);
    }

    private Optional<Integer> sum(Map<String, Quantity> parts) {
        Optional<Integer> sense = Optional.of(0);
        for (Map.Entry<String, Quantity> part : parts.entrySet()) {
            BigDecimal weight = inForce.number(part.getValue());
            sense = together(sense, of(part.getKey()).map(each -> each * weight.signum()));
        }
        return sense;
    }

    private static Optional<Integer> together(Optional<Integer> one, Optional<Integer> other) {
        if (one.isEmpty() || other.isEmpty() || one.get() * other.get() < 0) {
            return Optional.empty();
        }
        return one.get() != 0 ? one : other;
    }
}
