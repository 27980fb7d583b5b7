package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.policy.TotalRule.Step;

/** Reads policy.yaml, key by key in the order in which POLICY lists them; whether names refer to anything is checked by {@link References}. */
final class PolicyReader {

    /** The key that lists the steps of the total; misread where one of them is not understood. */
    static final String ORDER = "order";
    /** The key below which the groups of events stand; misread where it is not known which kinds are in one of them. */
    static final String EVENTS = "events";

    /** The key of the kinds whose points a person decides; misread where one of them is not understood. */
    static final String DECIDED = "decided";

    private final Findings findings;

    private PolicyReader(Findings findings) {
        this.findings = findings;
    }

    /** Empty where the text is no YAML; what is missing is guessed, so that the rest can be judged: look at the findings for errors. */
    static Optional<Policy> read(String file, String text, Findings findings) {
        return YamlReader.read(file, text, findings).map(yaml -> read(yaml, findings));
    }

    static Policy read(Yaml yaml, Findings findings) {
        return new PolicyReader(findings).policy(Keys.of("policy", yaml, findings));
    }

    /** Of a text that cannot be read: it says nothing. */
    static Policy nothing(Place place) {
        return read(new Yaml.Mapping(Map.of(), place), Findings.upTo(0));
    }

    private Policy policy(Keys keys) {
        keys.forgive("applies-to", "sources", "figures", "sections", "events", "coefficients", "vetoes", "reweight", "rankings", "outcomes", "checks", "publicity");
        Optional<String> code = keys.requiredText("code");
        keys.scalar("code").ifPresent(word -> Names.checkPolicy(word, findings));
        keys.required("title");
        Text title = keys.words("title").orElse(Text.same(code.orElse("")));
        Optional<AssesseeKind> assessee = keys.requiredChoice("assessee", AssesseeKind.class);
        Map<String, List<String>> appliesTo = attributeValues(keys);
        Map<String, String> sources = keys.map("sources", (name, value) ->
                value instanceof Yaml.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
        Optional<AssessmentPeriod> period = keys.required("period").flatMap(this::period);
        if (assessee.isEmpty() || period.isEmpty()) {
            FACTS_OF_TIME.forEach(findings::misread);
        }
        Map<String, FigureRule> figures = keys.map("figures", new FigureReader(findings)::figure);
        Map<String, Section> sections = keys.map("sections", this::section);
        keys.required("indicators");
        Map<String, Indicator> indicators = keys.map("indicators", this::indicator);
        Map<String, EventGroup> events = keys.map(EVENTS, this::eventGroup);
        Map<String, Coefficient> coefficients = keys.map("coefficients", this::coefficient);
        Map<String, Veto> vetoes = keys.map("vetoes", this::veto);
        Quantity leastAttainable = keys.value("reweight").flatMap(yaml -> {
            Keys reweight = Keys.of("reweight", yaml, findings);
            Optional<Quantity> least = reweight.requiredQuantity("least-attainable");
            reweight.finish();
            return least;
        }).orElse(null);
        TotalRule total = keys.required("total").flatMap(this::total).orElseGet(() -> {
            findings.misread(ORDER);
            return NO_TOTAL.at(keys.place());
        });
        Map<String, RankingRule> rankings = keys.map("rankings", this::ranking);
        keys.required("grades");
        GradesReader grades = new GradesReader(findings);
        keys.value("grades").ifPresent(grades::read);
        Map<String, OutcomeRule> outcomes = keys.map("outcomes", this::outcome);
        Map<String, FigureRule> named = withRankings(figures, rankings.keySet());
        Map<String, CheckRule> checks = keys.map("checks", this::check);
        WaiverReader check = new WaiverReader(findings);
        List<Waiver> waivers = check.waivers(keys);
        boolean limitedIsError = check.limitedIsError(keys);
        Policy.Role role = keys.choice("role", Policy.Role.class).orElse(Policy.Role.PRIMARY);
        Policy.AtDeadline atDeadline = keys.choice("missing-at-deadline", Policy.AtDeadline.class).orElse(Policy.AtDeadline.STOP);
        Publicity publicity = keys.value("publicity").map(yaml -> new PublicityReader(findings).read(yaml, !rankings.isEmpty() || findings.isMisread("rankings"),
                !grades.bands().isEmpty() || findings.isMisread(GradesReader.BANDS) || !keys.has("grades"))).orElse(Publicity.OWN_ONLY);
        keys.finish("corrections");
        if (keys.value("rankings").filter(value -> !(value instanceof Yaml.Mapping)).isPresent()) {
            findings.misread("rankings");
        }
        rankings.values().stream().skip(1).limit(1).forEach(second -> findings.add(PolicyCode.NOT_SUPPORTED, second.place(), "rankings (2)"));
        return new Policy(code.orElse("policy"), title, assessee.orElse(AssesseeKind.OFFICER), appliesTo, sources, period.orElse(AssessmentPeriod.MONTHS), named, sections,
                indicators, events, coefficients, vetoes, leastAttainable, total, rankings, grades.bands(), grades.quotas(), outcomes, checks, waivers, limitedIsError, role,
                atDeadline, publicity);
    }

    /** A figure over the peer group of a ranking names the ranking where others name attributes. */
    private static Map<String, FigureRule> withRankings(Map<String, FigureRule> figures, Set<String> rankings) {
        Map<String, FigureRule> named = new LinkedHashMap<>(figures);
        named.replaceAll((name, figure) -> figure.across() != null && figure.across().within().size() == 1 && rankings.contains(figure.across().within().get(0))
                ? figure.acrossRanking() : figure);
        return named;
    }

    /** What rules can name only where it is known who is assessed, and for how long. */
    private static final List<String> FACTS_OF_TIME = List.of("OfficerMonth", "OfficerQuarter", "OfficerYear", "UnitMonth", "UnitQuarter", "UnitYear", "month", "quarter");

    /** Of a policy that says nothing about it. */
    private static final TotalRule NO_TOTAL = new TotalRule(null, List.of(), 2, Rounding.HALF_UP, TotalRule.Round.EACH_LINE, null, null, null);

    private Map<String, List<String>> attributeValues(Keys keys) {
        return keys.map("applies-to", (name, values) -> {
            Keys one = Keys.of("applies-to", new Yaml.Mapping(Map.of(name.text(), new Yaml.Entry(name, values)), name.place()), findings);
            List<String> texts = one.texts(name.text());
            if (one.has(name.text())) {
                one.refuseEmpty(name.text());
            } else {
                findings.add(PolicyCode.WRONG_SHAPE, name.place(), name.text(), new Text("至少有一项的列表", "a list of at least one entry"));
            }
            return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
        });
    }

    private Optional<AssessmentPeriod> period(Yaml yaml) {
        Keys keys = Keys.of("period", yaml, findings);
        Optional<AssessmentPeriod.Kind> kind = keys.requiredChoice("kind", AssessmentPeriod.Kind.class);
        Optional<Integer> fromDay = keys.requiredWhole("from-day", 1, 28);
        Optional<Integer> firstMonth = keys.requiredWhole("first-month", 1, 12);
        keys.finish();
        return kind.isPresent() && fromDay.isPresent() && firstMonth.isPresent()
                ? Optional.of(new AssessmentPeriod(kind.get(), fromDay.get(), firstMonth.get()))
                : Optional.empty();
    }

    private Optional<Section> section(Yaml.Scalar code, Yaml yaml) {
        Keys keys = Keys.of(code.text(), yaml, findings);
        Section section = new Section(code.text(), keys.words("name").orElse(Text.same(code.text())), keys.text("in").orElse(null),
                keys.requiredQuantity("points").orElse(null), keys.quantity("weight").orElse(null),
                keys.limit("floor").orElse(null), keys.limit("ceiling").orElse(null), code.place());
        keys.finish();
        return Names.check(code, findings) && section.points() != null ? Optional.of(section) : Optional.empty();
    }

    private Optional<Indicator> indicator(Yaml.Scalar code, Yaml yaml) {
        Keys keys = Keys.of(code.text(), yaml, findings);
        Text name = keys.words("name").orElse(Text.same(code.text()));
        String section = keys.text("section").orElse(null);
        Optional<Indicator.Scoring> scoring = keys.requiredChoice("scoring", Indicator.Scoring.class);
        boolean adjusts = scoring.filter(Indicator.Scoring.ADJUST::equals).isPresent();
        boolean needsFloor = adjusts || scoring.filter(Indicator.Scoring.DEDUCT::equals).isPresent();
        Quantity points = adjusts ? null : keys.requiredQuantity("points").orElse(null);
        Quantity weight = adjusts ? null : keys.quantity("weight").orElse(null);
        Quantity floor = (needsFloor ? keys.requiredLimit("floor") : keys.limit("floor")).orElse(null);
        Quantity ceiling = (adjusts ? keys.requiredLimit("ceiling") : keys.limit("ceiling")).orElse(null);
        List<String> measures = keys.texts("measures");
        Indicator.When when = keys.choice("not-applicable-when", Indicator.When.class).orElse(null);
        if (measures.size() > 1 && when == null && !keys.has("not-applicable-when")) {
            findings.add(PolicyCode.NOT_APPLICABLE_WHEN, code.place(), code.text());
        }
        Optional<Indicator.NotApplicable> notApplicable = keys.requiredChoice("not-applicable", Indicator.NotApplicable.class);
        Indicator.Otherwise otherwise = keys.choice("otherwise", Indicator.Otherwise.class).orElse(Indicator.Otherwise.ERROR);
        Map<String, List<String>> appliesTo = attributeValues(keys);
        Optional<String> clause = keys.requiredText("clause");
        keys.finish();
        if (!Names.check(code, findings) || scoring.isEmpty() || notApplicable.isEmpty() || !adjusts && points == null) {
            return Optional.empty();
        }
        if (scoring.get() == Indicator.Scoring.EARN && measures.isEmpty()) {
            findings.add(PolicyCode.NOTHING_MEASURED, code.place(), code.text());
        }
        return Optional.of(new Indicator(code.text(), name, section, scoring.get(), points, weight, floor, ceiling, measures, when,
                notApplicable.get(), otherwise, appliesTo, clause.orElse(""), code.place()));
    }

    private Optional<EventGroup> eventGroup(Yaml.Scalar code, Yaml yaml) {
        Keys keys = Keys.of(code.text(), yaml, findings);
        keys.required("kinds");
        keys.refuseEmpty("kinds");
        List<String> kinds = keys.texts("kinds");
        Optional<EventGroup.Count> count = keys.requiredChoice("count", EventGroup.Count.class);
        Optional<EventGroup.SameMatter> sameMatter = keys.requiredChoice("same-matter", EventGroup.SameMatter.class);
        Optional<EventGroup.LateReport> lateReport = keys.requiredChoice("late-report", EventGroup.LateReport.class);
        keys.forgive(DECIDED);
        Map<String, Quantity.OfParameter> decided = keys.map(DECIDED, this::decidedRange);
        keys.finish();
        boolean named = Names.check(code, findings);
        if (!named || kinds.isEmpty()) {
            findings.misread(EVENTS);
        }
        // its kinds are known to rules and scenarios, however they are counted
        return named ? Optional.of(new EventGroup(code.text(), kinds, count.orElse(EventGroup.Count.KIND),
                sameMatter.orElse(EventGroup.SameMatter.ALL), lateReport.orElse(EventGroup.LateReport.CORRECTION), decided, code.place())) : Optional.empty();
    }

    /** The range of a kind whose points are decided; what kind and which parameter is looked at when all names are known. */
    private Optional<Quantity.OfParameter> decidedRange(Yaml.Scalar kind, Yaml range) {
        if (range instanceof Yaml.Scalar scalar && scalar.text().startsWith("p.")) {
            return Optional.of(new Quantity.OfParameter(scalar.text().substring(2), scalar.place()));
        }
        findings.add(PolicyCode.WRONG_SHAPE, range.place(), kind.text(), new Text("p.参数名（RANGE）", "p.name of a RANGE"));
        return Optional.empty();
    }

    private Optional<Coefficient> coefficient(Yaml.Scalar name, Yaml yaml) {
        Keys keys = Keys.of(name.text(), yaml, findings);
        Optional<String> of = keys.requiredText("of");
        Optional<Coefficient.Take> take = keys.requiredChoice("take", Coefficient.Take.class);
        Optional<Quantity> otherwise = keys.requiredQuantity("otherwise");
        keys.finish();
        return Names.check(name, findings) && of.isPresent() && take.isPresent() && otherwise.isPresent()
                ? Optional.of(new Coefficient(name.text(), of.get(), take.get(), otherwise.get(), name.place()))
                : Optional.empty();
    }

    private Optional<Veto> veto(Yaml.Scalar name, Yaml yaml) {
        Keys keys = Keys.of(name.text(), yaml, findings);
        keys.forgive("total", "total-at-most", "grade-at-most");
        Quantity total = keys.quantity("total").or(() -> keys.quantity("total-at-most")).orElse(null);
        if (keys.has("total") && keys.has("total-at-most")) {
            findings.add(PolicyCode.NOT_TOGETHER, keys.placeOf("total-at-most"), name.text(), new Text("total 与 total-at-most 是一个意思，不能同时写", "total and total-at-most mean the same and cannot stand together"));
        }
        String grade = keys.text("grade-at-most").orElse(null);
        Optional<String> clause = keys.requiredText("clause");
        keys.requireOneOf(name.place(), "total", "total-at-most", "grade-at-most");
        keys.finish();
        return Names.check(name, findings) ? Optional.of(new Veto(name.text(), total, grade, clause.orElse(""), name.place())) : Optional.empty();
    }

    private Optional<TotalRule> total(Yaml yaml) {
        Keys keys = Keys.of("total", yaml, findings);
        Optional<Quantity> points = keys.requiredQuantity("points");
        List<Step> order = new ArrayList<>();
        if (keys.required(ORDER).isEmpty()) {
            findings.misread(ORDER);
        }
        for (Yaml.Scalar step : keys.scalars(ORDER)) {
            keys.choice(step, Step.class).ifPresentOrElse(order::add, () -> findings.misread(ORDER));
        }
        Optional<Integer> scale = keys.requiredWhole("scale", 0, 12);
        Optional<Rounding> rounding = keys.requiredChoice("rounding", Rounding.class);
        Optional<TotalRule.Round> round = keys.requiredChoice("round", TotalRule.Round.class);
        Optional<Quantity> floor = keys.requiredLimit("floor");
        Optional<Quantity> ceiling = keys.requiredLimit("ceiling");
        keys.finish();
        return Optional.of(new TotalRule(points.orElse(null), order, scale.orElse(2), rounding.orElse(Rounding.HALF_UP), round.orElse(TotalRule.Round.EACH_LINE),
                floor.orElse(null), ceiling.orElse(null), keys.place()));
    }

    private Optional<RankingRule> ranking(Yaml.Scalar name, Yaml yaml) {
        Keys keys = Keys.of(name.text(), yaml, findings);
        Optional<String> by = keys.requiredText("by");
        keys.required("within");
        List<String> within = keys.texts("within");
        Optional<RankingRule.Ties> ties = keys.requiredChoice("ties", RankingRule.Ties.class);
        keys.required("break-by");
        List<String> breakBy = keys.texts("break-by");
        Optional<Quantity> smallest = keys.requiredLimit("smallest-group");
        keys.finish();
        return Names.check(name, findings) && by.isPresent() && ties.isPresent() && smallest.isPresent()
                ? Optional.of(new RankingRule(name.text(), by.get(), within, ties.get(), breakBy, smallest.get(), name.place()))
                : Optional.empty();
    }

    private Optional<OutcomeRule> outcome(Yaml.Scalar code, Yaml yaml) {
        Keys keys = Keys.of(code.text(), yaml, findings);
        Text name = keys.words("name").orElse(Text.same(code.text()));
        Optional<OutcomeRule.Kind> kind = keys.requiredChoice("kind", OutcomeRule.Kind.class);
        Optional<OutcomeRule.Unit> unit = keys.requiredChoice("unit", OutcomeRule.Unit.class);
        boolean amount = unit.filter(each -> each != OutcomeRule.Unit.NONE).isPresent();
        BigDecimal roundTo = amount && keys.required("round-to").isPresent() ? keys.number("round-to").orElse(null) : null;
        Rounding rounding = amount ? keys.requiredChoice("rounding", Rounding.class).orElse(null) : null;
        keys.finish("paid-to", "from-pool", "remainder");
        if (roundTo != null && roundTo.signum() <= 0) {
            findings.add(PolicyCode.OUT_OF_RANGE, keys.placeOf("round-to"), "round-to", roundTo.toPlainString(), "> 0", "…");
            return Optional.empty();
        }
        return Names.check(code, findings) && kind.isPresent() && unit.isPresent() && (!amount || roundTo != null && rounding != null)
                ? Optional.of(new OutcomeRule(code.text(), name, kind.get(), unit.get(), roundTo, rounding, code.place()))
                : Optional.empty();
    }

    private Optional<CheckRule> check(Yaml.Scalar name, Yaml yaml) {
        Keys keys = Keys.of(name.text(), yaml, findings);
        Text title = keys.words("name").orElse(Text.same(name.text()));
        Optional<String> of = keys.requiredText("of");
        Optional<CheckRule.As> as = keys.requiredChoice("as", CheckRule.As.class);
        keys.required("within");
        List<String> within = keys.texts("within");
        Optional<Quantity> atMost = keys.requiredQuantity("at-most");
        CheckRule.Heads heads = keys.choice("heads", CheckRule.Heads.class).orElse(null);
        Optional<CheckRule.Otherwise> otherwise = keys.requiredChoice("otherwise", CheckRule.Otherwise.class);
        keys.finish();
        return Names.check(name, findings) && of.isPresent() && as.isPresent() && atMost.isPresent() && otherwise.isPresent()
                ? Optional.of(new CheckRule(name.text(), title, of.get(), as.get(), within, atMost.get(), heads, otherwise.get(), name.place()))
                : Optional.empty();
    }
}
