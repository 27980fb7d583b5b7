package org.plumbline.bench.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Places and grades of the policy community-officer, written by hand: bands, the limit of those on probation, the two quotas. */
public final class PlainRanking {

    /** From the best on. */
    private enum Grade { EXCELLENT, GOOD, QUALIFIED, UNQUALIFIED }

    private static final Comparator<Sheet> BETTER = Comparator.comparing(Sheet::total).thenComparing(Sheet::satisfaction).thenComparing(Sheet::homeVisit).reversed();

    private static final class Place {
        private final Sheet sheet;
        private final int rank;
        private Grade grade;

        private Place(Sheet sheet, int rank, Grade grade) {
            this.sheet = sheet;
            this.rank = rank;
            this.grade = grade;
        }
    }

    /** By group, place and number. */
    public record Standing(String no, String group, int rank, String grade, BigDecimal total) {
    }

    private final Numbers p;

    public PlainRanking(Numbers p) {
        this.p = p;
    }

    public List<Standing> rank(List<Sheet> sheets) {
        Map<String, List<Sheet>> groups = new TreeMap<>();
        sheets.forEach(sheet -> groups.computeIfAbsent(sheet.officer().group(), any -> new ArrayList<>()).add(sheet));
        List<Standing> standings = new ArrayList<>(sheets.size());
        groups.forEach((group, members) -> {
            if (BigDecimal.valueOf(members.size()).compareTo(p.smallestGroup()) < 0) {
                throw new UnsupportedOperationException(group + " is too small to be ranked: not in this month");
            }
            places(members).forEach(place -> standings.add(new Standing(place.sheet.officer().no(), group, place.rank, place.grade.name(), place.sheet.total())));
        });
        return standings;
    }

    private List<Place> places(List<Sheet> members) {
        members.sort(BETTER.thenComparing(sheet -> sheet.officer().no()));
        List<Place> places = new ArrayList<>(members.size());
        int rank = 1;
        for (int i = 0; i < members.size(); i++) {
            Sheet sheet = members.get(i);
            rank = i > 0 && BETTER.compare(members.get(i - 1), sheet) == 0 ? rank : i + 1;
            Grade band = band(sheet.total());
            places.add(new Place(sheet, rank, band == Grade.EXCELLENT && sheet.officer().onProbation() ? Grade.GOOD : band));
        }
        limit(places, Grade.EXCELLENT, p.excellentShare(), false);
        limit(places, Grade.GOOD, p.goodShare(), true);
        return places;
    }

    private Grade band(BigDecimal total) {
        return total.compareTo(p.excellent()) >= 0 ? Grade.EXCELLENT : total.compareTo(p.good()) >= 0 ? Grade.GOOD
                : total.compareTo(p.qualified()) >= 0 ? Grade.QUALIFIED : Grade.UNQUALIFIED;
    }

    /** Those beyond the share go one grade down; of equals on both sides of the edge all keep the grade, or none. */
    private static void limit(List<Place> places, Grade grade, BigDecimal share, boolean equalsKeep) {
        List<Place> holders = places.stream().filter(place -> place.grade == grade).toList();
        int limit = share.multiply(BigDecimal.valueOf(places.size())).setScale(0, RoundingMode.DOWN).intValueExact();
        if (holders.size() <= limit) {
            return;
        }
        int kept = limit;
        if (limit > 0 && holders.get(limit - 1).rank == holders.get(limit).rank) {
            int rank = holders.get(limit).rank;
            kept = (int) holders.stream().filter(place -> place.rank < rank || equalsKeep && place.rank == rank).count();
        }
        holders.subList(kept, holders.size()).forEach(place -> place.grade = Grade.values()[grade.ordinal() + 1]);
    }
}
