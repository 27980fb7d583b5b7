package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Indicator.NotApplicable;
import org.plumbline.scoring.rules.Figures;
import org.plumbline.scoring.rules.Terms;

/** Pass 8, a barrier: gives those to whom a PEER_MEAN indicator does not apply the mean of what rules earned in their peer group. */
final class PeerMeans implements Step {

    private record Sum(BigDecimal points, int heads) {
        Sum plus(BigDecimal more) {
            return new Sum(points.add(more), heads + 1);
        }
    }

    private final Quarantine quarantine;
    private final Terms terms;
    private final List<Indicator> indicators;
    private final List<String> within;
    private final Rounder rounder;
    private final Bounds bounds;
    private final Map<String, Sum> sums = new HashMap<>();

    PeerMeans(Quarantine quarantine, Terms terms) {
        this.quarantine = quarantine;
        this.terms = terms;
        this.indicators = terms.policy().indicators().values().stream().filter(each -> each.notApplicable() == NotApplicable.PEER_MEAN).toList();
        this.within = terms.policy().peers();
        this.rounder = new Rounder(terms.policy().total());
        this.bounds = new Bounds(terms);
    }

    /** Whether any indicator takes one. */
    boolean areTaken() {
        return !indicators.isEmpty();
    }

    @Override
    public boolean isBarrier() {
        return true;
    }

    @Override
    public synchronized void gather(Slice slice) {
        for (Booking booking : slice.booked) {
            for (Indicator indicator : indicators) {
                if (booking.applies(indicator.code()) && !booking.spares(indicator, terms.policy())) {
                    BigDecimal earned = new Indicators(booking, bounds, terms).earned(indicator);
                    sums.merge(key(booking, indicator), new Sum(earned, 1), (sum, one) -> sum.plus(one.points()));
                }
            }
        }
    }

    @Override
    public void apply(Slice slice) {
        slice.booked = fill(slice.booked);
    }

    private List<Booking> fill(List<Booking> bookings) {
        List<Booking> filled = new ArrayList<>(bookings.size());
        for (Booking booking : bookings) {
            Map<String, BigDecimal> fills = new HashMap<>();
            for (Indicator indicator : indicators) {
                if (!booking.applies(indicator.code())) {
                    Sum sum = sums.get(key(booking, indicator));
                    if (sum == null) {
                        quarantine.add(booking.participant(), RunCode.NOTHING_TO_SHARE, Quarantine.name(indicator.code(), indicator.name()));
                    } else {
                        fills.put(indicator.code(), rounder.booked(sum.points().divide(BigDecimal.valueOf(sum.heads()), Figures.SCALE, RoundingMode.HALF_UP)));
                    }
                }
            }
            if (!quarantine.holds(booking.participant())) {
                filled.add(fills.isEmpty() ? booking : booking.withFills(fills));
            }
        }
        return filled;
    }

    private String key(Booking booking, Indicator indicator) {
        return indicator.code() + "\u0000" + booking.participant().group(within);
    }
}
