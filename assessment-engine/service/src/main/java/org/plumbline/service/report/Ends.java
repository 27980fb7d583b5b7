package org.plumbline.service.report;

import java.util.List;

import org.plumbline.service.ranking.KeptStanding;
import org.plumbline.service.ranking.PeerGroup;
import org.plumbline.service.ranking.Standings;

/** Who is first and who is last in a group; where several are, some of them by name and how many in all. */
final class Ends {

    private static final int NAMED = 3;

    private Ends() {
    }

    static String first(Standings standings, long run, PeerGroup group, FinishedMonth month) {
        List<KeptStanding> places = standings.standings(run, group.ranking(), group.groupNo(), 0, NAMED);
        return named(places.stream().filter(place -> Integer.valueOf(1).equals(place.rank())).toList(), month);
    }

    static String last(Standings standings, long run, PeerGroup group, FinishedMonth month) {
        List<KeptStanding> places = standings.standings(run, group.ranking(), group.groupNo(), Math.max(0, group.members() - NAMED), NAMED);
        return named(places.stream().filter(place -> Integer.valueOf(1).equals(place.fromLast())).toList(), month);
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
