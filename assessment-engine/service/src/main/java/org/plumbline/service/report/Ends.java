package org.plumbline.service.report;

import java.util.List;

import org.plumbline.service.ranking.KeptStanding;

/** Who is first and who is last in a group; where several are, some of them by name and how many in all. */
final class Ends {

    /** How many are named at most. */
    static final int NAMED = 3;

    private Ends() {
    }

    /** @param beginning the best places of the group, at least as many as are named */
    static String first(List<KeptStanding> beginning, FinishedMonth month) {
        return named(beginning.stream().limit(NAMED).filter(place -> Integer.valueOf(1).equals(place.rank())).toList(), month);
    }

    /** @param end the worst places of the group, at least as many as are named */
    static String last(List<KeptStanding> end, FinishedMonth month) {
        return named(end.stream().skip(Math.max(0, end.size() - NAMED)).filter(place -> Integer.valueOf(1).equals(place.fromLast())).toList(), month);
    }

    private static String named(List<KeptStanding> places, FinishedMonth month) {
        if (places.isEmpty()) {
            return month.in(Word.NONE);
        }
        String names = String.join(month.in(Word.LIST), places.stream().map(KeptStanding::name).toList());
        int tied = places.get(0).tied();
        String all = tied > places.size() ? month.in(Word.AND_OTHERS, names, tied) : names;
        return month.in(Word.WITH_POINTS, all, month.number(places.get(0).total()));
    }
}
