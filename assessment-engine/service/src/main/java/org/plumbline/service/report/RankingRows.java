package org.plumbline.service.report;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.ranking.KeptStanding;
import org.plumbline.service.ranking.PeerGroup;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.run.KeptSheet;
import org.plumbline.service.run.Runs;
import org.springframework.stereotype.Component;

/** The places of a run, group by group, the best first; those without a place come after them, with the reason. */
@Component
class RankingRows {

    private final Runs runs;
    private final Standings standings;
    private final UnrankedRows unranked;

    RankingRows(Runs runs, Standings standings, UnrankedRows unranked) {
        this.runs = runs;
        this.standings = standings;
        this.unranked = unranked;
    }

    /** In pieces that can be fetched apart from each other: a page of a group, then those without a place. */
    Stream<Supplier<Iterable<Rows.Place>>> of(FinishedMonth month) {
        long run = month.run().id();
        Iterable<PeerGroup> groups = Batches.joined(Batches.of(after -> after == null ? standings.groups(run, "", 0, Batches.PAGE)
                : standings.groups(run, after.ranking(), after.groupNo(), Batches.PAGE)));
        return Stream.concat(StreamSupport.stream(groups.spliterator(), false).flatMap(group -> pages(group, month)), Stream.of(() -> unranked.of(month)));
    }

    private Stream<Supplier<Iterable<Rows.Place>>> pages(PeerGroup group, FinishedMonth month) {
        // places are counted from 1 without a gap
        return IntStream.iterate(0, after -> after < group.members(), after -> after + Batches.PAGE).mapToObj(after -> () -> page(group, after, month));
    }

    private List<Rows.Place> page(PeerGroup group, int after, FinishedMonth month) {
        List<KeptStanding> page = places(group, after, Batches.PAGE, month);
        boolean isWhole = page.size() == group.members();
        List<KeptStanding> beginning = isWhole ? page : places(group, 0, Ends.NAMED, month);
        List<KeptStanding> end = isWhole ? page : places(group, group.members() - Ends.NAMED, Ends.NAMED, month);
        String heading = heading(group, month);
        String remark = group.isRanked() ? month.in(Word.FIRST_AND_LAST, Ends.first(beginning, month), Ends.last(end, month))
                : month.in(group.isOfNoRanking() ? Word.NOBODY_RANKED : Word.TOO_SMALL);
        Map<String, KeptSheet> sheets = runs.sheetsOf(month.run().id(), page.stream().map(KeptStanding::assessee).toList());
        String whyNoPlace = group.isRanked() ? "" : remark;
        return page.stream().map(standing -> row(standing, sheets.get(standing.assessee()), heading, remark, whyNoPlace, month)).toList();
    }

    private List<KeptStanding> places(PeerGroup group, int after, int limit, FinishedMonth month) {
        return standings.standings(month.run().id(), group.ranking(), group.groupNo(), after, limit);
    }

    private static String heading(PeerGroup group, FinishedMonth month) {
        String ranking = month.policy().rankings().size() > 1 ? group.ranking() + " · " : "";
        return ranking + month.in(Word.GROUP_OF, group.name().isBlank() ? month.in(Word.ALL_TOGETHER) : group.name(), group.members());
    }

    private static Rows.Place row(KeptStanding standing, KeptSheet sheet, String heading, String remark, String whyNoPlace, FinishedMonth month) {
        Deeds deeds = Deeds.of(sheet, month);
        String why = standing.becauseZh() == null ? "" : month.in(Word.WHY_GRADE, month.in(standing.becauseZh(), standing.becauseEn()));
        String and = month.in(Word.AND);
        return new Rows.Place(heading, remark, month.in(month.isOfUnits() ? Word.MINUS : Word.EVENTS), standing.rank(),
                standing.unitName(), standing.post(), standing.name(), standing.assessee(),
                standing.total(), String.join(and, Deeds.nonEmpty(whyNoPlace, deeds.all(), why)), String.join(and, Deeds.nonEmpty(whyNoPlace, deeds.minus(), why)), deeds.plus(),
                deeds.sum(-1), deeds.sum(1), grade(standing, month));
    }

    private static String grade(KeptStanding standing, FinishedMonth month) {
        Text name = standing.grade() == null ? null : Wordings.grade(standing.grade(), month.policy());
        return name == null ? month.in(Word.NOT_GRADED) : month.in(name);
    }

}
