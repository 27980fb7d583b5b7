package org.plumbline.service.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.Column;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.outcome.KeptOutcome;
import org.plumbline.service.ranking.KeptStanding;
import org.plumbline.service.run.KeptSheet;

/** Whose score sheet it is, where it stands and why, and what follows. */
final class SheetHead {

    private SheetHead() {
    }

    /** By the name of the template's parameter. */
    static Map<String, String> of(KeptSheet sheet, List<KeptStanding> standings, FinishedMonth month) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", sheet.name());
        texts.put("no", sheet.assessee());
        texts.put("unit", month.shown(Column.UNIT, sheet.attributes()));
        texts.put("post", month.shown(Column.POST, sheet.attributes()));
        texts.put("total", month.number(new BigDecimal(sheet.total())));
        texts.put("standing", standings.isEmpty() ? month.in(Word.NOT_RANKED)
                : standings.stream().map(each -> place(each, month)).collect(Collectors.joining(month.in(Word.AND))));
        texts.put("grade", standings.isEmpty() ? String.join("：", Deeds.nonEmpty(month.in(Word.NOT_GRADED), sheet.notGraded() == null ? "" : month.in(sheet.notGraded())))
                : standings.stream().map(each -> grade(each, month)).collect(Collectors.joining(month.in(Word.AND))));
        return texts;
    }

    private static String place(KeptStanding it, FinishedMonth month) {
        String group = it.groupName().isBlank() ? month.in(Word.ALL_TOGETHER) : it.groupName();
        if (it.rank() == null) {
            return month.policy().mainRanking().isEmpty() ? month.in(Word.NOBODY_RANKED) : month.in(Word.NO_RANK, group);
        }
        return month.in(it.tied() > 1 ? Word.RANKED_TIED : Word.RANKED, group, it.rank(), it.size(), it.tied());
    }

    private static String grade(KeptStanding it, FinishedMonth month) {
        String name = it.grade() == null ? month.in(Word.NOT_GRADED) : month.in(Wordings.grade(it.grade(), month.policy()));
        return it.becauseZh() == null ? name : name + (month.language().getLanguage().equals("zh") ? "（" + it.becauseZh() + "）" : " (" + it.becauseEn() + ")");
    }

    static List<Rows.Note> consequences(List<KeptOutcome> outcomes, FinishedMonth month) {
        String heading = month.in(Word.OUTCOMES_OF);
        return outcomes.isEmpty() ? List.of(new Rows.Note(heading, month.in(Word.NONE)))
                : outcomes.stream().map(outcome -> new Rows.Note(heading, words(outcome, month))).toList();
    }

    private static String words(KeptOutcome outcome, FinishedMonth month) {
        OutcomeRule rule = month.policy().outcomes().get(outcome.code());
        Text name = rule == null ? Text.same(outcome.code()) : rule.name();
        String amount = outcome.amount() == null ? "" : month.number(outcome.amount()) + (outcome.unit().equals("CNY") ? month.in(Word.YUAN) : "");
        return String.join("　", Deeds.nonEmpty(month.in(name), amount, month.in(outcome.reasonZh(), outcome.reasonEn()),
                outcome.clause() == null ? "" : outcome.clause()));
    }
}
