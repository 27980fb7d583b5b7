package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.ScoreSheet;

/**
 * How those of one peer group are spread over what could be attained, so that nobody can be picked out. Attainment is the total by the policy's points; it is
 * looked at in eleven fixed bins: below 10 %, from there in steps of 10 %, and 100 % and more.
 *
 * <p>A group of fewer than {@link #LEAST_GROUP} shows nothing. At the first publication bins are taken together from the lowest up until at least {@link #LEAST_BAR} people are in
 * them and as many are left above. So every number that is shown is at least that great, and they add up to the size. No bin within a bar is told, empty ones neither. There
 * is no distribution of a group around peer groups: each person is counted in one, so that nothing can be subtracted from it.
 *
 * <p>Later publications keep the bars of the one before and only join neighbours where too few are left in one. Bars that were cut anew each time would give bins away: where
 * one person moved and an edge with him, what lies between the old edge and the new is known. So what two publications tell, between which one person came, went or moved, is at
 * the least a number of {@code LEAST_BAR − 1} for a former bar, never one below three.
 *
 * @param size of the group; 0 where nothing is shown
 * @param bars from the lowest up; empty where nothing is shown
 */
public record Distribution(int size, List<Bar> bars) {

    /** A smaller group shows nothing. */
    public static final int LEAST_GROUP = 10;
    /** People in a bar: two more than the three that must not be undercut, because each who goes before bars are joined brings it down by one. */
    public static final int LEAST_BAR = 5;

    private static final int BINS = 11;

    /**
     * Some neighbouring bins.
     *
     * @param from least attainment in it, a fraction; null: no matter how little
     * @param to   the attainment from which on the next bar goes, a fraction; null: no matter how much
     */
    public record Bar(BigDecimal from, BigDecimal to, int count) { }

    /**
     * Of all graded sheets of a run, by peer group; also of those that show nothing.
     *
     * @param earlier by peer group, what was shown last; empty at the first publication, and where so many have changed that nobody can know all but one
     */
    public static Map<String, Distribution> of(Collection<ScoreSheet> sheets, Map<String, Distribution> earlier, Terms terms) {
        Map<String, List<BigDecimal>> groups = new TreeMap<>();
        sheets.stream().filter(ScoreSheet::isGraded).forEach(sheet ->
                groups.computeIfAbsent(sheet.participant().group(terms.policy().peers()), any -> new ArrayList<>()).add(sheet.attainment()));
        Map<String, Distribution> distributions = new TreeMap<>();
        groups.forEach((group, attainments) -> distributions.put(group, of(attainments, earlier.get(group))));
        return distributions;
    }

    /**
     * @param attainments of everybody in one peer group who is graded, fractions
     * @param earlier     what was shown last of the group; null: nothing
     */
    public static Distribution of(Collection<BigDecimal> attainments, Distribution earlier) {
        int[] bins = new int[BINS];
        attainments.forEach(attainment -> bins[bin(attainment)]++);
        return ofBins(bins, earlier);
    }

    private static int bin(BigDecimal attainment) {
        if (attainment.signum() <= 0) {
            return 0;
        }
        return attainment.compareTo(BigDecimal.ONE) >= 0 ? BINS - 1 : attainment.movePointRight(1).intValue();
    }

    static Distribution ofBins(int[] bins, Distribution earlier) {
        int size = Arrays.stream(bins).sum();
        if (size < LEAST_GROUP) {
            return new Distribution(0, List.of());
        }
        List<Integer> edges = earlier != null && earlier.isShown() ? kept(bins, earlier) : cut(bins, size);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            bars.add(new Bar(edges.get(i) == 0 ? null : tenths(edges.get(i)), edges.get(i + 1) == bins.length ? null : tenths(edges.get(i + 1)), count(bins, edges.get(i), edges.get(i + 1))));
        }
        return new Distribution(size, List.copyOf(bars));
    }

    /** The bins with which bars begin, and the end. */
    private static List<Integer> cut(int[] bins, int size) {
        List<Integer> edges = new ArrayList<>(List.of(0));
        int below = 0;
        for (int bin = 0; bin < bins.length; bin++) {
            if (count(bins, edges.get(edges.size() - 1), bin) >= LEAST_BAR && size - below >= LEAST_BAR) {
                edges.add(bin);
            }
            below += bins[bin];
        }
        edges.add(bins.length);
        return edges;
    }

    /** Those of before, without the edge above a bar in which too few are left; below the last. */
    private static List<Integer> kept(int[] bins, Distribution earlier) {
        List<Integer> edges = new ArrayList<>();
        earlier.bars.forEach(bar -> edges.add(bar.from() == null ? 0 : bar.from().movePointRight(1).intValue()));
        edges.add(bins.length);
        for (int i = 0; edges.size() > 2 && i + 1 < edges.size();) {
            if (count(bins, edges.get(i), edges.get(i + 1)) >= LEAST_BAR) {
                i++;
            } else {
                edges.remove(i + 2 < edges.size() ? i + 1 : i);
                i = 0;
            }
        }
        return edges;
    }

    private static int count(int[] bins, int from, int to) {
        return Arrays.stream(bins, from, to).sum();
    }

    private static BigDecimal tenths(int bin) {
        return BigDecimal.valueOf(bin, 1);
    }

    public boolean isShown() {
        return size > 0;
    }
}
