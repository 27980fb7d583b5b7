package org.plumbline.bench.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.plumbline.bench.plain.Officer.Counts;
import org.plumbline.bench.plain.Officer.Incidents;

/** The figures of one officer, to 12 decimals; null where one does not apply. */
record Rates(BigDecimal homeVisit, BigDecimal information, BigDecimal dispute, BigDecimal satisfaction, BigDecimal incidents, BigDecimal incidentChange,
        BigDecimal threeMonths, BigDecimal threeMonthsYearAgo, BigDecimal trend) {

    private static final int SCALE = 12;
    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(SCALE);

    static Rates of(Officer officer, Numbers p) {
        Counts counts = officer.now();
        Incidents now = counts.incidents();
        BigDecimal homeVisit = both(share(counts.homeVisitsDone(), counts.homeVisitsDue()), share(counts.visitsConfirmed(), counts.visitsChecked()), p);
        BigDecimal information = both(share(counts.recordsCollected(), counts.recordsDue()), share(counts.recordsAccurate(), counts.recordsChecked()), p);
        BigDecimal satisfaction = both(share(counts.residentsSatisfied(), counts.residentsSurveyed()), counts.spotSatisfaction(), p);
        BigDecimal dispute = share(counts.disputesResolved(), counts.disputesReceived());
        BigDecimal threeMonths = canCompare(now) ? sum(now.number(), officer.earlier(), false) : null;
        BigDecimal yearAgo = now.aYearAgo() == null ? null : sum(now.aYearAgo(), officer.earlier(), true);
        return new Rates(homeVisit, information, dispute, satisfaction, now.number(), change(now.number(), now.aYearAgo()), threeMonths, yearAgo, change(threeMonths, yearAgo));
    }

    /** Online and on the spot by their weights; one of them alone where the other does not apply. */
    private static BigDecimal both(BigDecimal online, BigDecimal onTheSpot, Numbers p) {
        if (online == null && onTheSpot == null) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        if (online != null) {
            sum = online.multiply(p.onlineWeight());
            weights = p.onlineWeight();
        }
        if (onTheSpot != null) {
            sum = sum.add(onTheSpot.multiply(p.onTheSpotWeight()));
            weights = weights.add(p.onTheSpotWeight());
        }
        return weights.signum() == 0 ? null : sum.divide(weights, SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0 ? null : part.divide(whole, SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal change(BigDecimal now, BigDecimal before) {
        if (now == null || before == null) {
            return null;
        }
        return before.signum() == 0 ? NONE : now.subtract(before).divide(before, SCALE, RoundingMode.HALF_UP);
    }

    private static boolean canCompare(Incidents month) {
        return month.number() != null && month.aYearAgo() != null;
    }

    /** Null unless both months before count. */
    private static BigDecimal sum(BigDecimal now, List<Incidents> earlier, boolean aYearAgo) {
        BigDecimal sum = now;
        int months = 0;
        for (Incidents month : earlier) {
            BigDecimal one = aYearAgo ? month.aYearAgo() : canCompare(month) ? month.number() : null;
            if (one != null) {
                sum = sum.add(one);
                months++;
            }
        }
        return months < 2 ? null : sum;
    }
}
