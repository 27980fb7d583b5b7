package org.plumbline.scoring.policy;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Collected.Aggregate;
import org.plumbline.scoring.policy.Collected.Gaps;
import org.plumbline.scoring.policy.FigureRule.WhenNone;

/** Reads how the values of several periods or assessees become one: {@code during}, {@code cycle}, {@code across}, {@code as} and what belongs to them. */
final class CollectedReader {

    private static final Set<Aggregate> OVER_TIME = EnumSet.of(Aggregate.SUM, Aggregate.MEAN, Aggregate.MIN, Aggregate.MAX, Aggregate.COUNT, Aggregate.LAST, Aggregate.STREAK);
    private static final Set<Aggregate> OVER_A_GROUP = EnumSet.of(Aggregate.SUM, Aggregate.MEAN, Aggregate.MIN, Aggregate.MAX, Aggregate.COUNT, Aggregate.RANK, Aggregate.FROM_LAST);
    private static final Set<Aggregate> OVER_OTHERS_BELOW = EnumSet.of(Aggregate.SUM, Aggregate.MEAN, Aggregate.MIN, Aggregate.MAX, Aggregate.COUNT);
    /** Of no value at all there is none of these, while nothing adds up to 0. */
    private static final Set<Aggregate> TAKEN_OF_SOMETHING = EnumSet.of(Aggregate.MEAN, Aggregate.MIN, Aggregate.MAX);
    private static final Set<String> ALONE = Set.of("SELF", "ALL", "CHILDREN", "MEMBERS");

    private final Keys keys;
    private final Findings findings;

    CollectedReader(Keys keys, Findings findings) {
        this.keys = keys;
        this.findings = findings;
    }

    /** Empty where something is wrong; an empty Collected where there is nothing to put together. */
    Optional<Optional<Collected>> read(FigureSource source) {
        if (source instanceof FigureSource.Weighted) {
            return notWithWeights();
        }
        Optional<Circle> across = across();
        boolean windowGiven = keys.has("during") || keys.has("cycle");
        boolean circleFailed = across.isEmpty() && keys.has("across") && !keys.texts("across").equals(List.of("SELF")) && !keys.texts("across").isEmpty();
        Optional<Window> window = window(source);
        if (circleFailed || (windowGiven || source instanceof FigureSource.Result) && window.isEmpty()) {
            return unclear();
        }
        if (across.isPresent() && windowGiven && !(source instanceof FigureSource.Result)) {
            findings.add(PolicyCode.TWO_FIGURES, keys.placeOf("across"), keys.owner());
            return unclear();
        }
        boolean collects = across.isPresent() || window.isPresent() || source instanceof FigureSource.Events;
        return collects ? collected(source, across.orElse(null), window.orElse(Window.NOW)) : value();
    }

    /** Of what is put together over something that is not understood: what belongs to it is not unknown. */
    private Optional<Optional<Collected>> unclear() {
        keys.tolerate(Set.of("as", "where", "gaps", "at-least", "else", "leave-out")::contains);
        return Optional.empty();
    }

    /** Of one value of one period there is nothing to put together. */
    private Optional<Optional<Collected>> value() {
        Optional<String> as = keys.text("as");
        if (as.isPresent() && !as.get().equals(Aggregate.VALUE.name())) {
            findings.add(PolicyCode.NOT_ONE_OF, keys.placeOf("as"), as.get(), new Text("：没有写 during 或 across，只有一个值", ": without during or across there is one value"), "VALUE");
        }
        return Optional.of(Optional.empty());
    }

    private Optional<Optional<Collected>> notWithWeights() {
        for (String key : List.of("across", "during", "cycle")) {
            if (keys.has(key) && !(key.equals("across") && keys.texts(key).equals(List.of("SELF")))) {
                findings.add(PolicyCode.TWO_FIGURES, keys.placeOf(key), keys.owner());
                return unclear();
            }
        }
        return Optional.of(Optional.empty());
    }

    private Optional<Optional<Collected>> collected(FigureSource source, Circle across, Window window) {
        boolean isResult = source instanceof FigureSource.Result;
        boolean isGrade = source instanceof FigureSource.Result result && result.value() == FigureSource.Result.Value.grade;
        boolean isEvents = source instanceof FigureSource.Events;
        boolean single = across == null && !isEvents && (window.during() == Window.During.PREVIOUS || window.during() == Window.During.SAME_LAST_YEAR);
        Set<Aggregate> possible = across == null || isResult ? isEvents || across != null ? OVER_OTHERS_BELOW : OVER_TIME : across.isOfThisRun() ? OVER_A_GROUP : OVER_OTHERS_BELOW;
        Optional<Aggregate> as = as(isGrade ? EnumSet.of(Aggregate.COUNT, Aggregate.STREAK) : possible, single);
        Where where = keys.value("where").map(this::where).orElse(Where.ANY);
        if (as.filter(Aggregate.STREAK::equals).isPresent() && where.equals(Where.ANY)) {
            keys.required("where");
        }
        Gaps gaps = gaps(isResult, isEvents, across, single).orElse(null);
        Quantity atLeast = keys.quantity("at-least").orElse(null);
        boolean needsElse = isEvents && as.filter(TAKEN_OF_SOMETHING::contains).isPresent();
        if (needsElse && atLeast == null && !keys.mentions("else")) {
            findings.add(PolicyCode.EVENTS_NEED_ELSE, keys.placeOf("as"), keys.owner(), as.get());
        }
        Optional<WhenNone> otherwise = atLeast == null ? keys.choice("else", WhenNone.class) : keys.requiredChoice("else", WhenNone.class);
        return as.map(each -> Optional.of(new Collected(window, across, each, where, gaps, atLeast, otherwise.orElse(null))));
    }

    private Optional<Aggregate> as(Set<Aggregate> possible, boolean single) {
        Optional<Yaml.Scalar> word = keys.scalar("as");
        if (word.isEmpty()) {
            if (single) {
                return Optional.of(Aggregate.LAST);
            }
            keys.required("as");
            return Optional.empty();
        }
        if (single && word.get().text().equals(Aggregate.VALUE.name())) {
            return Optional.of(Aggregate.LAST);
        }
        Optional<Aggregate> as = possible.stream().filter(each -> each.name().equals(word.get().text())).findFirst();
        if (as.isEmpty()) {
            List<String> names = possible.stream().map(Enum::name).toList();
            findings.add(PolicyCode.NOT_ONE_OF, word.get().place(), word.get().text(), Suggestion.of(word.get().text(), names), String.join(", ", names));
        }
        return as;
    }

    /** What a missing value means has to be said wherever one can be missing among several. */
    private Optional<Gaps> gaps(boolean isResult, boolean isEvents, Circle across, boolean single) {
        boolean matters = !isEvents && !single && (across == null || !isResult && !across.isOfThisRun());
        if (!matters) {
            return single ? keys.choice("gaps", Gaps.class) : Optional.empty();
        }
        Optional<Gaps> gaps = keys.requiredChoice("gaps", Gaps.class);
        if (across != null && gaps.filter(Gaps.BREAK::equals).isPresent()) {
            findings.add(PolicyCode.NOT_ONE_OF, keys.placeOf("gaps"), "BREAK", new Text("：下级没有先后", ": those below have no order"), "SKIP, REFUSE");
        }
        return gaps;
    }

    private Where where(Yaml yaml) {
        Keys where = Keys.of("where", yaml, findings);
        where.forgive("at-least", "above", "at-most", "below");
        Where read = new Where(where.texts("in"), where.flag("is").orElse(null), where.quantity("at-least").orElse(null),
                where.quantity("above").orElse(null), where.quantity("at-most").orElse(null), where.quantity("below").orElse(null));
        where.refuseEmpty("in");
        where.requireOneOf(yaml.place(), "in", "is", "at-least", "above", "at-most", "below");
        where.finish();
        return read;
    }

    private Optional<Circle> across() {
        List<Yaml.Scalar> words = keys.scalars("across");
        if (words.isEmpty() || words.size() == 1 && words.get(0).text().equals("SELF")) {
            return Optional.empty();
        }
        for (Yaml.Scalar word : words) {
            if (ALONE.contains(word.text()) && words.size() > 1) {
                findings.add(PolicyCode.WRONG_SHAPE, word.place(), "across", new Text("SELF、ALL、CHILDREN、MEMBERS、一个排名或一列属性", "SELF, ALL, CHILDREN, MEMBERS, a ranking or a list of attributes"));
                return Optional.empty();
            }
        }
        Circle.Kind kind = switch (words.get(0).text()) {
            case "CHILDREN" -> Circle.Kind.CHILDREN;
            case "MEMBERS" -> Circle.Kind.MEMBERS;
            default -> Circle.Kind.GROUP;
        };
        List<String> within = kind == Circle.Kind.GROUP ? words.stream().map(Yaml.Scalar::text).filter(word -> !word.equals("ALL")).toList() : List.of();
        Circle all = new Circle(kind, within, null, false, 0, 0);
        return Optional.of(keys.value("leave-out").map(yaml -> leaveOut(all, yaml)).orElse(all));
    }

    private Circle leaveOut(Circle circle, Yaml yaml) {
        Keys out = Keys.of("leave-out", yaml, findings);
        out.forgive("highest", "lowest");
        boolean self = out.flag("self").orElse(false);
        int highest = out.whole("highest", 0, 1_000).orElse(0);
        int lowest = out.whole("lowest", 0, 1_000).orElse(0);
        out.requireOneOf(yaml.place(), "self", "highest", "lowest");
        out.finish();
        boolean places = keys.text("as").filter(as -> as.equals("RANK") || as.equals("FROM_LAST")).isPresent();
        if (places) {
            findings.add(PolicyCode.NOT_TOGETHER, yaml.place(), "leave-out", new Text("不与名次同用，名次是与全组比较", "not with a place, which is among all of the group"));
        } else if (self && !circle.isOfThisRun()) {
            findings.add(PolicyCode.WRONG_SHAPE, yaml.place(), "leave-out", new Text("不含 self：下级中没有自己", "without self, who is not among those below"));
        }
        return new Circle(circle.kind(), circle.within(), null, self, highest, lowest);
    }

    private Optional<Window> window(FigureSource source) {
        if (keys.has("cycle")) {
            if (keys.has("during")) {
                findings.add(PolicyCode.NOT_TOGETHER, keys.placeOf("cycle"), keys.owner(), new Text("during 与 cycle 不能同时写", "during and cycle cannot stand together"));
            }
            return keys.value("cycle").flatMap(this::cycle);
        }
        if (source instanceof FigureSource.Result) {
            keys.required("during");
        }
        return keys.scalar("during").flatMap(this::during);
    }

    /** As people may write it; as it has to be written is one of these. */
    private static final Pattern LAST = Pattern.compile("(?i)last[\\s_-]{0,5}(\\d{1,8})");
    private static final int MOST_PERIODS = 99;

    private Optional<Window> during(Yaml.Scalar word) {
        String words = word.text();
        Matcher last = LAST.matcher(words);
        int periods = last.matches() ? Integer.parseInt(last.group(1)) : 0;
        boolean isPossible = periods >= 1 && periods <= MOST_PERIODS;
        if (isPossible && words.equals("LAST " + periods)) {
            return Optional.of(new Window(Window.During.LAST, periods, null));
        }
        if (last.matches() && !isPossible) {
            findings.add(PolicyCode.OUT_OF_RANGE, word.place(), "LAST", periods, 1, MOST_PERIODS);
            return Optional.empty();
        }
        List<String> plain = List.of("PERIOD", "PREVIOUS", "SAME_LAST_YEAR", "YEAR_TO_DATE");
        if (plain.contains(words)) {
            return Optional.of(new Window(Window.During.valueOf(words), 0, null));
        }
        Supplier<Text> meant = isPossible ? () -> Suggestion.clause("LAST " + periods, List.of("LAST " + periods)) : Suggestion.of(words, plain);
        findings.add(PolicyCode.NOT_ONE_OF, word.place(), words, meant, String.join(", ", plain) + ", LAST n (1.." + MOST_PERIODS + ")");
        return Optional.empty();
    }

    private enum Speaks { AT_THE_END, IN_EACH_PERIOD }

    private Optional<Window> cycle(Yaml yaml) {
        Keys cycle = Keys.of("cycle", yaml, findings);
        Optional<Integer> months = cycle.requiredWhole("months", 2, 60);
        Optional<YearMonth> starting = cycle.requiredText("starting").flatMap(text -> {
            Optional<YearMonth> month = PackTime.month(text);
            if (month.isEmpty()) {
                findings.add(PolicyCode.WRONG_SHAPE, cycle.placeOf("starting"), "starting", new Text("一个考核月，如 2026-01", "a policy month such as 2026-01"));
            }
            return month;
        });
        Optional<Speaks> speaks = cycle.requiredChoice("speaks", Speaks.class);
        cycle.finish();
        return months.isPresent() && starting.isPresent() && speaks.isPresent()
                ? Optional.of(new Window(Window.During.CYCLE, 0, new Window.Cycle(months.get(), starting.get(), speaks.get() == Speaks.AT_THE_END)))
                : Optional.empty();
    }
}
