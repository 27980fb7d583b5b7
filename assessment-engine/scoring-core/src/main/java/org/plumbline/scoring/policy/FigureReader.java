package org.plumbline.scoring.policy;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.FigureRule.Aggregate;
import org.plumbline.scoring.policy.FigureRule.WhenNone;

/** Reads the entries below the key {@code figures}. */
final class FigureReader {

    /** Keys of the format that this version refuses. */
    private static final String[] LATER = {"leave-out", "sample", "cycle", "calendar", "week-belongs", "during", "where", "gaps", "at-least", "else"};

    private static final List<String> LATER_AGGREGATES = List.of("VALUE", "STREAK", "FROM_LAST", "WEIGHTED_MEAN");

    private final Findings findings;

    FigureReader(Findings findings) {
        this.findings = findings;
    }

    Optional<FigureRule> figure(Yaml.Scalar name, Yaml yaml) {
        Keys keys = Keys.of(name.text(), yaml, findings);
        keys.forgive("from", "over", "times", "across", "against", "scale", "rounding");
        Text title = keys.words("name").orElse(Text.same(name.text()));
        boolean readsHistory = keys.has("from");
        List<String> across = keys.texts("across");
        boolean readsChildren = readsHistory && across.equals(List.of("CHILDREN"));
        boolean readsGroup = keys.has("across") && !readsChildren && !across.equals(List.of("SELF"));
        // of a weighted sum or mean, source() reads it
        boolean isWeighted = keys.value("of").filter(Yaml.Mapping.class::isInstance).isPresent();
        Optional<Aggregate> as = isWeighted ? Optional.empty() : keys.choice("as", Aggregate.class, LATER_AGGREGATES);
        FigureRule.History history = readsHistory ? history(keys, as.orElse(null), readsChildren) : null;
        FigureRule.Source source = readsHistory ? null : keys.required("of").flatMap(of -> source(keys, of)).orElse(null);
        String over = keys.text("over").orElse(null);
        String times = keys.text("times").orElse(null);
        FigureRule.Against against = keys.value("against").flatMap(this::against).orElse(null);
        FigureRule.Group group = readsGroup ? group(keys, as.orElse(null)) : null;
        WhenNone whenNone = keys.choice("when-none", WhenNone.class).orElse(null);
        if (over != null && whenNone == null) {
            keys.required("when-none");
        }
        Integer scale = keys.whole("scale", 0, 12).orElse(null);
        RoundingMode rounding = keys.choice("rounding", Rounding.class).map(Rounding::mode).orElse(null);
        if ((scale == null) != (rounding == null)) {
            findings.add(PolicyCode.SCALE_ROUNDING, name.place(), name.text());
        }
        keys.finish(LATER);
        if (readsHistory && (over != null || times != null || against != null)) {
            findings.add(PolicyCode.NOT_SUPPORTED, keys.placeOf("from"), "from + over | times | against");
            return Optional.empty();
        }
        if (readsGroup && readsHistory) {
            findings.add(PolicyCode.NOT_SUPPORTED, keys.placeOf("across"), "from + across");
            return Optional.empty();
        }
        if (readsGroup && (over != null || times != null || against != null || source instanceof FigureRule.Source.Weighted)) {
            findings.add(PolicyCode.NOT_SUPPORTED, keys.placeOf("across"), "across + over | times | against | weights");
            return Optional.empty();
        }
        boolean wrongWay = as.isPresent() && (readsGroup && as.get() == Aggregate.LAST || readsHistory && as.get() == Aggregate.RANK
                || readsChildren && as.get() == Aggregate.LAST);
        if (wrongWay || as.isPresent() && !readsGroup && !readsHistory && as.get() != Aggregate.SUM) {
            findings.add(PolicyCode.NOT_SUPPORTED, keys.placeOf("as"), "as: " + as.get());
        }
        boolean named = Names.checkField(name, findings);
        return named && (source != null || history != null) && readsGroup == (group != null)
                ? Optional.of(new FigureRule(name.text(), title, source, over, times, against, history, group, whenNone, scale, rounding, name.place()))
                : Optional.empty();
    }

    private Optional<FigureRule.Source> source(Keys keys, Yaml of) {
        if (of instanceof Yaml.Mapping counted && counted.entries().containsKey("events")) {
            findings.add(PolicyCode.NOT_SUPPORTED, of.place(), "of: { events: … }");
            return Optional.empty();
        }
        if (of instanceof Yaml.Mapping parts) {
            Map<String, Quantity> weights = new LinkedHashMap<>();
            parts.entries().forEach((part, entry) -> {
                if (entry.value() instanceof Yaml.Scalar scalar) {
                    Keys.quantity(scalar, findings).ifPresent(weight -> weights.put(part, weight));
                } else {
                    findings.add(PolicyCode.WRONG_SHAPE, entry.value().place(), part, new Text("权重（数或 p.参数名）", "a weight: a number or p.name"));
                }
            });
            String as = keys.requiredText("as").orElse("SUM");
            if (!as.equals("SUM") && !as.equals("WEIGHTED_MEAN")) {
                findings.add(PolicyCode.NOT_ONE_OF, keys.placeOf("as"), as, Suggestion.of(as, List.of("SUM", "WEIGHTED_MEAN")), "SUM, WEIGHTED_MEAN");
            }
            return Optional.of(new FigureRule.Source.Weighted(weights, as.equals("WEIGHTED_MEAN")));
        }
        if (of instanceof Yaml.Scalar scalar && !scalar.text().contains("(")) {
            return Optional.of(new FigureRule.Source.Named(scalar.text(), scalar.place()));
        }
        if (of instanceof Yaml.Scalar call) {
            findings.add(PolicyCode.NOT_SUPPORTED, call.place(), call.text());
        } else {
            findings.add(PolicyCode.WRONG_SHAPE, of.place(), "of", new Text("一个名称，或 { 名称: 权重 }", "one name, or { name: weight }"));
        }
        return Optional.empty();
    }

    private Optional<FigureRule.Against> against(Yaml yaml) {
        Keys keys = Keys.of("against", yaml, findings);
        Optional<String> figure = keys.requiredText("figure");
        Optional<FigureRule.Against.Comparison> as = keys.requiredChoice("as", FigureRule.Against.Comparison.class);
        boolean relative = as.filter(FigureRule.Against.Comparison.RELATIVE::equals).isPresent();
        WhenNone whenZero = (relative ? keys.requiredChoice("when-zero", WhenNone.class) : Optional.<WhenNone>empty()).orElse(null);
        keys.finish();
        return figure.isPresent() && as.isPresent() ? Optional.of(new FigureRule.Against(figure.get(), as.get(), whenZero)) : Optional.empty();
    }

    private FigureRule.Group group(Keys keys, Aggregate as) {
        List<Yaml.Scalar> across = keys.scalars("across");
        for (Yaml.Scalar word : across) {
            if (List.of("MEMBERS", "CHILDREN").contains(word.text())) {
                findings.add(PolicyCode.NOT_SUPPORTED, word.place(), word.text());
                return null;
            }
            if (List.of("SELF", "ALL").contains(word.text()) && across.size() > 1) {
                findings.add(PolicyCode.WRONG_SHAPE, word.place(), "across", new Text("SELF、ALL 或一列属性", "SELF, ALL or a list of attributes"));
                return null;
            }
        }
        keys.required("as");
        List<String> attributes = across.stream().map(Yaml.Scalar::text).filter(word -> !word.equals("ALL")).toList();
        return as == null ? null : new FigureRule.Group(attributes, as);
    }

    private FigureRule.History history(Keys keys, Aggregate as, boolean children) {
        String policy = keys.text("from").orElse("");
        keys.required("of");
        Optional<FigureRule.History.Value> value = keys.choice("of", FigureRule.History.Value.class, List.of("coefficient", "points"));
        if (value.filter(FigureRule.History.Value.grade::equals).isPresent() && as != null && as != Aggregate.COUNT) {
            findings.add(PolicyCode.NOT_ONE_OF, keys.placeOf("as"), as, new Text("：等次只能计数", ": grades can only be counted"), "COUNT");
        }
        keys.required("during");
        String words = keys.text("during").orElse("");
        int last = words.matches("LAST [1-9]\\d?") ? Integer.parseInt(words.substring(5)) : 0;
        FigureRule.History.During during = switch (last > 0 ? "LAST" : words) {
            case "PERIOD" -> FigureRule.History.During.PERIOD;
            case "" -> null;
            case "PREVIOUS" -> FigureRule.History.During.PREVIOUS;
            case "LAST" -> FigureRule.History.During.LAST;
            case "SAME_LAST_YEAR", "YEAR_TO_DATE" -> {
                findings.add(PolicyCode.NOT_SUPPORTED, keys.placeOf("during"), words);
                yield null;
            }
            default -> {
                findings.add(PolicyCode.NOT_ONE_OF, keys.placeOf("during"), words, Suggestion.of(words, List.of("PERIOD", "PREVIOUS")),
                        "PERIOD, PREVIOUS, LAST n");
                yield null;
            }
        };
        keys.required("as");
        List<String> where = keys.value("where").map(yaml -> {
            Keys condition = Keys.of("where", yaml, findings);
            condition.required("in");
            List<String> grades = condition.texts("in");
            condition.finish();
            return grades;
        }).orElse(List.of());
        // among children there is no row of periods that could have a gap
        Optional<FigureRule.History.Gaps> gaps = children ? Optional.of(FigureRule.History.Gaps.SKIP) : keys.required("gaps").isPresent()
                ? keys.choice("gaps", FigureRule.History.Gaps.class, List.of("BREAK")) : Optional.empty();
        int atLeast = keys.whole("at-least", 0, 120).orElse(0);
        WhenNone otherwise = (atLeast > 0 ? keys.requiredChoice("else", WhenNone.class) : keys.choice("else", WhenNone.class)).orElse(WhenNone.MISSING);
        return value.isPresent() && during != null && as != null && gaps.isPresent()
                ? new FigureRule.History(policy, value.get(), children, during, last, as, where, gaps.get(), atLeast, otherwise)
                : null;
    }
}
