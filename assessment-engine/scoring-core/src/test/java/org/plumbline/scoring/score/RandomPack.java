package org.plumbline.scoring.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;

/** Makes up packs that the check accepts: sections, weights, all ways of scoring, limits, coefficients, vetoes, both ways of rounding. */
final class RandomPack {

    private final Random chance;
    private final List<String> scopes = new ArrayList<>();
    private Draft draft = Draft.bare();

    private RandomPack(Random chance) {
        this.chance = chance;
    }

    static Draft draft(Random chance) {
        return new RandomPack(chance).make();
    }

    /** a and b are shares, c and d points; each may not apply, and d may be missing. */
    static Office office(Random chance, int heads) {
        Office office = Office.in("2026-03");
        RandomPack some = new RandomPack(chance);
        for (int i = 0; i < heads; i++) {
            String no = "P%02d".formatted(i);
            office.officer(no, "station", some.one("东", "西"), "sequence", some.one("A", "B"),
                    "a", some.one("n/a", "0", "1", "0.3333", "0.857"), "b", some.one("n/a", "0.5", "0.95", "0.125"),
                    "c", some.one("n/a", "0", "3.335", "12.5", "77.777"), "d", some.one("n/a", "missing", "0.005", "8", "20", "31.25", "4", "9", "11"));
            for (int e = chance.nextInt(4); e > 0; e--) {
                office.event(no + "-" + e, no, some.one("praise", "thanks", "offPost", "absent", "breach", "thanks", "praise"), "2026-03-0" + (1 + chance.nextInt(9)), "2026-03-20",
                        null, 1 + chance.nextInt(2), some.one(null, "甲案", "乙案"), java.util.Map.of());
            }
        }
        return office;
    }

    private Draft make() {
        scopes.add(null);
        sections();
        indicators();
        draft = draft.with("events", "{ merit: { kinds: [praise, thanks], count: KIND, same-matter: HIGHEST, late-report: CORRECTION }, "
                + "fault: { kinds: [offPost, absent], count: GROUP, same-matter: ALL, late-report: CORRECTION }, "
                + "grave: { kinds: [breach], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
                .with("vetoes", "{ grave: { " + one("total: 0", "total-at-most: 30.5") + ", clause: 九 } }")
                .rule("一票否决", "Event( kind == \"breach\" )", "veto(\"grave\")");
        String limits = "floor: " + one("NONE", "0", "10.25") + ", ceiling: " + one("NONE", "100", "88.8");
        return draft.with("total", "{ points: " + one("100", "120", "33") + ", order: [indicators, weights, adjustments, coefficients, limits, veto], scale: " + chance.nextInt(4)
                + ", rounding: " + one("HALF_UP", "HALF_EVEN", "DOWN", "UP") + ", round: " + one("EACH_LINE", "TOTAL_ONLY") + ", " + limits + " }")
                .with("reweight", chance.nextInt(3) == 0 ? "{ least-attainable: 0.5 }" : null);
    }

    private void sections() {
        StringBuilder yaml = new StringBuilder("{ ");
        for (int i = chance.nextInt(4); i > 0; i--) {
            String around = scopes.get(chance.nextInt(scopes.size()));
            yaml.append("S").append(i).append(": { points: ").append(one("10", "30", "60.5", "100")).append(around == null ? "" : ", in: " + around)
                    .append(maybe(", weight: " + one("0.3", "0.7", "2", "0.0001"))).append(maybe(", floor: " + one("0", "4.44")))
                    .append(maybe(", ceiling: " + one("9.99", "50"))).append(" }, ");
            scopes.add("S" + i);
        }
        draft = draft.with("sections", yaml.append("}").toString().replace(", }", " }"));
    }

    private void indicators() {
        StringBuilder yaml = new StringBuilder("{ ");
        StringBuilder coefficients = new StringBuilder("{ fair: { of: EVENT, take: PRODUCT, otherwise: 1 }, whole: { of: TOTAL, take: HIGHEST, otherwise: 1.005 }, ");
        draft = draft.number("factor", one("1.15", "0.333", "2")).rule("甲组系数", "OfficerMonth( sequence == \"A\", $f : p.factor )", "coefficient(\"whole\", $f)")
                .rule("表扬系数", "Event( kind == \"praise\", $f : p.factor )", "coefficient(\"fair\", $f)")
                .scale("merits", "TABLE", "rows: { praise: 3.25, thanks: 1.005 }").scale("faults", "TABLE", "rows: { offPost: 2.5, absent: 7.777 }");
        int count = scopes.size() + chance.nextInt(5);
        for (int i = 0; i < count; i++) {
            String code = "I" + i;
            // each section first gets a part that can be scored
            boolean first = i + 1 < scopes.size();
            String scope = scopes.get(first ? i + 1 : chance.nextInt(scopes.size()));
            String scoring = first ? one("EARN", "COLLECT", "DEDUCT") : one("EARN", "EARN", "COLLECT", "DEDUCT", "ADJUST");
            String measure = scoring.equals("EARN") ? one("a", "b") : one("c", "d");
            yaml.append(code).append(": { scoring: ").append(scoring).append(scope == null ? "" : ", section: " + scope).append(", measures: [").append(measure)
                    .append("], not-applicable: ").append(one("FULL", "ZERO", "REWEIGHT", "PEER_MEAN", "REWEIGHT", "NOT_GRADED")).append(", clause: 一");
            if (!scoring.equals("ADJUST")) {
                yaml.append(", points: ").append(one("10", "20", "33.3", "40")).append(maybe(", weight: " + one("0.25", "3")));
            }
            boolean open = scoring.equals("DEDUCT") || scoring.equals("ADJUST");
            yaml.append(open ? ", floor: " + one("NONE", "-3.333", "0") : maybe(", floor: 1.5")).append(scoring.equals("ADJUST") ? ", ceiling: " + one("NONE", "5", "0") : maybe(", ceiling: 18"))
                    .append(" }, ");
            rules(code, scoring, measure);
            if (chance.nextInt(4) == 0) {
                coefficients.append("k").append(i).append(": { of: ").append(chance.nextBoolean() || scope == null ? code : scope).append(", take: LOWEST, otherwise: 0.9 }, ");
            }
        }
        draft = draft.with("indicators", yaml.append("}").toString().replace(", }", " }")).with("coefficients", coefficients.append("}").toString().replace(", }", " }"));
    }

    private void rules(String code, String scoring, String measure) {
        String value = "$v : " + measure;
        switch (scoring) {
            case "EARN" -> draft = draft.rule(code, "OfficerMonth( " + value + " )", "share(\"" + code + "\", $v)");
            case "COLLECT" -> draft = draft.rule(code, "OfficerMonth( " + value + " )", "award(\"" + code + "\", $v)")
                    .rule(code + "乙", "Event( group == \"merit\", $k : kind, $t : p.merits )", "award(\"" + code + "\", lookup($k, $t))");
            case "DEDUCT" -> draft = draft.rule(code, "OfficerMonth( " + value + " )", "deduct(\"" + code + "\", $v)")
                    .rule(code + "乙", "Event( group == \"fault\", $k : kind, $t : p.faults )", "deduct(\"" + code + "\", lookup($k, $t))");
            default -> draft = draft.rule(code, "OfficerMonth( " + value + ", sequence == \"B\" )", "deduct(\"" + code + "\", $v)")
                    .rule(code + "乙", "Event( group == \"merit\", $k : kind, $t : p.merits )", "award(\"" + code + "\", lookup($k, $t))");
        }
    }

    private String maybe(String text) {
        return chance.nextInt(3) == 0 ? text : "";
    }

    private String one(String... some) {
        return some[chance.nextInt(some.length)];
    }
}
