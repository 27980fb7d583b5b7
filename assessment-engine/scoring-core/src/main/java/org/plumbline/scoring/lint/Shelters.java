package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import org.plumbline.scoring.policy.RankingRule;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Reckoning;
import org.plumbline.scoring.rules.Rule;
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
        Place whole = Place.wholeFile(policy.total().place().file());
        policy.appliesTo().keySet().forEach(attribute -> read(attribute, policy.code(), whole));
        for (Indicator indicator : policy.indicators().values()) {
            indicator.measures().forEach(measure -> read(measure, indicator.code(), indicator.place()));
            indicator.appliesTo().keySet().forEach(attribute -> read(attribute, indicator.code(), indicator.place()));
        }
        RankingRule ranking = policy.mainRanking();
        ranking.within().forEach(attribute -> read(attribute, ranking.name(), ranking.place()));
        ranking.breakBy().forEach(field -> read(field, ranking.name(), ranking.place()));
        read(ranking.by(), ranking.name(), ranking.place());
        policy.figures().values().stream().filter(FigureRule::isOfGroup)
                .forEach(figure -> figure.across().within(policy).forEach(attribute -> read(attribute, figure.name(), figure.place())));
        policy.checks().values().forEach(check -> check.within().forEach(attribute -> read(attribute, check.name(), check.place())));
        book.rules().forEach(rule -> rule.fieldsRead().forEach(field -> read(field, rule.name(), rule.place())));
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

    private static boolean isLeave(EventKind kind) {
        return (kind.shelter() != null ? Optional.of(kind.shelter()) : Words.shelter(kind.code(), kind.name())).filter(Shelter.LEAVE::equals).isPresent();
    }

    /** More leave, everything else the same, must not mean fewer points, a smaller coefficient or a veto. */
    private void leaveOfItems() {
        List<DataItem> leave = catalogue.items().values().stream().filter(Shelters::isLeave).toList();
        if (leave.isEmpty()) {
            return;
        }
        Falls falls = new Falls(book, item -> isLeave(item) && (item.isNumber() || item.kind() == ItemKind.FLAG) ? 1 : 0);
        for (Indicator indicator : policy.indicators().values()) {
            falls.first(indicator).ifPresent(fall -> cost(indicator.code(), fall.rule(), leaveBehind(fall.field())));
        }
        for (Rule rule : book.rules()) {
            List<String> read = rule.fieldsRead().stream().filter(field -> book.version().itemsBehind(field).stream().anyMatch(item -> isLeave(catalogue.items().get(item)))).toList();
            boolean lowers = rule.verb() == Verb.VETO || rule.verb() == Verb.COEFFICIENT && rule.stage() == Stage.PERIOD && canBeBelow(rule, BigDecimal.ONE);
            if (!read.isEmpty() && lowers) {
                cost(rule.name(), rule, leaveBehind(read.get(0)));
            }
        }
    }

    private Text leaveBehind(String field) {
        return book.version().itemsBehind(field).stream().map(code -> catalogue.items().get(code)).filter(Shelters::isLeave).findFirst().orElseThrow().name();
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
                        .ifPresent(kind -> cost(rule.name(), rule, kind.name()));
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

    private void cost(String subject, Rule rule, Text leave) {
        remarks.add(LintCode.LEAVE_COSTS, subject, rule.place(), subject, leave);
    }
}
