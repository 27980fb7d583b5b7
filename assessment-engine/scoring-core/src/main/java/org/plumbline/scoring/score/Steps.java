package org.plumbline.scoring.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.plumbline.scoring.event.Reports;
import org.plumbline.scoring.figure.GroupFigure;
import org.plumbline.scoring.figure.OwnFigures;
import org.plumbline.scoring.figure.Subject;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.FigureLevel;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.rules.Terms;

/** Passes 2 to 9, from what was handed in to score sheets. */
public final class Steps {

    private final Terms terms;
    private final Quarantine quarantine;

    private Steps(Terms terms, Quarantine quarantine) {
        this.terms = terms;
        this.quarantine = quarantine;
    }

    /** In their order; for one run. */
    public static List<Step> of(Terms terms, Quarantine quarantine) {
        Steps steps = new Steps(terms, quarantine);
        List<Step> all = new ArrayList<>();
        all.add(steps.reports());                                                                                        // 2 admit events, 3 classify and count them
        all.add(Step.alone(slice -> slice.roster = ownFigures(slice, terms)));                                           // 4 own figures
        all.add(Step.alone(slice -> slice.roster = Eligibility.decide(slice.roster, quarantine, terms)));                // 5 who takes part
        terms.levels().at(FigureLevel.GROUP).forEach(rule -> all.add(acrossRoster(rule, terms)));                        // 6 group figures
        all.addAll(Scoring.steps(quarantine, terms));                                                                    // 7 rules book lines, 8 means of peers
        all.add(Step.alone(slice -> slice.sheets(Totals.add(slice.booked, terms))));                                     // 9 totals
        terms.levels().at(FigureLevel.TOTALS).forEach(rule -> all.add(acrossSheets(rule, terms)));
        NeededFigures needed = NeededFigures.of(FigureLevel.TOTALS, terms);
        all.add(Step.alone(slice -> slice.sheets(slice.sheets().stream().filter(sheet -> needed.areKnownOf(sheet.participant(), quarantine)).toList())));
        return all;
    }

    private Step reports() {
        Reports reports = new Reports(terms);
        return new Step() {
            @Override
            public void gather(Slice slice) {
                slice.reports = reports.recognise(slice.input());
                reports.note(slice.reports);
            }

            @Override
            public void apply(Slice slice) {
                slice.events = reports.count(slice.reports == null ? reports.recognise(slice.input()) : slice.reports);
                Set<String> assessed = new HashSet<>();
                slice.input().assessees().forEach(assessee -> assessed.add(assessee.no()));
                slice.events.faults().forEach((assessee, fault) -> {
                    if (assessed.contains(assessee)) {
                        quarantine.add(assessee, fault);
                    }
                });
            }

            @Override
            public boolean isBarrier() {
                return reports.areOfOneAnother();
            }
        };
    }

    private static List<Participant> ownFigures(Slice slice, Terms terms) {
        return Subject.of(slice.input(), slice.events).parallelStream().map(subject -> new Participant(subject.assessee(), OwnFigures.of(subject, terms),
                slice.events.of(subject.assessee().no(), terms.period()), true, true, true, List.of())).toList();
    }

    /** Figures of this pass begin with no points. */
    private static Step acrossRoster(FigureRule rule, Terms terms) {
        return new Across<>(rule, terms, Participant.MEMBERS, slice -> slice.roster, (slice, roster) -> slice.roster = roster,
                slice -> (one, source) -> Figure.Absent.MISSING);
    }

    static Step acrossScored(FigureRule rule, Terms terms) {
        return new Across<>(rule, terms, Participant.MEMBERS, slice -> slice.scored, (slice, scored) -> slice.scored = scored, slice -> slice.points::of);
    }

    /** Over printed totals, for rules on what comes after. */
    private static Step acrossSheets(FigureRule rule, Terms terms) {
        return new Across<>(rule, terms, ScoreSheet.MEMBERS, Slice::sheets, Slice::sheets, slice -> (sheet, source) -> new Figure.Amount(sheet.total()));
    }

    /** One figure over those of a group, as far as they have come. */
    private static final class Across<A> implements Step {

        interface Put<A> {
            void put(Slice slice, List<A> everybody);
        }

        private final GroupFigure figure;
        private final GroupFigure.Members<A> members;
        private final Function<Slice, List<A>> get;
        private final Put<A> put;
        private final Function<Slice, BiFunction<A, FigureSource.Points, Figure>> points;

        Across(FigureRule rule, Terms terms, GroupFigure.Members<A> members, Function<Slice, List<A>> get, Put<A> put,
                Function<Slice, BiFunction<A, FigureSource.Points, Figure>> points) {
            this.figure = new GroupFigure(rule, terms);
            this.members = members;
            this.get = get;
            this.put = put;
            this.points = points;
        }

        @Override
        public void gather(Slice slice) {
            figure.gather(get.apply(slice), members, points.apply(slice));
        }

        @Override
        public void close() {
            figure.close();
        }

        @Override
        public void apply(Slice slice) {
            put.put(slice, figure.add(get.apply(slice), members, points.apply(slice)));
        }

        @Override
        public boolean isBarrier() {
            return figure.isOfGroup();
        }
    }
}
