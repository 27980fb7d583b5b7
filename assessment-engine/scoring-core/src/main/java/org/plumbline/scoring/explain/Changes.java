package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Reasons;

/** The figures of one assessee that a run froze, and what they become by changes that intake would take, too. The place of a refusal is the item. */
final class Changes {

    private static final int MOST_DECIMALS = 18;

    private final Terms terms;
    private final Catalogue catalogue;
    private final String assessee;
    /** By label. */
    private final Map<String, PeriodRecord> records = new HashMap<>();

    Changes(RunInput input, String assessee, Terms terms) {
        this.terms = terms;
        this.catalogue = terms.catalogue();
        this.assessee = assessee;
        input.records().stream().filter(record -> record.assessee().equals(assessee)).forEach(record -> records.put(record.period(), record));
    }

    /** What is known of an item in the assessed period. */
    Figure figure(String item) {
        return figures(terms.period().label()).getOrDefault(item, Figure.Absent.MISSING);
    }

    private SortedMap<String, Figure> figures(String label) {
        return records.containsKey(label) ? records.get(label).figures() : new TreeMap<>();
    }

    private String label(Change change) {
        return change.period() == null ? terms.period().label() : change.period();
    }

    void check(List<Change> changes, Findings findings) {
        Set<List<String>> seen = new HashSet<>();
        Findings own = new Findings();
        for (Change change : changes) {
            Place place = Place.wholeFile(change.item());
            DataItem item = catalogue.items().get(change.item());
            if (item == null) {
                own.add(RunCode.WHAT_IF_UNKNOWN, place, change.item(), Suggestion.of(change.item(), catalogue.items().keySet()));
            } else if (!isInside(label(change))) {
                own.add(RunCode.WHAT_IF_PERIOD, place, name(item), label(change), terms.period().label());
            } else if (!seen.add(List.of(change.item(), label(change)))) {
                own.add(RunCode.WHAT_IF_TWICE, place, name(item), label(change));
            } else {
                check(item, change.figure(), place, own);
            }
        }
        if (!own.hasErrors()) {
            merged(changes).forEach((label, record) -> changes.stream().filter(change -> label(change).equals(label)).forEach(change -> parts(change.item(), record, own)));
        }
        findings.addAll(own.sorted());
    }

    private boolean isInside(String label) {
        AssessmentPeriod time = terms.policy().period();
        boolean isMonth = label.length() > 4 && Period.monthsOf(label) == 1;
        return label.equals(terms.period().label()) || isMonth && Period.firstMonthOf(label, time)
                .filter(month -> !month.isBefore(terms.period().firstMonth()) && !month.isAfter(terms.period().lastMonth())).isPresent();
    }

    private static void check(DataItem item, Figure figure, Place place, Findings findings) {
        if (figure instanceof Figure.Absent) {
            return;
        }
        if (figure instanceof Figure.Amount amount && item.isNumber()) {
            number(item, amount.value(), place, findings);
        } else if (figure instanceof Figure.Choice choice && item.kind() == ItemKind.CODE) {
            code(item, choice.code(), place, findings);
        } else if (figure instanceof Figure.Choices choices && item.kind() == ItemKind.LIST) {
            choices.codes().forEach(code -> code(item, code, place, findings));
        } else if (!(figure instanceof Figure.Flag && item.kind() == ItemKind.FLAG)) {
            findings.add(RunCode.WHAT_IF_SHAPE, place, name(item), shown(figure), switch (item.kind()) {
                case FLAG -> new Text("是或否", "yes or no");
                case CODE -> new Text("目录中的一个值", "one of the values of the catalogue");
                case LIST -> new Text("目录中的若干值", "some of the values of the catalogue");
                default -> new Text("数", "a number");
            });
        }
    }

    private static void number(DataItem item, BigDecimal value, Place place, Findings findings) {
        if (item.kind() == ItemKind.COUNT && value.scale() > 0) {
            findings.add(RunCode.WHAT_IF_NOT_WHOLE, place, name(item), value.toPlainString());
        } else if (!item.range().contains(value)) {
            findings.add(RunCode.WHAT_IF_RANGE, place, name(item), value.toPlainString(), item.range().least().toPlainString(), item.range().greatest().toPlainString());
        } else if (value.scale() > MOST_DECIMALS) {
            findings.add(RunCode.WHAT_IF_SHAPE, place, name(item), value.toPlainString(),
                    new Text("至多 " + MOST_DECIMALS + " 位小数的数", "a number of at most " + MOST_DECIMALS + " decimals"));
        }
    }

    private static void code(DataItem item, String code, Place place, Findings findings) {
        if (!item.values().contains(code)) {
            findings.add(RunCode.WHAT_IF_CODE, place, name(item), code, Suggestion.of(code, item.values()), String.join(", ", item.values()));
        }
    }

    /** An item beside what it is a part of, and beside its own parts. */
    private void parts(String item, Map<String, Figure> record, Findings findings) {
        for (DataItem part : catalogue.items().values()) {
            if (part.partOf() != null && (part.code().equals(item) || part.partOf().equals(item))) {
                BigDecimal value = number(record.get(part.code()));
                BigDecimal whole = number(record.get(part.partOf()));
                if (value != null && whole != null && value.compareTo(whole) > 0) {
                    findings.add(RunCode.WHAT_IF_EXCEEDS, Place.wholeFile(item), name(part), Reasons.show(value), name(catalogue.items().get(part.partOf())), Reasons.show(whole));
                }
            }
        }
    }

    private static BigDecimal number(Figure figure) {
        return figure instanceof Figure.Amount amount ? amount.value() : null;
    }

    private static Text name(DataItem item) {
        return item.name().zh().equals(item.code()) ? item.name() : new Text(item.name().zh() + "（" + item.code() + "）", item.name().en() + " (" + item.code() + ")");
    }

    private static String shown(Figure figure) {
        return figure instanceof Figure.Amount amount ? amount.value().toPlainString() : figure instanceof Figure.Flag flag ? String.valueOf(flag.value())
                : figure instanceof Figure.Choice choice ? choice.code() : String.join(";", ((Figure.Choices) figure).codes());
    }

    /** By label, what the changed periods come to. */
    private Map<String, SortedMap<String, Figure>> merged(List<Change> changes) {
        Map<String, SortedMap<String, Figure>> merged = new TreeMap<>();
        for (Change change : changes) {
            SortedMap<String, Figure> figures = merged.computeIfAbsent(label(change), label -> new TreeMap<>(figures(label)));
            if (change.figure() == Figure.Absent.MISSING) {
                figures.remove(change.item());
            } else {
                figures.put(change.item(), change.figure());
            }
        }
        return merged;
    }

    /** All records of the assessee, changed, as those of somebody of another number. */
    List<PeriodRecord> of(String other, List<Change> changes) {
        Map<String, SortedMap<String, Figure>> merged = merged(changes);
        List<PeriodRecord> all = new ArrayList<>();
        records.forEach((label, record) -> {
            if (!merged.containsKey(label)) {
                all.add(new PeriodRecord(other, label, record.figures()));
            }
        });
        merged.forEach((label, figures) -> all.add(new PeriodRecord(other, label, figures)));
        return all;
    }

    /** The input with the changes in it. */
    RunInput in(RunInput input, List<Change> changes) {
        List<PeriodRecord> changed = new ArrayList<>(input.records().size() + changes.size());
        input.records().stream().filter(record -> !record.assessee().equals(assessee)).forEach(changed::add);
        changed.addAll(of(assessee, changes));
        return new RunInput(input.bundle(), input.period(), input.assessees(), changed, input.events(), input.leave(), input.children(), input.history());
    }
}
