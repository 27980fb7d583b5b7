package org.plumbline.service.report;

import java.util.Locale;
import java.util.stream.Stream;

import org.plumbline.service.ReadAhead;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.Reach;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.report.Templates.Layout;
import org.plumbline.service.run.KeptSheet;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.springframework.stereotype.Service;

/** The month on paper, and as worksheets: ranking, rewards and penalties, one score sheet. The same run gives the same bytes. */
@Service
public class PrintReports {

    /** More rows than this are kept compressed while they are laid out. */
    /** Assessees of a run whose reports keep their laid-out pages compressed. */
    private static final int MANY = 20_000;
    private static final int READ_AT_ONCE = 2;

    private final Runs runs;
    private final Policies policies;
    private final Standings standings;
    private final Outcomes outcomes;
    private final RankingRows ranking;
    private final OutcomeRows consequences;
    private final Templates templates;

    PrintReports(Runs runs, Policies policies, Standings standings, Outcomes outcomes, RankingRows ranking, OutcomeRows consequences, Templates templates) {
        this.runs = runs;
        this.policies = policies;
        this.standings = standings;
        this.outcomes = outcomes;
        this.ranking = ranking;
        this.consequences = consequences;
        this.templates = templates;
    }

    /**
     * The places by peer group, and everybody who has none.
     *
     * @throws Refusal if there is no such run, or it is not finished
     */
    public Printout ranking(long run, Format format, Locale language) {
        FinishedMonth month = month(run, language);
        return ranking(month, format, isMany(month));
    }

    /** @param many whether pages are kept compressed until they are written */
    Printout ranking(FinishedMonth month, Format format, boolean many) {
        Layout printed = month.isOfUnits() ? Layout.UNITS : Layout.RANKING;
        Layout worksheet = month.isOfUnits() ? Layout.UNITS_SHEET : Layout.RANKING_SHEET;
        Filling filling = new Filling(templates, month, format, format == Format.PDF ? printed : worksheet, Word.RANKING_TITLE);
        if (format == Format.PDF) {
            filling.notes(Notes.remarks(month, runs).toList());
        }
        try (ReadAhead<Rows.Place> rows = new ReadAhead<>("report-rows", READ_AT_ONCE, ranking.of(month).iterator())) {
            return filling.print(Rows.Place.class, () -> rows, many);
        }
    }

    /**
     * The rewards and penalties with their sums, the budgets, and who has to sign.
     *
     * @throws Refusal if there is no such run, or it is not finished
     */
    public Printout outcomes(long run, Format format, Locale language) {
        FinishedMonth month = month(run, language);
        Filling filling = new Filling(templates, month, format, format == Format.PDF ? Layout.OUTCOMES : Layout.OUTCOMES_SHEET, Word.OUTCOMES_TITLE);
        filling.within("CHECKS", Layout.CHECKS, Rows.Budget.class, Budgets.of(runs.checks(run), month));
        filling.within("SIGN_OFF", Layout.SIGN_OFF, Rows.Signatory.class, Stream.of(Word.SELF, Word.FIRST_REVIEW, Word.PUBLICITY, Word.HEAD, Word.DEPUTY,
                Word.LEADING_GROUP, Word.LEADER, Word.PUBLICITY_FOR_ALL).map(stage -> new Rows.Signatory(month.in(stage))).toList());
        filling.notes(Notes.remarks(month, runs).toList());
        Iterable<Rows.Consequence> rows = consequences.of(month);
        return filling.print(Rows.Consequence.class, format == Format.PDF ? rows : Budgets.below(rows, runs.checks(run), month), isMany(month));
    }

    /**
     * One score sheet with its place and what follows from it.
     *
     * @param reach whose sheets may be printed
     * @throws Refusal if there is no such run or sheet, or it is not finished
     */
    public Printout sheet(long run, String assessee, Reach reach, Locale language) {
        FinishedMonth month = month(run, language);
        KeptSheet sheet = runs.sheet(run, assessee, reach);
        Filling filling = new Filling(templates, month, Format.PDF, Layout.SCORE_SHEET, Word.SHEET_TITLE);
        filling.about(assessee);
        SheetHead.of(sheet, standings.ofAssessee(run, assessee), month).forEach((name, text) -> filling.text(name, text, assessee, sheet.name()));
        filling.notes(SheetHead.consequences(outcomes.ofAssessee(run, assessee), month));
        return filling.print(Rows.Line.class, SheetRows.of(sheet, month), false);
    }

    private static boolean isMany(FinishedMonth month) {
        return month.run().assessees() > MANY;
    }

    FinishedMonth month(long id, Locale language) {
        ScoringRun run = runs.ready(id);
        return new FinishedMonth(run, policies.read(run.version()), language);
    }
}
