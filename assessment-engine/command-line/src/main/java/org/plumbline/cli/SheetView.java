package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.plumbline.cli.TextTable.Column;
import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;

/** A score sheet in words: who, each line with its rule, clause and figures, the sum, the place, the grade and what follows. */
final class SheetView {

    private static final Text SUM = new Text("总分 {0}：以上各项之和", "Total {0}: the sum of the lines above");
    private static final Text RULE = new Text("规则：{0}", "rule: {0}");
    private static final Text CLAUSE = new Text("条款：{0}", "clause: {0}");
    private static final Text EVENT = new Text("事项：{0}，{1}", "event: {0}, {1}");
    private static final Text FIGURES = new Text("数据：{0}", "figures: {0}");
    private static final Text NOT_GRADED = new Text("不排名、不定等次：{0}", "No rank and no grade: {0}");
    private static final Text RANKED = new Text("名次：{0}，第 {1} 名，共 {2} 人{3}", "Rank: {0}, {1} of {2}{3}");
    private static final Text TIED = new Text("（{0} 人并列）", " ({0} have this rank)");
    private static final Text NOT_RANKED = new Text("名次：{0} 人数不足，不排名", "Rank: {0} is too small to be ranked");
    private static final Text NOBODY_RANKED = new Text("名次：本办法不排名", "Rank: this policy ranks nobody");
    private static final Text GRADE = new Text("等次：{0}", "Grade: {0}");
    private static final Text NO_GRADE = new Text("等次：不定", "Grade: none");
    private static final Text HELD_BACK = new Text("（按分数是{0}；{1}）", " (the total alone gives {0}; {1})");
    private static final Text FOLLOWS = new Text("奖惩（待具名确认）：", "What follows (proposed, until a named person confirms):");
    private static final Text NOTHING_FOLLOWS = new Text("奖惩：无", "What follows: nothing");

    private final RunResult result;
    private final ScoreSheet sheet;
    private final Locale language;
    private final Policy policy;

    SheetView(RunResult result, ScoreSheet sheet, Locale language) {
        this.result = result;
        this.sheet = sheet;
        this.language = language;
        this.policy = result.terms().policy();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(who(sheet.participant().assessee(), result.terms().compiled().version(), language));
        lines.add("");
        lines.addAll(table());
        lines.add(SUM.with(sheet.total().toPlainString()).in(language));
        lines.add("");
        lines.addAll(standing());
        lines.addAll(outcomes());
        return lines;
    }

    /** Name, number and attributes in one line. */
    static String who(Assessee assessee, PolicyVersion version, Locale language) {
        return assessee.name() + " " + assessee.no() + "  " + assessee.attributes().entrySet().stream()
                .map(attribute -> version.catalogue().attributes().get(attribute.getKey()).name().in(language) + " " + attribute.getValue())
                .collect(Collectors.joining("  "));
    }

    private List<String> table() {
        TextTable table = new TextTable(Column.words(new Text("项目", "Item").in(language)), Column.number(new Text("得分", "Points").in(language)),
                Column.words(new Text("依据", "Why").in(language)));
        for (ScoreLine line : sheet.lines()) {
            table.row(Wordings.scope(line.scope(), policy).in(language), Wordings.plain(line.points()).toPlainString(),
                    line.reason().in(language));
            String source = source(line);
            if (!source.isEmpty()) {
                table.row("", "", "  " + source);
            }
            if (!line.figures().isEmpty()) {
                table.row("", "", "  " + FIGURES.with(figures(line)).in(language));
            }
        }
        return table.lines("  ");
    }

    private String source(ScoreLine line) {
        List<String> parts = new ArrayList<>();
        if (line.rule() != null) {
            parts.add(RULE.with(line.rule()).in(language));
        }
        if (line.clause() != null) {
            parts.add(CLAUSE.with(line.clause()).in(language));
        }
        if (line.event() != null) {
            event(line.event()).ifPresent(event -> parts.add(EVENT.with(event.report().date(), event.no()).in(language)));
        }
        return String.join("  ", parts);
    }

    private Optional<ClassifiedEvent> event(String no) {
        return sheet.participant().events().stream().filter(event -> event.no().equals(no)).findFirst();
    }

    private String figures(ScoreLine line) {
        FieldNames names = new FieldNames(result.terms().compiled().version());
        return FieldNames.worthTelling(line.figures())
                .map(figure -> names.of(figure.getKey()).in(language) + " = " + names.value(figure.getKey(), figure.getValue()).in(language))
                .collect(Collectors.joining(language.getLanguage().equals("zh") ? "，" : ", "));
    }

    private List<String> standing() {
        if (!sheet.isGraded()) {
            return List.of(NOT_GRADED.with(sheet.notGraded()).in(language));
        }
        Graded graded = result.graded().stream().filter(each -> each.no().equals(sheet.participant().no())).findFirst().orElseThrow();
        Standing standing = graded.standing();
        String rank = standing.isRanked()
                ? RANKED.with(Wordings.group(standing.group()), standing.rank(), standing.size(), standing.tied() > 1 ? TIED.with(standing.tied()) : "").in(language)
                : policy.mainRanking().isEmpty() ? NOBODY_RANKED.in(language) : NOT_RANKED.with(Wordings.group(standing.group())).in(language);
        if (policy.bands().isEmpty()) {
            return List.of(rank);
        }
        Text grade = graded.grade() == null ? NO_GRADE : GRADE.with(Wordings.grade(graded.grade(), policy));
        Text because = graded.because() == null ? Text.same("") : HELD_BACK.with(Wordings.grade(graded.bandGrade(), policy), graded.because());
        return List.of(rank, grade.in(language) + because.in(language));
    }

    private List<String> outcomes() {
        List<Outcome> mine = result.outcomes().stream().filter(outcome -> outcome.assessee().equals(sheet.participant().no())).toList();
        if (mine.isEmpty()) {
            return List.of(NOTHING_FOLLOWS.in(language));
        }
        TextTable table = new TextTable(Column.words(new Text("奖惩", "Outcome").in(language)), Column.number(new Text("数额", "Amount").in(language)),
                Column.words(new Text("依据", "Why").in(language)));
        for (Outcome outcome : mine) {
            OutcomeRule rule = policy.outcomes().get(outcome.code());
            String amount = outcome.amount() == null ? "" : Wordings.plain(outcome.amount()).toPlainString();
            table.row(new OutcomeWords(rule, language).name(), amount + new OutcomeWords(rule, language).unit(), outcome.reason().in(language));
            table.row("", "", "  " + RULE.with(outcome.rule()).in(language) + "  " + CLAUSE.with(outcome.clause()).in(language));
        }
        List<String> lines = new ArrayList<>();
        lines.add(FOLLOWS.in(language));
        lines.addAll(table.lines("  "));
        return lines;
    }
}
