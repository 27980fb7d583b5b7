package org.plumbline.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.PlainEvaluator;

/** The text of a small policy, made in a test key by key. Unchangeable: each change is a new draft. */
public final class Draft {

    public static final String CATALOGUE = """
            attributes:
              station:   { name: { zh: 派出所, en: Station } }
              bureau:    { name: { zh: 分局, en: Bureau } }
              sequence:  { name: { zh: 序列, en: Sequence }, values: [A, B] }
              parent:    { name: { zh: 上级, en: Parent } }
              probation: { name: { zh: 试用期, en: Probation }, values: [是, 否], otherwise: 否 }
            items:
              a:    { name: 甲项, kind: NUMBER, unit: POINTS, range: [-100000, 100000], better: HIGHER, reported-by: 所, influenced: true }
              b:    { name: 乙项, kind: NUMBER, unit: POINTS, range: [-100000, 100000], better: HIGHER, reported-by: 所, influenced: true }
              c:    { name: 丙项, kind: NUMBER, unit: POINTS, range: [-100000, 100000], better: HIGHER, reported-by: 所, influenced: true }
              d:    { name: 丁项, kind: NUMBER, unit: POINTS, range: [-100000, 100000], better: HIGHER, reported-by: 所, influenced: true }
              less: { name: 越少越好, kind: COUNT, unit: CASE, range: [0, 1000], better: LOWER, reported-by: 所, influenced: true }
              flag: { name: 是否, kind: FLAG, unit: NONE, reported-by: 所, influenced: true }
              level: { name: 档次, kind: CODE, unit: NONE, values: [HIGH, MIDDLE, LOW], reported-by: 所, influenced: true }
              marks: { name: 标记, kind: LIST, unit: NONE, values: [X, Y, Z], reported-by: 所, influenced: true }
            events:
              late:    { name: { zh: 迟到, en: Late }, amount: { unit: MINUTE, range: [1, 480] } }
              offPost: { name: { zh: 脱岗, en: Off post } }
              absent:  { name: { zh: 旷工, en: Absent } }
              breach:  { name: { zh: 违纪, en: Breach } }
              praise:  { name: { zh: 表扬, en: Praise } }
              thanks:  { name: { zh: 感谢, en: Thanks } }
              patrol:  { name: { zh: 巡逻, en: Patrol }, amount: { unit: HOUR, range: [0.5, 24] }, flags: { night: { zh: 夜间, en: At night } } }
              lead:    { name: { zh: 线索, en: Lead }, flags: { confirmed: { zh: 已核实, en: Confirmed } } }
            """;

    private final String catalogue;
    private final Map<String, String> policy;
    private final Map<String, String> parameters;
    private final Map<String, String> rules;
    private final String scenarios;

    private Draft(String catalogue, Map<String, String> policy, Map<String, String> parameters, Map<String, String> rules, String scenarios) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.parameters = parameters;
        this.rules = rules;
        this.scenarios = scenarios;
    }

    /** One indicator {@code work} of 100 points that the figure {@code a} earns, everybody of a station ranked together, no quotas. */
    public static Draft earning() {
        return bare()
                .with("indicators", "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [a], not-applicable: REWEIGHT, clause: 一 } }")
                .rule("得分", "OfficerMonth( $a : a )", "award(\"work\", $a)");
    }

    /** No indicator and no rule yet. */
    public static Draft bare() {
        return new Draft(CATALOGUE, Map.of(), Map.of(), Map.of(), "[]")
                .with("code", "small")
                .with("title", "小办法")
                .with("assessee", "OFFICER")
                .with("period", "{ kind: MONTH, from-day: 1, first-month: 1 }")
                .with("total", "{ points: 100, order: [indicators, weights, adjustments, coefficients, limits, veto], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }")
                .with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [], smallest-group: 1 } }")
                .with("grades", "{ bands: [], quotas: [] }");
    }

    /** Sets one key of policy.yaml; null removes it. */
    public Draft with(String key, String yaml) {
        return new Draft(catalogue, changed(policy, key, yaml), parameters, rules, scenarios);
    }

    /** A parameter from 2026-01 on, in a range that holds everything. */
    public Draft number(String name, String value) {
        return parameter(name, "{ unit: POINTS, range: [-100000, 100000], values: { 2026-01: { value: " + value + ", assumed: true } } }");
    }

    /** A STEPS, BRACKETS or TABLE parameter from 2026-01 on. */
    public Draft scale(String name, String kind, String content) {
        return parameter(name, "{ kind: " + kind + ", unit: POINTS, range: [-100000, 100000], values: { 2026-01: { " + content + ", assumed: true } } }");
    }

    public Draft parameter(String name, String yaml) {
        return new Draft(catalogue, policy, changed(parameters, name, yaml), rules, scenarios);
    }

    public Draft rule(String name, String pattern, String call) {
        return rule(name, "理由", pattern, call);
    }

    public Draft rule(String name, String reason, String pattern, String call) {
        String text = "rule \"" + name + "\"\n    @Clause(\"一\") @Reason(\"" + reason + "\")\nwhen\n    $o : " + pattern + "\nthen\n    $o." + call + ";\nend\n";
        return new Draft(catalogue, policy, parameters, changed(rules, name, text), scenarios);
    }

    public Draft scenarios(String yaml) {
        return new Draft(catalogue, policy, parameters, rules, yaml);
    }

    public Draft catalogue(String yaml) {
        return new Draft(yaml, policy, parameters, rules, scenarios);
    }

    private static Map<String, String> changed(Map<String, String> map, String key, String value) {
        Map<String, String> copy = new LinkedHashMap<>(map);
        if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }

    public PolicyBundle bundle() {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put(PolicyBundle.POLICY, lines(policy));
        texts.put(PolicyBundle.PARAMETERS, lines(parameters));
        texts.put(PolicyBundle.RULES, "package small\n\n" + String.join("\n", rules.values()));
        texts.put(PolicyBundle.SCENARIOS, scenarios);
        return new PolicyBundle("", texts, "catalogue.yaml", catalogue);
    }

    private static String lines(Map<String, String> keys) {
        StringBuilder yaml = new StringBuilder();
        keys.forEach((key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
        return yaml.toString();
    }

    /** @throws AssertionError if the draft has a mistake */
    public PolicyVersion version() {
        Findings findings = new Findings();
        PolicyVersion version = PolicyVersion.read(bundle(), findings).orElseThrow(() -> new AssertionError(findings.sorted()));
        if (findings.hasErrors()) {
            throw new AssertionError(findings.sorted());
        }
        return version;
    }

    /** Evaluated by Drools; to be closed. */
    public CompiledPolicy compiled() {
        return compiled(false);
    }

    public CompiledPolicy compiled(boolean backwards) {
        Findings findings = new Findings();
        return CompiledPolicy.compile(version(), backwards, findings).orElseThrow(() -> new AssertionError(findings.sorted() + bundle().texts().get(PolicyBundle.RULES)));
    }

    /** Evaluated by the interpreter of these tests, which needs no compiling. */
    public CompiledPolicy interpreted() {
        return PlainEvaluator.of(version());
    }
}
