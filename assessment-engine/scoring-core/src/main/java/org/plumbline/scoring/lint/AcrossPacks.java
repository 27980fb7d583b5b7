package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.Range;
import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.policy.Waiver;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.FactShapes;
import org.plumbline.scoring.rules.Reckoning;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Verb;

/**
 * Compares what event kinds are worth in several policies for the same kind of assessee: one report of a kind without its flags, for the
 * first time, of the smallest and of the greatest amount and points that can be decided, before coefficients and limits. Both are taken at the end of the month in which the newest
 * of their parameters holds. A waiver of either policy counts. Two texts of one policy are no two policies.
 */
public final class AcrossPacks {

    /** @param points by the amounts tried; negative where it costs points */
    private record Worth(List<BigDecimal> points, Place place) { }

    private AcrossPacks() {
    }

    /**
     * What one policy says otherwise than others; findings stand at its own rules.
     *
     * @param others read without errors, as {@code one} is
     */
    public static Waivers.Settled compare(List<PolicyVersion> others, PolicyVersion one) {
        List<Waivers.Settled> each = others.stream().filter(other -> other.policy().assessee() == one.policy().assessee() && !other.policy().code().equals(one.policy().code())).map(other -> differences(other, one)).toList();
        return new Waivers.Settled(each.stream().flatMap(settled -> settled.findings().stream()).toList(), each.stream().flatMap(settled -> settled.waived().stream()).toList());
    }

    private static Waivers.Settled differences(PolicyVersion one, PolicyVersion other) {
        YearMonth month = Stream.of(one, other).flatMap(AcrossPacks::changes).max(YearMonth::compareTo).orElseThrow();
        Map<String, Worth> first = worth(one, month);
        Map<String, Worth> second = worth(other, month);
        Remarks remarks = new Remarks();
        first.forEach((kind, worth) -> {
            Worth theirs = second.get(kind);
            if (theirs != null && !isSame(worth, theirs)) {
                remarks.add(LintCode.OTHER_PACK, kind, theirs.place(), one.catalogue().events().get(kind).name(), one.policy().code(), words(worth), other.policy().code(),
                        words(theirs), month);
            }
        });
        List<Waiver> waivers = Stream.concat(one.policy().waivers().stream(), other.policy().waivers().stream()).toList();
        return Waivers.settle(waivers, remarks.all(), EnumSet.noneOf(Look.class));
    }

    private static Stream<YearMonth> changes(PolicyVersion version) {
        return Stream.concat(version.datedMonths().stream(), version.parameters().values().stream().flatMap(parameter -> parameter.days().keySet().stream())
                .map(version.policy().period()::monthOf));
    }

    private static boolean isSame(Worth one, Worth other) {
        return one.points().size() == other.points().size()
                && IntStream.range(0, one.points().size()).allMatch(i -> one.points().get(i).compareTo(other.points().get(i)) == 0);
    }

    private static Text words(Worth worth) {
        Set<Text> words = new LinkedHashSet<>();
        for (BigDecimal points : worth.points()) {
            String number = points.signum() == 0 ? "0" : points.abs().stripTrailingZeros().toPlainString();
            words.add(points.signum() < 0 ? new Text("扣 " + number + " 分", "−" + number + " points") : new Text("加 " + number + " 分", "+" + number + " points"));
        }
        return new Text(String.join("至", words.stream().map(Text::zh).toList()), String.join(" to ", words.stream().map(Text::en).toList()));
    }

    private static Map<String, Worth> worth(PolicyVersion version, YearMonth month) {
        RuleBook book = RuleBook.of(version, new Findings());
        InForce inForce = version.inForce(month, new Findings()).on(version.policy().period().lastDay(month));
        Map<String, Worth> worth = new TreeMap<>();
        for (EventGroup group : version.policy().eventGroups().values()) {
            for (String kind : group.kinds()) {
                List<Rule> rules = book.rules().stream().filter(rule -> rule.stage() == Stage.EVENT && (rule.verb() == Verb.AWARD || rule.verb() == Verb.DEDUCT))
                        .filter(rule -> book.kindsOf(rule).contains(kind)).toList();
                if (!rules.isEmpty()) {
                    worth.put(kind, new Worth(points(book, rules, kind, group.code(), inForce), rules.get(0).place()));
                }
            }
        }
        return worth;
    }

    private static List<BigDecimal> points(RuleBook book, List<Rule> rules, String kind, String group, InForce inForce) {
        Range sizes = book.version().catalogue().events().get(kind).amountRange();
        Quantity.OfParameter range = book.version().policy().decidedRange(kind);
        ParameterValue.Range within = range == null ? null : (ParameterValue.Range) inForce.value(range.parameter());
        List<BigDecimal> points = new ArrayList<>();
        for (BigDecimal amount : sizes == null ? Collections.singletonList((BigDecimal) null) : new TreeSet<>(List.of(sizes.least(), sizes.greatest()))) {
            for (BigDecimal decided : within == null ? Collections.singletonList((BigDecimal) null) : List.of(within.from(), within.to())) {
                Map<String, Object> plain = new HashMap<>();
                new Axes(book, Stage.EVENT, null, rules, inForce).values().forEach((field, axis) -> plain.put(field, axis.contains(false) ? false : axis.isEmpty() ? null : axis.get(0)));
                plain.put("kind", kind);
                plain.put("recordedAs", kind);
                plain.put("group", group);
                plain.put("amount", amount);
                plain.put(FactShapes.DECIDED, decided);
                points.add(points(rules, plain, inForce));
            }
        }
        return points;
    }

    private static BigDecimal points(List<Rule> rules, Map<String, Object> plain, InForce inForce) {
        return rules.stream().filter(rule -> Conditions.fires(rule, plain::get, inForce))
                .map(rule -> Reckoning.amount(rule, plain::get, inForce).map(each -> rule.verb() == Verb.DEDUCT ? each.negate() : each).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
