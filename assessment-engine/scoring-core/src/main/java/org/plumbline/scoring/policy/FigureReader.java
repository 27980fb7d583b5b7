package org.plumbline.scoring.policy;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.FigureRule.WhenNone;

/** Reads the entries below the key {@code figures}: what each begins with and what is done with it then. How values are put together reads {@link CollectedReader}. */
final class FigureReader {

    private static final Pattern POINTS = Pattern.compile("(points|total)\\s*\\(\\s*([\\p{L}\\p{Nd}_]+)\\s*\\)");
    private static final Pattern NAMED_RESULT = Pattern.compile("(points|coefficient)\\s*\\(\\s*([\\p{L}\\p{Nd}_]+)\\s*\\)");
    private static final Text ONE_SOURCE = new Text("calendar 不能与 of、from 同时写", "calendar stands without of and from");

    private final Findings findings;

    FigureReader(Findings findings) {
        this.findings = findings;
    }

    Optional<FigureRule> figure(Yaml.Scalar name, Yaml yaml) {
        Keys keys = Keys.of(name.text(), yaml, findings);
        keys.forgive("from", "over", "times", "across", "against", "scale", "rounding", "during", "calendar", "sample", "cycle", "leave-out", "where", "gaps");
        Text title = keys.words("name").orElse(Text.same(name.text()));
        keys.refuseEmpty("across");
        Optional<FigureSource> source = source(keys);
        Optional<Optional<Collected>> collected = new CollectedReader(keys, findings).read(source.orElse(null));
        String times = keys.text("times").orElse(null);
        String over = keys.text("over").orElse(null);
        FigureRule.Against against = keys.value("against").flatMap(this::against).orElse(null);
        Sample sample = keys.value("sample").flatMap(this::sample).orElse(null);
        WhenNone whenNone = keys.choice("when-none", WhenNone.class).orElse(null);
        if (over != null && whenNone == null) {
            keys.required("when-none");
        }
        Integer scale = keys.whole("scale", 0, 12).orElse(null);
        RoundingMode rounding = keys.choice("rounding", Rounding.class).map(Rounding::mode).orElse(null);
        if (keys.has("scale") != keys.has("rounding")) {
            findings.add(PolicyCode.SCALE_ROUNDING, name.place(), name.text());
        }
        keys.finish();
        boolean named = Names.checkField(name, findings);
        return named && source.isPresent() && collected.isPresent()
                ? Optional.of(new FigureRule(name.text(), title, source.get(), collected.get().orElse(null), times, over, against, sample, whenNone, scale, rounding, name.place()))
                : Optional.empty();
    }

    private Optional<FigureSource> source(Keys keys) {
        if (keys.has("calendar")) {
            if (keys.has("of") || keys.has("from")) {
                findings.add(PolicyCode.NOT_TOGETHER, keys.placeOf("calendar"), keys.owner(), ONE_SOURCE);
            }
            return new DaysReader(findings).days(keys);
        }
        if (keys.has("from")) {
            return result(keys);
        }
        keys.refuseEmpty("of");
        return keys.required("of").flatMap(of -> source(keys, of));
    }

    private Optional<FigureSource> source(Keys keys, Yaml of) {
        if (of instanceof Yaml.Mapping counted && counted.entries().containsKey("events")) {
            return events(of);
        }
        if (of instanceof Yaml.Mapping parts) {
            return Optional.of(weighted(keys, parts));
        }
        if (of instanceof Yaml.Scalar scalar) {
            Matcher points = POINTS.matcher(scalar.text());
            if (points.matches()) {
                return Optional.of(new FigureSource.Points(points.group(2), points.group(1).equals("total"), scalar.place()));
            }
            if (scalar.text().equals(RankingRule.BY_TOTAL)) {
                return Optional.of(new FigureSource.Points(RankingRule.BY_TOTAL, true, scalar.place()));
            }
            if (!scalar.text().contains("(")) {
                return Optional.of(new FigureSource.Named(scalar.text(), scalar.place()));
            }
        }
        findings.add(PolicyCode.WRONG_SHAPE, of.place(), "of", new Text("一个名称、{ 名称: 权重 }、{ events: […] }、points(指标) 或 total(部分)",
                "one name, { name: weight }, { events: […] }, points(indicator) or total(section)"));
        return Optional.empty();
    }

    private FigureSource weighted(Keys keys, Yaml.Mapping parts) {
        Map<String, Quantity> weights = new LinkedHashMap<>();
        parts.entries().forEach((part, entry) -> {
            if (entry.value() instanceof Yaml.Scalar scalar) {
                WrittenNumber.quantity(scalar, findings).ifPresent(weight -> weights.put(part, weight));
            } else {
                findings.add(PolicyCode.WRONG_SHAPE, entry.value().place(), part, new Text("权重（数或 p.参数名）", "a weight: a number or p.name"));
            }
        });
        String as = keys.requiredText("as").orElse("SUM");
        if (!as.equals("SUM") && !as.equals("WEIGHTED_MEAN")) {
            findings.add(PolicyCode.NOT_ONE_OF, keys.placeOf("as"), as, Suggestion.of(as, List.of("SUM", "WEIGHTED_MEAN")), "SUM, WEIGHTED_MEAN");
        }
        return new FigureSource.Weighted(weights, as.equals("WEIGHTED_MEAN"));
    }

    private Optional<FigureSource> events(Yaml yaml) {
        Keys keys = Keys.of("of", yaml, findings);
        keys.forgive("flags");
        keys.required("events");
        keys.refuseEmpty("events");
        List<String> kinds = keys.texts("events");
        Map<String, Boolean> flags = keys.map("flags", (flag, answer) -> Keys.of("flags", new Yaml.Mapping(Map.of(flag.text(), new Yaml.Entry(flag, answer)), flag.place()), findings)
                .flag(flag.text()));
        keys.finish();
        return keys.has("events") ? Optional.of(new FigureSource.Events(kinds, flags)) : Optional.empty();
    }

    private Optional<FigureSource> result(Keys keys) {
        keys.required("of");
        return keys.text("from").flatMap(policy -> keys.scalar("of").flatMap(of -> result(policy, of, keys)));
    }

    private Optional<FigureSource> result(String policy, Yaml.Scalar of, Keys keys) {
        Matcher named = NAMED_RESULT.matcher(of.text());
        if (named.matches()) {
            return Optional.of(new FigureSource.Result(policy, FigureSource.Result.Value.valueOf(named.group(1)), named.group(2)));
        }
        Optional<FigureSource.Result.Value> value = keys.choice(of, FigureSource.Result.Value.class);
        if (value.filter(FigureSource.Result.Value::isNamed).isPresent()) {
            findings.add(PolicyCode.WRONG_SHAPE, of.place(), "of", new Text("points(指标) 或 coefficient(系数)", "points(indicator) or coefficient(name)"));
            return Optional.empty();
        }
        return value.map(each -> new FigureSource.Result(policy, each, null));
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

    private Optional<Sample> sample(Yaml yaml) {
        Keys keys = Keys.of("sample", yaml, findings);
        Optional<String> size = keys.requiredText("size");
        Quantity atLeast = keys.quantity("at-least").orElse(null);
        Quantity share = keys.quantity("at-least-share").orElse(null);
        String of = (share == null ? keys.text("of") : keys.requiredText("of")).orElse(null);
        if (atLeast == null && share == null) {
            keys.requireOneOf(yaml.place(), "at-least", "at-least-share");
        }
        Optional<WhenNone> otherwise = keys.requiredChoice("else", WhenNone.class);
        keys.finish();
        return size.isPresent() && otherwise.isPresent() ? Optional.of(new Sample(size.get(), of, atLeast, share, otherwise.get())) : Optional.empty();
    }
}
