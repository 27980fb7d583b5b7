package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Figure.Absent;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.policy.Circle;
import org.plumbline.scoring.policy.Collected;
import org.plumbline.scoring.policy.Collected.Aggregate;
import org.plumbline.scoring.policy.Collected.Gaps;
import org.plumbline.scoring.policy.FigureLevel;
import org.plumbline.scoring.policy.FigureNames;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.Window;
import org.plumbline.scoring.rules.Terms;

/**
 * Pass 4: the figures that follow from what was handed in about one assessee and those below, in this period and in others that a figure
 * looks at. A figure that a record states itself is not computed. The run's parameters hold for every period that is looked at.
 */
public final class OwnFigures {

    private final Subject subject;
    private final Terms terms;
    private final FigureNames names;
    /** By label of the period; not of the run's. */
    private final Map<String, Known> known = new HashMap<>();
    /** Of the run's period, by their places. */
    private final Figure[] now;

    /**
     * What is known of a period.
     *
     * @param stated  by the record; empty where there is none
     * @param computed by its rule
     */
    private record Known(Map<String, Figure> stated, Map<String, Figure> computed) { }
    private final Map<Subject, OwnFigures> below = new HashMap<>();

    private final SortedSet<String> tooGreat;
    private Excess excess;

    /** @param tooGreat takes the names of figures that have too many digits */
    private OwnFigures(Subject subject, Terms terms, SortedSet<String> tooGreat) {
        this.subject = subject;
        this.terms = terms;
        this.names = terms.compiled().figureNames();
        this.tooGreat = tooGreat;
        this.now = new Figure[names.size()];
        PeriodRecord record = subject.records().get(terms.period().label());
        if (record != null) {
            record.figures().forEach((name, figure) -> {
                int place = names.place(name);
                // what neither the catalogue nor the policy knows is read by nobody
                if (place >= 0) {
                    now[place] = figure;
                }
            });
        }
    }

    public static FigureSet of(Subject subject, Terms terms) {
        OwnFigures own = new OwnFigures(subject, terms, new TreeSet<>());
        terms.policy().figures().values().stream().filter(rule -> terms.levels().of(rule.name()) == FigureLevel.OWN).forEach(rule -> own.at(rule.name(), terms.period()));
        return new FigureSet(own.names, own.now, own.tooGreat, own.excess);
    }

    private Known in(Period period) {
        return known.computeIfAbsent(period.label(), label -> {
            PeriodRecord record = subject.records().get(label);
            if (record != null && excess == null) {
                excess = Excess.in(record, terms.catalogue()).orElse(null);
            }
            return new Known(record == null ? Map.of() : record.figures(), new HashMap<>());
        });
    }

    private Figure at(String name, Period period) {
        if (period.label().equals(terms.period().label())) {
            int place = names.place(name);
            if (place >= 0 && now[place] == null && isOwn(name)) {
                now[place] = compute(name, period);
            }
            return place < 0 || now[place] == null ? Absent.MISSING : now[place];
        }
        Known of = in(period);
        Figure stated = of.stated.get(name);
        if (stated != null) {
            return stated;
        }
        Figure computed = of.computed.get(name);
        if (computed == null) {
            computed = isOwn(name) ? compute(name, period) : Absent.MISSING;
            of.computed.put(name, computed);
        }
        return computed;
    }

    private boolean isOwn(String name) {
        return terms.policy().figures().containsKey(name) && terms.levels().of(name) == FigureLevel.OWN;
    }

    private Figure compute(String name, Period period) {
        FigureRule rule = terms.policy().figures().get(name);
        Arithmetic arithmetic = new Arithmetic(part -> at(part, period), terms.inForce());
        Figure computed = arithmetic.finish(begin(rule, period, arithmetic), rule);
        if (Arithmetic.isTooGreat(computed)) {
            tooGreat.add(name);
            return Absent.MISSING;
        }
        return computed;
    }

    private Figure begin(FigureRule rule, Period period, Arithmetic arithmetic) {
        Collected collected = rule.collected();
        if (collected == null) {
            return value(rule.of(), period, arithmetic);
        }
        if (!collected.during().speaksIn(period)) {
            return Absent.NOT_APPLICABLE;
        }
        Aggregation aggregation = new Aggregation(collected, terms.inForce());
        if (rule.of() instanceof FigureSource.Result result) {
            return aggregation.ofResults(results(result, collected, period));
        }
        if (collected.across() != null) {
            return aggregation.of(ofThoseBelow(rule.of(), collected.across(), period));
        }
        if (rule.of() instanceof FigureSource.Events events) {
            return aggregation.ofEvents(events(events, collected, period));
        }
        return aggregation.of(collected.during().periods(period, terms.policy().period()).stream().map(one -> valueIn(rule.of(), one)).toList());
    }

    private Figure valueIn(FigureSource of, Period period) {
        return value(of, period, new Arithmetic(part -> at(part, period), terms.inForce()));
    }

    private Figure value(FigureSource of, Period period, Arithmetic arithmetic) {
        if (of instanceof FigureSource.Named named) {
            return at(named.name(), period);
        }
        if (of instanceof FigureSource.Weighted weighted) {
            return arithmetic.weighted(weighted);
        }
        if (of instanceof FigureSource.Days days) {
            return new Figure.Amount(DaysPresent.count(days, period, subject, terms.catalogue().calendar()));
        }
        throw new IllegalStateException("put together elsewhere: " + of);
    }

    /** Of each event its amount, or 1 where they are counted. */
    private List<Figure> events(FigureSource.Events source, Collected collected, Period period) {
        YearMonth first = collected.during().firstMonth(period, terms.policy().period());
        YearMonth last = collected.during().lastMonth(period, terms.policy().period());
        List<Figure> amounts = new ArrayList<>();
        for (ClassifiedEvent event : subject.events()) {
            boolean inside = !event.month().isBefore(first) && !event.month().isAfter(last);
            boolean meant = source.kinds().contains(event.kind()) && source.flags().entrySet().stream().allMatch(each -> each.getValue().equals(event.report().flags().get(each.getKey())));
            if (inside && meant) {
                BigDecimal amount = collected.as() == Aggregate.COUNT && collected.where().numbers().isEmpty() ? BigDecimal.ONE : event.report().amount();
                amounts.add(amount == null ? Absent.MISSING : new Figure.Amount(amount));
            }
        }
        return amounts;
    }

    private List<Figure> ofThoseBelow(FigureSource of, Circle across, Period period) {
        AssesseeKind kind = across.kind() == Circle.Kind.MEMBERS ? AssesseeKind.OFFICER : AssesseeKind.UNIT;
        List<Figure> values = subject.below(kind).stream().map(child -> below.computeIfAbsent(child, one -> new OwnFigures(one, terms, tooGreat)).valueIn(of, period)).toList();
        return across.leavesOut() ? Extremes.leftOut(values, across) : values;
    }

    /** One cell for each period in which there could be a result; those of several children all together. */
    private List<Figure> results(FigureSource.Result source, Collected collected, Period period) {
        List<EarlierResult> results = collected.across() == null ? subject.results()
                : subject.below(collected.across().kind() == Circle.Kind.MEMBERS ? AssesseeKind.OFFICER : AssesseeKind.UNIT).stream().flatMap(child -> child.results().stream()).toList();
        List<EarlierResult> window = results.stream().filter(result -> result.policy().equals(source.policy())
                && collected.during().covers(result.period(), period, terms.policy().period())).sorted(Comparator.comparing(EarlierResult::period)).toList();
        List<Figure> cells = new ArrayList<>();
        if (collected.across() != null || collected.gaps() == null || collected.gaps() == Gaps.SKIP) {
            window.forEach(result -> cells.add(value(result, source, collected)));
            return cells;
        }
        Map<YearMonth, EarlierResult> byMonth = new TreeMap<>();
        window.forEach(result -> byMonth.put(Period.firstMonthOf(result.period(), terms.policy().period()).orElseThrow(), result));
        int months = window.isEmpty() ? 1 : Period.monthsOf(window.get(0).period());
        boolean ownPolicy = source.policy().equals(terms.policy().code());
        YearMonth first = collected.during().during() == Window.During.LAST || collected.during().during() == Window.During.PREVIOUS
                ? period.firstMonth().minusMonths((long) months * collected.during().expected(period, terms.policy().period(), months))
                : collected.during().firstMonth(period, terms.policy().period());
        for (int i = 0; i < collected.during().expected(period, terms.policy().period(), months); i++) {
            YearMonth month = first.plusMonths((long) months * i);
            if (!ownPolicy || month.isBefore(period.firstMonth())) {
                cells.add(byMonth.containsKey(month) ? value(byMonth.get(month), source, collected) : Absent.MISSING);
            }
        }
        return cells;
    }

    /** A total whose grade is not one of those that are asked for does not count. */
    private static Figure value(EarlierResult result, FigureSource.Result source, Collected collected) {
        boolean isChosen = collected.where().in().isEmpty() || collected.where().in().contains(result.grade()) || source.value() == FigureSource.Result.Value.grade;
        return isChosen ? value(result, source) : Absent.NOT_APPLICABLE;
    }

    private static Figure value(EarlierResult result, FigureSource.Result source) {
        if (source.value() == FigureSource.Result.Value.grade) {
            return result.grade() == null ? Absent.NOT_APPLICABLE : new Figure.Choice(result.grade());
        }
        if (source.value().isNamed()) {
            return named(source.value() == FigureSource.Result.Value.points ? result.points() : result.factors(), source.name());
        }
        BigDecimal number = switch (source.value()) {
            case total -> result.total();
            case attainment -> result.attainment();
            case rank -> result.rank() == null ? null : BigDecimal.valueOf(result.rank());
            case fromLast -> result.fromLast() == null ? null : BigDecimal.valueOf(result.fromLast());
            case grade, points, coefficient -> null;
        };
        return number == null ? Absent.NOT_APPLICABLE : new Figure.Amount(number);
    }

    /** Where nothing at all is known, as of results that were handed in, somebody has to say it; one indicator of several that is not there did not apply. */
    private static Figure named(Map<String, BigDecimal> numbers, String name) {
        BigDecimal number = numbers.get(name);
        return number != null ? new Figure.Amount(number) : numbers.isEmpty() ? Absent.MISSING : Absent.NOT_APPLICABLE;
    }
}
