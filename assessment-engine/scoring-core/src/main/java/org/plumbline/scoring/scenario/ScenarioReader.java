package org.plumbline.scoring.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Lexicon;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.Circle;
import org.plumbline.scoring.policy.Keys;
import org.plumbline.scoring.policy.PackTime;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyCode;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.WrittenNumber;
import org.plumbline.scoring.policy.Yaml;
import org.plumbline.scoring.policy.YamlReader;

/** Reads scenarios.yaml, and holds its names and values to the policy and the catalogue. */
public final class ScenarioReader {

    private final PolicyVersion version;
    private final Lexicon lexicon;
    private final Findings findings;
    private final GivenEvents reports;
    /** As seen from the scenario that is being read. */
    private OtherPeriods periods;

    private ScenarioReader(PolicyVersion version, Findings findings) {
        this.version = version;
        this.lexicon = version.lexicon();
        this.findings = findings;
        this.reports = new GivenEvents(version, findings);
    }

    public static List<Scenario> read(PolicyVersion version, Findings findings) {
        String file = version.bundle().fileName(PolicyBundle.SCENARIOS);
        Optional<Yaml> yaml = YamlReader.read(file, version.bundle().texts().getOrDefault(PolicyBundle.SCENARIOS, ""), findings);
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (yaml.isPresent() && yaml.get() instanceof Yaml.Sequence list) {
            ScenarioReader reader = new ScenarioReader(version, findings);
            for (Yaml entry : list.entries()) {
                if (!(entry instanceof Yaml.Mapping)) {
                    findings.add(PolicyCode.WRONG_SHAPE, entry.place(), "scenario", new Text("键值对 { … }", "a mapping { … }"));
                    continue;
                }
                Scenario scenario = reader.scenario(Keys.of("scenario", entry, findings));
                scenarios.add(scenario);
                if (!names.add(scenario.name()) && !scenario.name().isEmpty()) {
                    findings.add(ScenarioCode.CODE_TWICE, scenario.place(), scenario.name());
                }
            }
        }
        if (yaml.isPresent() && !(yaml.get() instanceof Yaml.Sequence)) {
            findings.add(ScenarioCode.NO_LIST, yaml.get().place());
        } else if (scenarios.isEmpty() && !findings.hasErrors()) {
            findings.add(ScenarioCode.NONE, Place.wholeFile(file));
        }
        return scenarios;
    }

    private Scenario scenario(Keys keys) {
        String name = keys.requiredText("name").orElse("");
        String period = keys.requiredText("period").orElse("");
        keys.forgive("history", "standing", "colleagues", "expect");
        periods = new OtherPeriods(version.policy().period(), Period.of(period, version.policy().period()).filter(own -> PackTime.covers(own.firstMonth())), findings);
        Scenario.Given given = given(keys);
        List<EarlierResult> history = new HistoryReader(version, periods, findings).results(keys.list("history"));
        Scenario.Placed standing = keys.value("standing").map(this::standing).orElse(null);
        List<Scenario.Colleagues> colleagues = new ArrayList<>();
        for (Yaml entry : keys.list("colleagues")) {
            Keys each = Keys.of("colleagues", entry, findings);
            int times = each.has("times") ? each.whole("times", 1, 1000).orElse(1) : 1;
            colleagues.add(new Scenario.Colleagues(times, given(each)));
            each.finish();
        }
        List<Scenario.Below> below = new ArrayList<>();
        keys.list("children").forEach(entry -> below.add(below(AssesseeKind.UNIT, "children", entry)));
        keys.list("members").forEach(entry -> below.add(below(AssesseeKind.OFFICER, "members", entry)));
        refuseUnused("children", Circle.Kind.CHILDREN, keys);
        refuseUnused("members", Circle.Kind.MEMBERS, keys);
        Map<String, Place> places = new HashMap<>(Map.of("period", keys.placeOf("period")));
        long before = findings.count();
        Scenario.Expected expected = keys.required("expect").map(yaml -> new ExpectedReader(version, standing != null, this::figure, findings).expected(yaml, places)).orElse(ExpectedReader.NOTHING);
        if (keys.has("expect") && expected.equals(ExpectedReader.NOTHING) && findings.count() == before) {
            findings.add(ScenarioCode.EXPECTS_NOTHING, keys.placeOf("expect"), name);
        }
        keys.finish("group");
        long people = 1 + colleagues.stream().mapToLong(Scenario.Colleagues::times).sum() + below.stream().mapToLong(Scenario.Below::times).sum();
        long reports = events(given) + colleagues.stream().mapToLong(each -> each.times() * events(each.given())).sum() + below.stream().mapToLong(each -> each.times() * events(each.given())).sum();
        if (people > MOST_PEOPLE || reports > MOST_EVENTS) {
            findings.add(ScenarioCode.TOO_MUCH, keys.placeOf("name"), name, MOST_PEOPLE, MOST_EVENTS);
        }
        return new Scenario(name, period, given, history, standing, colleagues, below, expected, keys.placeOf("name"), places);
    }

    private void refuseUnused(String key, Circle.Kind kind, Keys keys) {
        boolean looks = version.policy().figures().values().stream().anyMatch(figure -> figure.across() != null && figure.across().kind() == kind);
        if (keys.has(key) && !looks && !findings.isMisread("figures")) {
            findings.add(ScenarioCode.NOBODY_LOOKS_BELOW, keys.placeOf(key), key, kind);
        }
    }

    private static final int MOST_PEOPLE = 2_000;
    private static final int MOST_EVENTS = 10_000;

    private static long events(Scenario.Given given) {
        return given.events().stream().mapToLong(Event::count).sum();
    }

    private Scenario.Below below(AssesseeKind kind, String key, Yaml entry) {
        Keys keys = Keys.of(key, entry, findings);
        String name = keys.text("name").orElse("");
        int times = keys.has("times") ? keys.whole("times", 1, 1000).orElse(1) : 1;
        Scenario.Below below = new Scenario.Below(kind, name, times, given(keys));
        keys.finish();
        return below;
    }

    private Scenario.Given given(Keys keys) {
        keys.forgive("given", "events");
        SortedMap<String, String> attributes = new TreeMap<>();
        SortedMap<String, Figure> figures = figures(keys, attributes);
        List<Event> events = new ArrayList<>();
        keys.list("events").forEach(entry -> reports.event(entry, events.size() + 1).ifPresent(events::add));
        Scenario.Around around = new AroundReader(periods, each -> figures(each, new TreeMap<>()), findings).around(keys);
        return new Scenario.Given(figures, attributes, events, around);
    }

    /** @param attributes takes those that stand among the figures */
    private SortedMap<String, Figure> figures(Keys keys, SortedMap<String, String> attributes) {
        SortedMap<String, Figure> figures = new TreeMap<>();
        keys.map("given", (name, value) -> Optional.of(Map.entry(name, value))).values().forEach(entry -> {
            String name = entry.getKey().text();
            String text = entry.getValue() instanceof Yaml.Scalar scalar ? scalar.text() : "[…]";
            if (version.catalogue().attributes().containsKey(name) && !(entry.getValue() instanceof Yaml.Scalar)) {
                bad(name, text, entry.getValue().place(), new Text("属性只有一个取值", "an attribute has one value"));
            } else if (version.catalogue().attributes().containsKey(name)) {
                List<String> allowed = version.catalogue().attributes().get(name).values();
                if (!allowed.isEmpty() && !allowed.contains(text)) {
                    bad(name, text, entry.getValue().place(), oneOf(text, allowed));
                }
                attributes.put(name, text);
            } else {
                figure(entry.getKey(), entry.getValue()).ifPresent(figure -> figures.put(name, figure));
            }
        });
        return figures;
    }

    private Optional<Figure> figure(Yaml.Scalar name, Yaml value) {
        String text = value instanceof Yaml.Scalar scalar ? scalar.text() : "";
        if (text.equals("NOT_APPLICABLE") || text.equals("MISSING")) {
            return Optional.of(Figure.Absent.valueOf(text));
        }
        DataItem item = version.catalogue().items().get(name.text());
        if (item == null && !version.policy().figures().containsKey(name.text())) {
            unknown(new Text("数据或属性", "figure or attribute"), name, givenNames());
            return Optional.empty();
        }
        if (item == null || item.isNumber()) {
            Optional<BigDecimal> number = WrittenNumber.number(value, findings, new Text("、MISSING 或 NOT_APPLICABLE", ", MISSING or NOT_APPLICABLE"), ABSENT);
            if (item != null && item.range() != null && number.isPresent() && !item.range().contains(number.get())) {
                bad(name.text(), text, value.place(), new Text("超出范围 {0} 至 {1}", "outside {0} to {1}").with(item.range().least(), item.range().greatest()));
            } else if (item != null && item.kind() == ItemKind.COUNT && number.filter(count -> count.stripTrailingZeros().scale() > 0).isPresent()) {
                bad(name.text(), text, value.place(), new Text("应为整数", "it must be whole"));
            }
            return number.map(Figure.Amount::new);
        }
        return switch (item.kind()) {
            case FLAG -> flag(name, value).map(Figure.Flag::new);
            case CODE -> listed(item, value).map(Figure.Choice::new);
            case LIST -> {
                List<String> codes = new ArrayList<>();
                (value instanceof Yaml.Sequence list ? list.entries() : List.of(value)).forEach(each -> listed(item, each).ifPresent(codes::add));
                yield Optional.of(new Figure.Choices(codes.stream().sorted().toList()));
            }
            case NUMBER, COUNT, RATE -> throw new IllegalStateException("a number was read before");
        };
    }

    private static final Lexicon ABSENT = new Lexicon();

    static {
        ABSENT.add(new Text("缺数据", "what is missing"), "MISSING", "MISSING", new Text("缺报", "missing"), List.of("缺", "缺失"));
        ABSENT.add(new Text("不适用", "what does not apply"), "NOT_APPLICABLE", "NOT_APPLICABLE", new Text("不适用", "not applicable"), List.of("N/A"));
    }

    private Set<String> givenNames() {
        Set<String> names = new TreeSet<>(version.catalogue().items().keySet());
        names.addAll(version.policy().figures().keySet());
        names.addAll(version.catalogue().attributes().keySet());
        return names;
    }

    private Optional<Boolean> flag(Yaml.Scalar name, Yaml value) {
        String text = value instanceof Yaml.Scalar scalar ? scalar.text() : "";
        if (!text.equals("true") && !text.equals("false")) {
            bad(name.text(), text, value.place(), new Text("只能是 true 或 false{0}", "only true or false{0}").with(Suggestion.clause(text, List.of("true", "false"))));
            return Optional.empty();
        }
        return Optional.of(text.equals("true"));
    }

    private Optional<String> listed(DataItem item, Yaml value) {
        String text = value instanceof Yaml.Scalar scalar ? scalar.text() : "";
        if (!item.values().contains(text)) {
            bad(item.code(), text, value.place(), oneOf(text, item.values()));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Text oneOf(String text, List<String> values) {
        return new Text("可用：{0}{1}", "use one of: {0}{1}").with(String.join(", ", values), Suggestion.clause(text, values));
    }

    private Scenario.Placed standing(Yaml yaml) {
        Keys keys = Keys.of("standing", yaml, findings);
        int rank = keys.has("rank") ? keys.whole("rank", 1, 10_000).orElse(1) : 1;
        int tied = keys.has("tied") ? keys.whole("tied", 1, 10_000).orElse(1) : 1;
        int least = rank + tied - 1;
        int size = keys.has("size") ? keys.whole("size", least, 10_000).orElse(least) : least;
        int fromLast = size - least + 1;
        if (keys.has("fromLast") && keys.whole("fromLast", 1, 10_000).filter(given -> given != fromLast).isPresent()) {
            bad("fromLast", keys.text("fromLast").orElse(""), keys.placeOf("fromLast"), new Text("按 rank、tied、size 应为 {0}", "rank, tied and size make it {0}").with(fromLast));
        }
        keys.finish();
        if (version.policy().mainRanking().isEmpty() && !findings.isMisread("rankings")) {
            findings.add(ScenarioCode.NOBODY_RANKED, yaml.place(), "standing");
        }
        return new Scenario.Placed(rank, fromLast, tied, size);
    }

    private void unknown(Text what, Yaml.Scalar name, Set<String> known) {
        if (!findings.isMisread(name.text())) {
            findings.add(ScenarioCode.UNKNOWN_GIVEN, name.place(), what, name.text(), Suggestion.of(name.text(), known, lexicon));
        }
    }

    private void bad(String name, String text, Place place, Text why) {
        findings.add(ScenarioCode.BAD_VALUE, place, name, text, why);
    }
}
