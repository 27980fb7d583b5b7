package org.plumbline.scoring.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.policy.Collected.Aggregate;

/** Holds the names in figures to what they must refer to, and each figure to what can be known when it is computed. */
final class FigureReferences {

    private static final Text FIGURE = new Text("数据", "figure");
    private static final Text ATTRIBUTE = new Text("属性或排名", "attribute or ranking");
    private static final int DEEPEST_FIGURES = 100;
    private static final int FARTHEST_YEARS = 100;

    private final Policy policy;
    private final Catalogue catalogue;
    private final WordPlaces words;
    private final KnownNames names;
    private final Findings findings;
    private final FigureLevels levels;

    FigureReferences(PolicyVersion version, WordPlaces words, KnownNames names, Findings findings) {
        this.policy = version.policy();
        this.catalogue = version.catalogue();
        this.words = words;
        this.names = names;
        this.findings = findings;
        this.levels = new FigureLevels(policy);
    }

    void check() {
        for (FigureRule figure : policy.figures().values()) {
            if (catalogue.items().containsKey(figure.name()) || catalogue.attributes().containsKey(figure.name())) {
                findings.add(PolicyCode.NAME_TWICE, figure.place(), figure.name(), FIGURE, new Text("采集项或属性", "an item or attribute"));
            }
            source(figure);
            circle(figure);
            figure.joins().forEach(part -> number(figure, part));
            window(figure);
        }
        boolean isWhole = true;
        for (FigureRule figure : policy.figures().values()) {
            isWhole &= !circle(figure.name(), figure, new LinkedHashSet<>(), new HashSet<>());
        }
        Map<String, Integer> months = new HashMap<>();
        for (FigureRule figure : isWhole ? policy.figures().values() : List.<FigureRule>of()) {
            if (months(figure.name(), months) > FARTHEST_YEARS * 12) {
                findings.add(PolicyCode.TOO_FAR_BACK, figure.place(), figure.name(), FARTHEST_YEARS);
                return;
            }
        }
    }

    private void source(FigureRule figure) {
        if (figure.of() instanceof FigureSource.Named named) {
            named(figure, named.name());
        } else if (figure.of() instanceof FigureSource.Weighted) {
            figure.begins().forEach(part -> number(figure, part));
        } else if (figure.of() instanceof FigureSource.Events events) {
            events(figure, events);
        } else if (figure.of() instanceof FigureSource.Points points && !points.isTotal()) {
            Set<String> scopes = new LinkedHashSet<>(policy.indicators().keySet());
            scopes.addAll(policy.sections().keySet());
            if (names.known(new Text("指标或部分", "indicator or section"), points.scope(), scopes, points.place())) {
                scope(points);
            }
        } else if (figure.of() instanceof FigureSource.Result result && result.value() == FigureSource.Result.Value.grade) {
            where(figure, "in");
            ownGrades(figure, result.policy());
        } else if (figure.of() instanceof FigureSource.Result result) {
            where(figure, "in", "at-least", "above", "at-most", "below");
            ownGrades(figure, result.policy());
            ownName(figure, result);
        }
    }

    /** The grades of this very policy are known; those of another are known only to the check of both. */
    private void ownGrades(FigureRule figure, String policyRead) {
        if (policyRead.equals(policy.code()) && !findings.isMisread(GradesReader.BANDS)) {
            List<String> grades = policy.bands().stream().map(GradeBand::code).toList();
            figure.where().in().forEach(grade -> names.known(new Text("等次", "grade"), grade, grades, words.of(figure.place(), "where", grade)));
        }
    }

    /** As {@link #ownGrades}, of the indicator or coefficient that is read. */
    private void ownName(FigureRule figure, FigureSource.Result result) {
        if (!result.value().isNamed() || !result.policy().equals(policy.code())) {
            return;
        }
        boolean isPoints = result.value() == FigureSource.Result.Value.points;
        List<String> known = isPoints ? List.copyOf(policy.indicators().keySet())
                : policy.coefficients().values().stream().filter(coefficient -> coefficient.isOfPoints(policy)).map(Coefficient::name).toList();
        names.known(isPoints ? new Text("指标", "indicator") : new Text("得分的系数", "coefficient of points"), result.name(), known, words.of(figure.place(), "of", result.name()));
    }

    private void scope(FigureSource.Points points) {
        boolean isSection = policy.sections().containsKey(points.scope());
        if (isSection != points.ofSection()) {
            Text section = new Text("部分", "sections");
            Text indicator = new Text("指标", "indicators");
            findings.add(PolicyCode.OTHER_SCOPE, points.place(), points.ofSection() ? "total" : "points", points.ofSection() ? section : indicator, points.scope(),
                    isSection ? new Text("部分", "a section") : new Text("指标", "an indicator"), isSection ? "total" : "points");
        }
    }

    /** What is no number can only be counted. */
    private void named(FigureRule figure, String name) {
        Catalogue.DataItem item = catalogue.items().get(name);
        if (item == null || item.isNumber()) {
            number(figure, name);
            if (figure.collected() != null) {
                where(figure, "at-least", "above", "at-most", "below");
            }
            return;
        }
        if (figure.as() != Aggregate.COUNT && figure.as() != Aggregate.STREAK) {
            findings.add(PolicyCode.NO_NUMBER, words.of(figure.place(), name), name, figure.as() == Aggregate.VALUE ? COMPUTING : by(figure));
        } else {
            where(figure, item.kind() == ItemKind.FLAG ? "is" : "in");
            for (String code : figure.where().in()) {
                names.oneOf(code, item.values(), words.of(figure.place(), "in", code));
            }
        }
    }

    private void where(FigureRule figure, String... fitting) {
        Where where = figure.where();
        List<String> used = new ArrayList<>();
        if (!where.in().isEmpty()) {
            used.add("in");
        }
        if (where.is() != null) {
            used.add("is");
        }
        if (!where.numbers().isEmpty()) {
            used.add(where.atLeast() != null ? "at-least" : where.above() != null ? "above" : where.atMost() != null ? "at-most" : "below");
        }
        used.stream().filter(key -> !List.of(fitting).contains(key)).findFirst()
                .ifPresent(key -> findings.add(PolicyCode.WHERE_UNFIT, words.of(figure.place(), key), figure.name(), key));
    }

    private static final Text COMPUTING = new Text("用于计算", "computing");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?|p\\..*");

    private static Text by(FigureRule figure) {
        return new Text("用 as: " + figure.as(), "as: " + figure.as());
    }

    private void flag(FigureRule figure, Catalogue.EventKind kind, String flag) {
        if (!kind.flags().containsKey(flag) && !findings.isMisread(flag)) {
            findings.add(PolicyCode.NO_SUCH_FLAG, words.of(figure.place(), flag), kind.code(), flag, Suggestion.of(flag, kind.flags().keySet()),
                    kind.flags().isEmpty() ? new Text("无", "none") : Text.same(String.join(", ", kind.flags().keySet())));
        }
    }

    private void number(FigureRule figure, String name) {
        if (NUMBER.matcher(name).matches()) {
            findings.add(PolicyCode.NUMBER_AS_FIGURE, words.of(figure.place(), name), name);
            return;
        }
        if (catalogue.items().containsKey(name) && !catalogue.items().get(name).isNumber()) {
            findings.add(PolicyCode.NO_NUMBER, words.of(figure.place(), name), name, COMPUTING);
            return;
        }
        Set<String> numbers = new HashSet<>(policy.figures().keySet());
        catalogue.items().values().stream().filter(Catalogue.DataItem::isNumber).forEach(item -> numbers.add(item.code()));
        names.known(FIGURE, name, numbers, words.of(figure.place(), name));
    }

    private void events(FigureRule figure, FigureSource.Events events) {
        Set<String> kinds = new LinkedHashSet<>();
        policy.eventGroups().values().forEach(group -> kinds.addAll(group.kinds()));
        for (String kind : events.kinds()) {
            if (names.known(new Text("本办法的事项", "event kind of this policy"), kind, kinds, words.of(figure.place(), kind)) && catalogue.events().containsKey(kind)) {
                Catalogue.EventKind known = catalogue.events().get(kind);
                boolean needsAmount = figure.as() != Aggregate.COUNT || !figure.where().numbers().isEmpty();
                if (needsAmount && known.amountUnit() == null) {
                    findings.add(PolicyCode.NO_NUMBER, words.of(figure.place(), kind), kind, by(figure));
                }
                events.flags().keySet().forEach(flag -> flag(figure, known, flag));
            }
        }
        where(figure, "at-least", "above", "at-most", "below");
    }

    private void circle(FigureRule figure) {
        Circle circle = figure.across();
        if (circle == null) {
            return;
        }
        if (!circle.isOfThisRun()) {
            names.known(new Text("属性", "attribute"), Assessee.PARENT, catalogue.attributes().keySet(), words.of(figure.place(), "across", circle.kind().name()));
        }
        for (String attribute : circle.within()) {
            Set<String> possible = new LinkedHashSet<>(catalogue.attributes().keySet());
            possible.addAll(circle.within().size() == 1 ? policy.rankings().keySet() : Set.of());
            names.known(ATTRIBUTE, attribute, possible, words.of(figure.place(), "across", attribute));
        }
        boolean canBeGrouped = figure.of() instanceof FigureSource.Named || figure.of() instanceof FigureSource.Points;
        if (circle.isOfThisRun() && !canBeGrouped) {
            findings.add(PolicyCode.TWO_FIGURES, words.of(figure.place(), "across"), figure.name());
        }
        boolean canBeBelow = figure.of() instanceof FigureSource.Named || figure.of() instanceof FigureSource.Result;
        if (!circle.isOfThisRun() && !canBeBelow) {
            findings.add(PolicyCode.TWO_FIGURES, words.of(figure.place(), "across"), figure.name());
        }
        if (!circle.isOfThisRun()) {
            figure.begins().stream().filter(part -> levels.of(part) != FigureLevel.OWN)
                    .forEach(part -> findings.add(PolicyCode.NOT_IN_OTHER_PERIODS, words.of(figure.place(), part), figure.name(), part));
        }
    }

    private void window(FigureRule figure) {
        if (figure.collected() == null) {
            return;
        }
        Window window = figure.collected().during();
        Window.Cycle cycle = window.cycle();
        int length = policy.period().kind().months();
        if (cycle != null && (cycle.months() % length != 0 || !Period.at(cycle.starting(), policy.period()).firstMonth().equals(cycle.starting()))) {
            findings.add(PolicyCode.CYCLE_FITS, words.of(figure.place(), "cycle"), cycle.months(), length);
        }
        boolean looksElsewhere = window.during() != Window.During.PERIOD || policy.period().kind() != AssessmentPeriod.Kind.MONTH;
        if (figure.across() == null && looksElsewhere) {
            figure.begins().stream().filter(part -> levels.of(part) != FigureLevel.OWN || readsResults(part, new HashSet<>()))
                    .forEach(part -> findings.add(PolicyCode.NOT_IN_OTHER_PERIODS, words.of(figure.place(), part), figure.name(), part));
        }
    }

    /** How many months before its own period a figure looks, by way of those that it is made of. */
    private int months(String name, Map<String, Integer> known) {
        FigureRule figure = policy.figures().get(name);
        if (figure == null || known.containsKey(name)) {
            return known.getOrDefault(name, 0);
        }
        int before = figure.begins().stream().mapToInt(part -> months(part, known)).max().orElse(0) + (figure.collected() == null ? 0 : figure.collected().during().monthsBefore(policy.period().kind()));
        int months = Math.max(before, figure.joins().stream().mapToInt(part -> months(part, known)).max().orElse(0));
        known.put(name, months);
        return months;
    }

    private boolean readsResults(String name, Set<String> seen) {
        FigureRule figure = policy.figures().get(name);
        return figure != null && seen.add(name)
                && (figure.of() instanceof FigureSource.Result || figure.parts().stream().anyMatch(part -> readsResults(part, seen)));
    }

    /** Whether a finding came of it. Each part is looked at once, because the ways to it double with each figure on the way. */
    private boolean circle(String name, FigureRule start, Set<String> path, Set<String> seen) {
        path.add(name);
        if (path.size() > DEEPEST_FIGURES) {
            findings.add(PolicyCode.FIGURES_TOO_DEEP, start.place(), start.name(), DEEPEST_FIGURES);
            return true;
        }
        FigureRule figure = policy.figures().get(name);
        for (String part : figure == null ? List.<String>of() : figure.parts()) {
            if (part.equals(start.name())) {
                findings.add(PolicyCode.CIRCLE, start.place(), String.join(" → ", path) + " → " + part);
                return true;
            }
            // a circle that does not lead back to where we began is named when we begin in it
            if (seen.add(part) && circle(part, start, path, seen)) {
                return true;
            }
        }
        path.remove(name);
        return false;
    }
}
