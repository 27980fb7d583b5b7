package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.plumbline.cli.TextTable.Column;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.report.Wordings;

/** The ranking of each peer group: of a long one the first and the last, of many groups the largest. */
final class RankingView {

    private static final int FIRST = 4;
    private static final int LAST = 2;
    private static final int GROUPS = 6;
    private static final Text GROUP = new Text("{0}（{1} 人）", "{0} ({1})");
    private static final Text TOO_SMALL = new Text("{0}（{1} 人，人数不足，不排名）", "{0} ({1}, too small to be ranked)");
    private static final Text NOBODY = new Text("全体（{1} 人，本办法不排名）", "All together ({1}, this policy ranks nobody)");
    private static final Text MORE = new Text("另有 {0} 个可比组，见 {1}", "{0} more peer groups, see {1}");

    private final RunResult result;
    private final Locale language;

    RankingView(RunResult result, Locale language) {
        this.result = result;
        this.language = language;
    }

    /** @param file where the whole ranking is */
    List<String> lines(String file) {
        Map<String, List<Graded>> groups = result.graded().stream()
                .collect(Collectors.groupingBy(graded -> graded.standing().group(), LinkedHashMap::new, Collectors.toList()));
        List<Map.Entry<String, List<Graded>>> largest = groups.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Graded>>>comparingInt(group -> -group.getValue().size()).thenComparing(Map.Entry::getKey))
                .limit(GROUPS).sorted(Map.Entry.comparingByKey()).toList();
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<Graded>> group : largest) {
            boolean ranked = group.getValue().get(0).standing().isRanked();
            boolean ranksNobody = result.terms().policy().mainRanking().isEmpty();
            lines.add((ranked ? GROUP : ranksNobody ? NOBODY : TOO_SMALL).with(Wordings.group(group.getKey()), group.getValue().size()).in(language));
            lines.addAll(table(group.getValue()).lines("  "));
            lines.add("");
        }
        if (groups.size() > largest.size()) {
            lines.add(MORE.with(groups.size() - largest.size(), file).in(language));
        }
        return lines;
    }

    private TextTable table(List<Graded> members) {
        TextTable table = new TextTable(Column.number(new Text("名次", "Rank").in(language)), Column.words(new Text("姓名", "Name").in(language)),
                Column.words(new Text("警号", "Number").in(language)), Column.number(new Text("得分", "Points").in(language)),
                Column.words(new Text("等次", "Grade").in(language)), Column.words(new Text("说明", "Remark").in(language)));
        boolean isLong = members.size() > FIRST + LAST + 1;
        for (int i = 0; i < members.size(); i++) {
            if (isLong && i == FIRST) {
                table.row("...", null, null, null, null, null);
                i = members.size() - LAST;
            }
            Graded graded = members.get(i);
            Standing standing = graded.standing();
            table.row(standing.rank(), standing.sheet().participant().assessee().name(), graded.no(), standing.sheet().total().toPlainString(),
                    Wordings.grade(graded.grade(), result.terms().policy()).in(language), graded.because() == null ? "" : graded.because().in(language));
        }
        return table;
    }
}
