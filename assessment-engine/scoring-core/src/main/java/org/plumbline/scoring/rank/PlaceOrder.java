package org.plumbline.scoring.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.Direction;
import org.plumbline.scoring.policy.RankingRule;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.ScoreSheet;

/** By what the sheets of a peer group are ordered: the value that the ranking names, then those that tell equals apart. Better comes first. */
public final class PlaceOrder implements Comparator<List<BigDecimal>> {

    /** @param order better first; what does not apply comes after every value */
    private record Criterion(Function<ScoreSheet, BigDecimal> value, Comparator<BigDecimal> order) { }

    private final List<Criterion> criteria = new ArrayList<>();

    private PlaceOrder(RankingRule rule, Terms terms) {
        criteria.add(criterion(rule.by(), terms));
        rule.breakBy().forEach(key -> criteria.add(criterion(key, terms)));
    }

    static PlaceOrder by(RankingRule rule, Terms terms) {
        return new PlaceOrder(rule, terms);
    }

    /** Of the policy's ranking; where it ranks nobody, all are equal. */
    public static PlaceOrder of(Terms terms) {
        return terms.policy().mainRanking().map(rule -> new PlaceOrder(rule, terms)).orElseGet(PlaceOrder::new);
    }

    private PlaceOrder() { }

    private static Criterion criterion(String key, Terms terms) {
        Function<ScoreSheet, BigDecimal> value;
        if (key.equals(RankingRule.BY_TOTAL)) {
            value = ScoreSheet::total;
        } else if (terms.policy().indicators().containsKey(key) || terms.policy().sections().containsKey(key)) {
            value = sheet -> sheet.shares().get(key);
        } else {
            value = sheet -> (BigDecimal) sheet.participant().figures().value(key);
        }
        DataItem item = terms.catalogue().items().get(key);
        Comparator<BigDecimal> order = item != null && item.better() == Direction.LOWER ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return new Criterion(value, Comparator.nullsLast(order));
    }

    Comparator<ScoreSheet> ofSheets() {
        Comparator<ScoreSheet> order = Comparator.comparing(criteria.get(0).value(), criteria.get(0).order());
        for (Criterion criterion : criteria.subList(1, criteria.size())) {
            order = order.thenComparing(criterion.value(), criterion.order());
        }
        return order;
    }

    /** How many values decide. */
    public int size() {
        return criteria.size();
    }

    /** What decides about the place of a sheet, in this order: all that must be kept of one for others to be placed beside it. Null: does not apply. */
    public List<BigDecimal> values(ScoreSheet sheet) {
        List<BigDecimal> values = new ArrayList<>(criteria.size());
        criteria.forEach(criterion -> values.add(criterion.value().apply(sheet)));
        return values;
    }

    @Override
    public int compare(List<BigDecimal> one, List<BigDecimal> other) {
        for (int i = 0; i < criteria.size(); i++) {
            int order = criteria.get(i).order().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
