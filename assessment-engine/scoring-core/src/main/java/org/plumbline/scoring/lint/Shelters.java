package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.Attribute;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.input.Catalogue.Shelter;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Reckoning;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Rule.Condition;
import org.plumbline.scoring.rules.Rule.Operand;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Verb;

/**
 * Sex, age, ethnicity and pregnancy are read nowhere: not by rules, measures, rankings, quotas, checks, nor to say whom a policy is for.
 * Leave by law may be read, but must not cost points. What the catalogue says decides; where it says nothing, the words of a name do.
 */
final class Shelters {

    private static final long MOST = 2_000;
    private static final Map<Shelter, Text> NAMES = new EnumMap<>(Map.of(Shelter.SEX, new Text("性别", "sex"), Shelter.AGE, new Text("年龄", "age"),
            Shelter.ETHNICITY, new Text("民族", "ethnicity"), Shelter.PREGNANCY, new Text("孕产", "pregnancy")));

    private final RuleBook book;
    private final Policy policy;
    private final Catalogue catalogue;
    private final Remarks remarks;

    Shelters(RuleBook book, Remarks remarks) {
        this.book = book;
        this.policy = book.version().policy();
        this.catalogue = book.version().catalogue();
        this.remarks = remarks;
    }

    void check() {
        personal();
        leaveOfItems();
        leaveOfEvents();
    }

    private void personal() {
        policy.appliesTo().keySet().forEach(attribute -> read(attribute, policy.code(), book.version().placeOf("applies-to", attribute)));
        for (Indicator indicator : policy.indicators().values()) {
            indicator.measures().forEach(measure -> read(measure, indicator.code(), indicator.place()));
            indicator.appliesTo().keySet().forEach(attribute -> read(attribute, indicator.code(), indicator.place()));
        }
        policy.mainRanking().ifPresent(ranking -> {
            ranking.within().forEach(attribute -> read(attribute, ranking.name(), ranking.place()));
            ranking.breakBy().forEach(field -> read(field, ranking.name(), ranking.place()));
            read(ranking.by(), ranking.name(), ranking.place());
        });
        policy.figures().values().stream().filter(FigureRule::isOfGroup)
                .forEach(figure -> figure.across().within(policy).forEach(attribute -> read(attribute, figure.name(), figure.place())));
        policy.checks().values().forEach(check -> check.within().forEach(attribute -> read(attribute, check.name(), check.place())));
        book.rules().forEach(rule -> rule.fieldsNamed().forEach(field -> read(field, rule.name(), rule.place())));
        book.rules().stream().filter(rule -> rule.stage() == Stage.EVENT || rule.stage() == Stage.OCCURRENCE).forEach(this::readOfEvents);
    }

    /** A flag has no key of its own in the catalogue: what is said of its kind holds for it, else its name. */
    private void readOfEvents(Rule rule) {
        for (String code : new TreeSet<>(book.kindsOf(rule))) {
            EventKind kind = catalogue.events().get(code);
            tell(shelter(kind), kind.name(), rule.name(), rule.place());
            if (kind.shelter() == null) {
                kind.flags().forEach((flag, name) -> tell(rule.fieldsRead().contains(flag) ? Words.shelter(flag, name) : Optional.empty(), name, rule.name(), rule.place()));
            }
        }
    }

    private void read(String field, String subject, Place place) {
        Attribute attribute = catalogue.attributes().get(field);
        if (attribute != null) {
            tell(attribute.shelter() != null ? Optional.of(attribute.shelter()) : Words.shelter(field, attribute.name()), attribute.name(), subject, place);
        }
        for (String code : book.version().itemsBehind(field)) {
            DataItem item = catalogue.items().get(code);
            tell(shelter(item), item.name(), subject, place);
        }
        book.version().eventsBehind(field).forEach(kind -> tell(shelter(kind), kind.name(), subject, place));
    }

    private void tell(Optional<Shelter> shelter, Text name, String subject, Place place) {
        shelter.filter(NAMES::containsKey).ifPresent(each -> remarks.add(LintCode.SHELTERED, subject, place, subject, name, NAMES.get(each)));
    }

    private static Optional<Shelter> shelter(DataItem item) {
        return item.shelter() != null ? Optional.of(item.shelter()) : Words.shelter(item.code(), item.name());
    }

    private static boolean isLeave(DataItem item) {
        return shelter(item).filter(Shelter.LEAVE::equals).isPresent();
    }

    private static Optional<Shelter> shelter(EventKind kind) {
        return kind.shelter() != null ? Optional.of(kind.shelter()) : Words.shelter(kind.code(), kind.name());
    }

    private static boolean isLeave(EventKind kind) {
        return shelter(kind).filter(Shelter.LEAVE::equals).isPresent();
    }

    private static int leaveSign(DataItem item) {
        return isLeave(item) && (item.isNumber() || item.kind() == ItemKind.FLAG) ? 1 : 0;
    }

    /** More leave, everything else the same, must not mean fewer points, a smaller coefficient, a veto, a limit of the grade, no grade, no money, a penalty or a lower place. */
    private void leaveOfItems() {
        if (catalogue.items().values().stream().noneMatch(Shelters::isLeave) && catalogue.events().values().stream().noneMatch(Shelters::isLeave)) {
            return;
        }
        Falls falls = new Falls(book, Shelters::leaveSign, Shelters::isLeave);
        for (Indicator indicator : policy.indicators().values()) {
            falls.first(indicator).ifPresent(fall -> cost(indicator.code(), fall.rule().place(), leaveBehind(fall.field()).orElseThrow()));
        }
        for (Rule rule : book.rules()) {
            rule.fieldsRead().stream().filter(field -> leaveBehind(field).isPresent() && costs(rule, field)).findFirst()
                    .ifPresent(field -> cost(rule.name(), rule.place(), leaveBehind(field).orElseThrow()));
        }
        policy.mainRanking().ifPresent(ranking -> Stream.concat(Stream.of(ranking.by()), ranking.breakBy().stream()).filter(this::lowersThePlace).findFirst()
                .ifPresent(key -> cost(ranking.name(), ranking.place(), leaveBehind(key).orElseThrow())));
    }

    private Optional<Text> leaveBehind(String field) {
        return book.version().itemsBehind(field).stream().map(code -> catalogue.items().get(code)).filter(Shelters::isLeave).map(DataItem::name)
                .findFirst().or(() -> book.version().eventsBehind(field).stream().filter(Shelters::isLeave).map(EventKind::name).findFirst());
    }

    private boolean costs(Rule rule, String field) {
        return switch (rule.verb()) {
            case VETO -> true;
            case COEFFICIENT -> rule.stage() == Stage.PERIOD && canBeBelow(rule, BigDecimal.ONE);
            case AT_MOST, UNGRADED, NOT_GRADED, NOT_PAID, PENALTY -> comesWithLeave(rule, field);
            default -> false;
        };
    }

    /** Whether the rule begins to speak as leave grows, everything else the same; also where that is not known. */
    private boolean comesWithLeave(Rule rule, String field) {
        List<Condition> conditions = rule.conditions().stream().filter(condition -> reads(condition, field)).toList();
        if (conditions.isEmpty()) {
            return rule.verb() == Verb.PENALTY && rule.amount() != null;
        }
        boolean isOrdered = book.version().itemsBehind(field).stream().map(code -> catalogue.items().get(code)).noneMatch(item -> isLeave(item) && leaveSign(item) == 0);
        if (!isOrdered || conditions.stream().anyMatch(condition -> condition.right().stream().anyMatch(Operand.FieldValue.class::isInstance))) {
            return true;
        }
        return Months.of(book, List.of(rule)).stream().anyMatch(inForce -> {
            int sense = sense(field, inForce).orElse(2);
            List<Object> values = sense == 0 ? List.of() : new ArrayList<>(new Axes(book, rule.stage(), null, List.of(rule), inForce).rising(field));
            if (sense < 0) {
                Collections.reverse(values);
            }
            boolean silent = sense == 2;
            for (Object value : values) {
                boolean speaks = conditions.stream().allMatch(condition -> Conditions.holds(condition, any -> value, inForce));
                if (silent && speaks) {
                    return true;
                }
                silent |= !speaks;
            }
            return false;
        });
    }

    private Optional<Integer> sense(String field, InForce inForce) {
        return new Sense(book.version(), inForce, Shelters::leaveSign, Shelters::isLeave).of(field);
    }

    private static boolean reads(Condition condition, String field) {
        return condition.field().equals(field) || condition.right().stream().anyMatch(operand -> operand instanceof Operand.FieldValue value && value.field().equals(field));
    }

    /** By leave itself nobody is ordered; by what is made of it nobody may come lower for it. */
    private boolean lowersThePlace(String key) {
        if (leaveBehind(key).isEmpty()) {
            return false;
        }
        return catalogue.items().containsKey(key) || book.version().datedMonths().stream().map(month -> book.version().inForce(month, new Findings()))
                .anyMatch(inForce -> sense(key, inForce).filter(sense -> sense >= 0).isEmpty());
    }

    private boolean canBeBelow(Rule rule, BigDecimal limit) {
        return Months.all(book, rule).stream()
                .anyMatch(inForce -> amounts(rule, null, inForce).stream().anyMatch(amount -> amount.compareTo(limit) < 0));
    }

    /** What the rule can call with, of one kind where one is given. */
    private Set<BigDecimal> amounts(Rule rule, String kind, InForce inForce) {
        Set<BigDecimal> amounts = new HashSet<>();
        Map<String, List<Object>> values = new Axes(book, rule.stage(), null, List.of(rule), inForce).values();
        values.computeIfPresent("kind", (field, kinds) -> kind == null ? kinds : List.of(kind));
        values.computeIfPresent("group", (field, groups) -> kind == null ? groups : List.of(policy.groupOf(kind).code()));
        new Combinations(values, MOST).each(point -> {
            if (Conditions.fires(rule, point::get, inForce)) {
                Reckoning.amount(rule, point::get, inForce).ifPresent(amounts::add);
            }
        });
        return amounts;
    }

    private void leaveOfEvents() {
        for (Rule rule : book.rules()) {
            if (rule.stage() == Stage.EVENT || rule.stage() == Stage.OCCURRENCE) {
                book.kindsOf(rule).stream().sorted().map(kind -> catalogue.events().get(kind)).filter(Shelters::isLeave).filter(kind -> costs(rule, kind)).findFirst()
                        .ifPresent(kind -> cost(rule.name(), rule.place(), kind.name()));
            }
        }
    }

    private boolean costs(Rule rule, EventKind kind) {
        return switch (rule.verb()) {
            case VETO -> true;
            case TREAT_AS -> !isLeave(catalogue.events().get(rule.target()));
            case DEDUCT -> Months.all(book, rule).stream()
                    .anyMatch(inForce -> amounts(rule, kind.code(), inForce).stream().anyMatch(amount -> amount.signum() > 0));
            default -> false;
        };
    }

    private void cost(String subject, Place place, Text leave) {
        remarks.add(LintCode.LEAVE_COSTS, subject, place, subject, leave);
    }
}
