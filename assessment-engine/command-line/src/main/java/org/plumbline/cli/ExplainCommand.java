package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.file.Rejection;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.report.ScoredPeriod;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells one assessee's result in words, after scoring everybody: a rank needs the others. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Tells one assessee's score sheet in words: each line, its rule, clause and figures.")
final class ExplainCommand implements Callable<Integer> {

    private static final Text NOT_SCORED = new Text("暂不评分：", "Not scored:");
    private static final Text NO_PART = new Text("不参加本期考核：{0}", "Takes no part in this period: {0}");
    private static final Text ROWS = new Text("未采用的数据行：", "Rows that were left out:");
    private static final Text OTHER_POLICY = new Text("{0} 不适用本办法（{1}）", "this policy does not assess {0} ({1})");
    private static final Text UNKNOWN = new Text("没有考核对象 {0}{1}", "there is no assessee {0}{1}");
    private static final Text NEAREST = new Text("，是否为 {0}？", ", did you mean {0}?");
    private static final int MOST_SUGGESTED = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScoringOptions scoring;

    @Option(names = "--assessee", paramLabel = "NO", required = true, description = "police number of an officer, or code of a unit")
    private String assessee;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        scoring.score(locale, spec.commandLine().getErr(), scored -> {
            List<String> lines = explain(scored, locale);
            PrintWriter screen = spec.commandLine().getOut();
            screen.println(new SummaryView(scored.result().summary(), locale).title());
            lines.forEach(screen::println);
            screen.flush();
        });
        return Assess.DONE;
    }

    private List<String> explain(ScoredPeriod scored, Locale locale) {
        RunResult result = scored.result();
        Assessee who = result.input().assessees().stream().filter(each -> each.no().equals(assessee)).findFirst()
                .orElseThrow(() -> nobody(scored, locale));
        List<String> lines = new ArrayList<>();
        Optional<ScoreSheet> sheet = result.sheets().stream().filter(each -> each.participant().no().equals(assessee)).findFirst();
        if (sheet.isPresent()) {
            lines.addAll(new SheetView(result, sheet.get(), locale).lines());
            result.unsettled().stream().filter(entry -> entry.assessee().equals(assessee)).forEach(entry -> lines.add(FindingLines.of(entry.finding(), locale)));
            lines.addAll(new WhyNotView(result, assessee, locale).lines());
        } else {
            lines.add(SheetView.who(who, result.terms().compiled().version(), locale));
            lines.add("");
            lines.addAll(withoutSheet(result, locale));
        }
        lines.addAll(rowsLeftOut(scored, locale));
        return lines;
    }

    private List<String> withoutSheet(RunResult result, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (Quarantine.Entry entry : result.quarantine()) {
            if (entry.assessee().equals(assessee)) {
                lines.add(NOT_SCORED.in(locale));
                lines.add(FindingLines.of(entry.finding(), locale));
            }
        }
        for (Participant absent : result.notTakingPart()) {
            if (absent.no().equals(assessee)) {
                lines.add(NO_PART.with(String.join(", ", absent.because())).in(locale));
            }
        }
        return lines;
    }

    private List<String> rowsLeftOut(ScoredPeriod scored, Locale locale) {
        List<Rejection> mine = scored.intake().rejected().stream().filter(rejection -> assessee.equals(rejection.assessee())).toList();
        List<String> lines = new ArrayList<>();
        if (!mine.isEmpty()) {
            lines.add("");
            lines.add(ROWS.in(locale));
            mine.forEach(rejection -> lines.add(FindingLines.of(rejection.finding(), locale)));
        }
        return lines;
    }

    private WrongInput nobody(ScoredPeriod scored, Locale locale) {
        Optional<Assessee> elsewhere = scored.intake().data().assessees().stream().filter(each -> each.no().equals(assessee)).findFirst();
        if (elsewhere.isPresent()) {
            String who = SheetView.who(elsewhere.get(), scored.result().terms().compiled().version(), locale);
            return new WrongInput(OTHER_POLICY.with(assessee, who).in(locale));
        }
        List<String> known = new ArrayList<>(scored.result().input().assessees().stream().map(Assessee::no).toList());
        List<String> nearest = new ArrayList<>();
        Optional<String> next = Suggestion.nearest(assessee, known);
        while (next.isPresent() && nearest.size() < MOST_SUGGESTED) {
            nearest.add(next.get());
            known.remove(next.get());
            next = Suggestion.nearest(assessee, known);
        }
        Text suggestion = nearest.isEmpty() ? Text.same("") : NEAREST.with(String.join(", ", nearest));
        return new WrongInput(UNKNOWN.with(assessee, suggestion).in(locale));
    }
}
