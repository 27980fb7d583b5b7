package org.plumbline.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.Freeze;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Catalogue.Attribute;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.input.Origins;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;

/** People whom a pack assesses, made up with everything that it reads, in any combination that intake would take. */
final class Precinct {

    private final PolicyVersion version;
    private final Random chance;
    private final Period period;

    private Precinct(PolicyVersion version, Random chance) {
        this.version = version;
        this.chance = chance;
        AssessmentPeriod time = version.policy().period();
        this.period = Period.at(YearMonth.of(2026, 6), time);
    }

    static RunInput of(PolicyVersion version, int heads, Random chance) {
        return new Precinct(version, chance).input(heads);
    }

    /** The items that rules, indicators and the ranking of a pack read, in a fixed order. */
    static List<DataItem> items(PolicyVersion version) {
        Set<String> read = new LinkedHashSet<>();
        version.policy().indicators().values().forEach(indicator -> read.addAll(indicator.measures()));
        version.policy().figures().keySet().forEach(read::add);
        Set<String> codes = new LinkedHashSet<>();
        read.forEach(name -> codes.addAll(version.itemsBehind(name)));
        // what rules alone read is written in them
        version.catalogue().items().keySet().stream().filter(code -> version.bundle().texts().get("rules.drl").contains(code)).forEach(codes::add);
        Set<String> all = new LinkedHashSet<>();
        codes.forEach(code -> {
            for (String whole = version.catalogue().items().get(code).partOf(); whole != null; whole = version.catalogue().items().get(whole).partOf()) {
                all.add(whole);
            }
            all.add(code);
        });
        List<DataItem> items = new ArrayList<>(all.stream().map(version.catalogue().items()::get).toList());
        // a whole before its parts
        items.sort((one, other) -> Integer.compare(depth(one, version), depth(other, version)));
        return items;
    }

    private static int depth(DataItem item, PolicyVersion version) {
        return item.partOf() == null ? 0 : 1 + depth(version.catalogue().items().get(item.partOf()), version);
    }

    private RunInput input(int heads) {
        List<Assessee> people = new ArrayList<>();
        List<PeriodRecord> records = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<EarlierResult> history = new ArrayList<>();
        List<EventKind> kinds = version.policy().eventGroups().values().stream().flatMap(group -> group.kinds().stream())
                .filter(kind -> version.policy().decidedRange(kind) == null).map(version.catalogue().events()::get).toList();
        for (int i = 0; i < heads; i++) {
            String no = "P%02d".formatted(i);
            people.add(new Assessee(no, no, version.policy().assessee(), attributes()));
            labels().forEach(label -> records.add(new PeriodRecord(no, label, figures())));
            for (int e = kinds.isEmpty() ? 0 : chance.nextInt(4); e > 0; e--) {
                events.add(event(no + "-" + e, no, kinds.get(chance.nextInt(kinds.size()))));
            }
            for (String policy : version.policy().policiesRead()) {
                for (YearMonth month = period.firstMonth().minusMonths(3); !month.isAfter(period.lastMonth()); month = month.plusMonths(1)) {
                    history.add(new EarlierResult(policy, month.toString(), no, BigDecimal.valueOf(60 + chance.nextInt(50)), new BigDecimal("0." + (50 + chance.nextInt(50))), 1 + chance.nextInt(9),
                            1 + chance.nextInt(9), 9, one("EXCELLENT", "GOOD", "QUALIFIED", "PASS", "FAIL")));
                }
            }
        }
        Findings findings = new Findings();
        return Freeze.freeze(version, period.label(), new MonthData(people, records, events, List.of(), history), Origins.wholeFile("precinct"), findings)
                .orElseThrow(() -> new AssertionError(version.policy().code() + " " + findings.sorted())).input();
    }

    private Set<String> labels() {
        AssessmentPeriod time = version.policy().period();
        Set<String> labels = new LinkedHashSet<>(List.of(period.label(), Period.at(period.firstMonth().minusMonths(1), time).label(), Period.at(period.firstMonth().minusYears(1), time).label()));
        for (YearMonth month = period.firstMonth(); !month.isAfter(period.lastMonth()); month = month.plusMonths(1)) {
            labels.add(month.toString());
        }
        return labels;
    }

    private SortedMap<String, String> attributes() {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (Attribute attribute : version.catalogue().attributes().values()) {
            List<String> values = version.policy().appliesTo().getOrDefault(attribute.code(), attribute.values().isEmpty() ? List.of("东", "西") : attribute.values().subList(0, Math.min(2, attribute.values().size())));
            if (!attribute.code().equals(Assessee.PARENT)) {
                attributes.put(attribute.code(), values.get(chance.nextInt(values.size())));
            }
        }
        return attributes;
    }

    private SortedMap<String, Figure> figures() {
        SortedMap<String, Figure> figures = new TreeMap<>();
        for (DataItem item : items(version)) {
            int luck = chance.nextInt(40);
            if (luck == 0) {
                figures.put(item.code(), Figure.Absent.NOT_APPLICABLE);
            } else if (luck != 1) {
                figures.put(item.code(), figure(item, figures.get(item.partOf() == null ? "" : item.partOf()), chance));
            }
        }
        return figures;
    }

    /** @param whole what the item is part of; null: nothing, or it is not known */
    static Figure figure(DataItem item, Figure whole, Random chance) {
        return switch (item.kind()) {
            case FLAG -> new Figure.Flag(chance.nextBoolean());
            case CODE -> new Figure.Choice(item.values().get(chance.nextInt(item.values().size())));
            case LIST -> new Figure.Choices(item.values().stream().filter(any -> chance.nextInt(4) == 0).sorted().toList());
            case RATE -> new Figure.Amount(new BigDecimal(chance.nextInt(21)).movePointLeft(2).multiply(new BigDecimal(5)));
            default -> {
                int most = Math.min(400, item.range().greatest().intValue() - item.range().least().intValue());
                // what is due is mostly more than what is done of it
                BigDecimal value = item.range().least().add(BigDecimal.valueOf(item.influenced() ? chance.nextInt(most / 2 + 1) : most / 2 + chance.nextInt(most / 2 + 1)));
                yield new Figure.Amount(whole instanceof Figure.Amount all ? value.min(all.value()) : value);
            }
        };
    }

    private Event event(String event, String no, EventKind kind) {
        LocalDate day = period.firstDay().plusDays(chance.nextInt(25));
        SortedMap<String, Boolean> flags = new TreeMap<>();
        kind.flags().keySet().forEach(flag -> flags.put(flag, chance.nextBoolean()));
        BigDecimal amount = kind.amountRange() == null ? null : kind.amountRange().least().add(BigDecimal.valueOf(chance.nextInt(kind.amountRange().greatest().subtract(kind.amountRange().least()).intValue())));
        return new Event(event, no, kind.code(), day, day, amount, 1, null, null, null, null, null, flags, null);
    }

    private String one(String... some) {
        return some[chance.nextInt(some.length)];
    }
}
