package org.plumbline.scoring.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.policy.RankingRule;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.ScoreSheet;

/** Pass 10, a barrier: the order of those who are comparable. The order of the input never matters. */
public final class Ranking {

    private final RankingRule rule;
    private final Terms terms;
    private final Comparator<ScoreSheet> better;
    private final List<Integer> numbers = new ArrayList<>();

    private Ranking(RankingRule rule, Terms terms) {
        this.rule = rule;
        this.terms = terms;
        this.better = PlaceOrder.by(rule, terms).ofSheets();
    }

    /** Standings of all graded sheets, by group, then place, then assessee number. Where the policy ranks nobody they are one group without places. */
    public static List<Standing> rank(List<ScoreSheet> sheets, List<Participant> roster, Findings findings, Terms terms) {
        return terms.policy().mainRanking().map(rule -> new Ranking(rule, terms).rank(sheets, roster, findings)).orElseGet(() -> unranked(sheets));
    }

    private static List<Standing> unranked(List<ScoreSheet> sheets) {
        List<ScoreSheet> graded = sheets.stream().filter(ScoreSheet::isGraded).sorted(Comparator.comparing(sheet -> sheet.participant().no())).toList();
        return graded.stream().map(sheet -> new Standing(sheet, "", null, null, null, graded.size())).toList();
    }

    private List<Standing> rank(List<ScoreSheet> sheets, List<Participant> roster, Findings findings) {
        Map<String, Integer> takingPart = new TreeMap<>();
        roster.stream().filter(Participant::takesPart).forEach(one -> takingPart.merge(one.group(rule.within()), 1, Integer::sum));
        Map<String, List<ScoreSheet>> groups = new TreeMap<>();
        sheets.stream().filter(ScoreSheet::isGraded)
                .forEach(sheet -> groups.computeIfAbsent(sheet.participant().group(rule.within()), any -> new ArrayList<>()).add(sheet));
        BigDecimal smallest = terms.inForce().number(rule.smallestGroup());
        List<Standing> standings = new ArrayList<>(sheets.size());
        groups.forEach((group, members) -> {
            members.sort(better.thenComparing(sheet -> sheet.participant().no()));
            int heads = takingPart.getOrDefault(group, members.size());
            boolean ranked = smallest == null || BigDecimal.valueOf(heads).compareTo(smallest) >= 0;
            if (!ranked) {
                findings.add(RunCode.SMALL_GROUP, Place.wholeFile(terms.period().label()), group, heads, smallest.stripTrailingZeros().toPlainString());
            }
            place(group, members, ranked, standings);
        });
        return standings;
    }

    private void place(String group, List<ScoreSheet> sorted, boolean ranked, List<Standing> standings) {
        int from = 0;
        Integer size = number(sorted.size());
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size() && better.compare(sorted.get(from), sorted.get(to)) == 0) {
                to++;
            }
            Integer rank = ranked ? number(from + 1) : null;
            Integer fromLast = ranked ? number(sorted.size() - to + 1) : null;
            Integer tied = ranked ? number(to - from) : null;
            for (int i = from; i < to; i++) {
                standings.add(new Standing(sorted.get(i), group, rank, fromLast, tied, size));
            }
            from = to;
        }
    }

    /** One object for each number: places of millions are few numbers, again and again. */
    private Integer number(int whole) {
        while (numbers.size() <= whole) {
            numbers.add(numbers.size());
        }
        return numbers.get(whole);
    }
}
