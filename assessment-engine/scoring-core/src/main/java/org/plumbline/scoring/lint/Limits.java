package org.plumbline.scoring.lint;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.input.Catalogue.Limited;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;

/**
 * Looks for what the rules of the state forbid or limit as a yardstick of police work, with the article. What the catalogue says of an
 * item or event kind decides; where it says nothing, the words of its name do, and those of the indicator's.
 */
final class Limits {

    private static final int MOST_INDICATORS = 30;
    private static final Text STATE = new Text("国家执法质量考核评议规定和宁夏 2018 年规定第六条、第七条不得以{0}作为指标",
            "the national rules on enforcement assessment and those of Ningxia 2018, articles 6 and 7, forbid {0} as an indicator");
    private static final Map<Limited, Text> ARTICLES = new EnumMap<>(Map.of(
            Limited.FINES, STATE.with(new Text("罚款数额", "the amount of fines")),
            Limited.DETENTIONS, STATE.with(new Text("刑事拘留数、行政拘留数", "the number of criminal or administrative detentions")),
            Limited.INCIDENTS, STATE.with(new Text("发案数", "the number of incidents")),
            Limited.CASES_RETURNED, STATE.with(new Text("退查率", "the rate of cases returned")),
            Limited.CLEARANCE, STATE.with(new Text("破案率", "the clearance rate")),
            Limited.CASES_SOLVED, new Text("山东 2017 年规定不得以专项行动、破案数排名通报", "Shandong 2017 forbids ranking by campaign or by the number of cases solved"),
            Limited.PETITIONS, new Text("不得以上访、信访数量考核排名，以免压访截访", "no ranking by the number of petitions: it would reward suppressing them")));

    /** By these nobody is ranked, whatever the reason. */
    private static final Set<Limited> NEVER_OF_PEOPLE = EnumSet.of(Limited.FINES, Limited.DETENTIONS, Limited.PETITIONS);

    private final RuleBook book;
    private final Policy policy;
    private final Catalogue catalogue;
    private final Remarks remarks;

    Limits(RuleBook book, Remarks remarks) {
        this.book = book;
        this.policy = book.version().policy();
        this.catalogue = book.version().catalogue();
        this.remarks = remarks;
    }

    void check() {
        for (Indicator indicator : policy.indicators().values()) {
            Map<Limited, Text> found = new LinkedHashMap<>();
            indicator.measures().forEach(measure -> addOf(measure, found));
            book.rules().stream().filter(rule -> rule.stage() == Stage.EVENT && indicator.code().equals(rule.target()))
                    .flatMap(rule -> book.kindsOf(rule).stream()).sorted().forEach(kind -> addKind(catalogue.events().get(kind), found));
            if (indicator.measures().stream().noneMatch(this::isSaid)) {
                Words.limited(indicator.code(), indicator.name()).ifPresent(limited -> found.putIfAbsent(limited, indicator.name()));
            }
            tell(indicator.code(), indicator.place(), found);
        }
        policy.mainRanking().ifPresent(ranking -> {
            Map<Limited, Text> ranked = new LinkedHashMap<>();
            Stream.concat(Stream.of(ranking.by()), ranking.breakBy().stream()).forEach(key -> addOf(key, ranked));
            tell(ranking.name(), ranking.place(), ranked);
        });
        for (Rule rule : book.rules()) {
            if (rule.stage() != Stage.OCCURRENCE && rule.stage() != Stage.EVENT && !PeriodPoints.isBooking(rule)) {
                Map<Limited, Text> read = new LinkedHashMap<>();
                rule.fieldsRead().forEach(field -> addOf(field, read));
                tell(rule.name(), rule.place(), read);
            }
        }
        if (policy.indicators().size() > MOST_INDICATORS) {
            Place thirtyFirst = List.copyOf(policy.indicators().values()).get(MOST_INDICATORS).place();
            remarks.add(LintCode.MANY_INDICATORS, policy.code(), thirtyFirst, policy.indicators().size(), MOST_INDICATORS);
        }
    }

    private void tell(String subject, Place place, Map<Limited, Text> found) {
        found.forEach((limited, name) -> {
            if (policy.assessee() == AssesseeKind.OFFICER && NEVER_OF_PEOPLE.contains(limited)) {
                remarks.add(LintCode.RANKED_BY, subject, place, subject, name, ARTICLES.get(limited));
            } else {
                remarks.add(policy.limitedIsError() ? Severity.ERROR : Severity.WARNING, LintCode.LIMITED, subject, place, subject, name, ARTICLES.get(limited));
            }
        });
    }

    /** Whether the catalogue itself decides about an item behind a measure. */
    private boolean isSaid(String measure) {
        return book.version().itemsBehind(measure).stream().map(item -> catalogue.items().get(item)).anyMatch(item -> item.limited() != null);
    }

    private void addOf(String field, Map<Limited, Text> found) {
        for (String code : book.version().itemsBehind(field)) {
            DataItem item = catalogue.items().get(code);
            Optional<Limited> limited = item.limited() != null ? Optional.of(item.limited()) : Words.limited(code, item.name());
            limited.filter(each -> each != Limited.NONE).ifPresent(each -> found.putIfAbsent(each, item.name()));
        }
        FigureRule figure = policy.figures().get(field);
        if (figure != null && !isSaid(field)) {
            Words.limited(field, figure.title()).ifPresent(limited -> found.putIfAbsent(limited, figure.title()));
        }
    }

    private static void addKind(EventKind kind, Map<Limited, Text> found) {
        Optional<Limited> limited = kind.limited() != null ? Optional.of(kind.limited()) : Words.limited(kind.code(), kind.name());
        limited.filter(each -> each != Limited.NONE).ifPresent(each -> found.putIfAbsent(each, kind.name()));
    }
}
