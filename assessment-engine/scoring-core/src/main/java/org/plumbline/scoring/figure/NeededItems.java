package org.plumbline.scoring.figure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.policy.Collected;
import org.plumbline.scoring.policy.Collected.Gaps;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;

/**
 * The items that have to be handed in of an assessee before a period can be scored: those behind the measures of his indicators. Not
 * needed are items of periods before this one, which were due then; those of others (children, members, the group); and those of which a
 * figure says that a gap is skipped.
 */
public final class NeededItems {

    private final Map<Indicator, SortedMap<String, SortedSet<String>>> byIndicator;
    private final Period period;

    private NeededItems(Map<Indicator, SortedMap<String, SortedSet<String>>> byIndicator, Period period) {
        this.byIndicator = byIndicator;
        this.period = period;
    }

    public static NeededItems of(PolicyVersion version, Period period) {
        Map<Indicator, SortedMap<String, SortedSet<String>>> byIndicator = new LinkedHashMap<>();
        for (Indicator indicator : version.policy().indicators().values()) {
            Walk walk = new Walk(version, period);
            indicator.measures().forEach(measure -> walk.visit(measure, period));
            byIndicator.put(indicator, walk.items);
        }
        return new NeededItems(byIndicator, period);
    }

    /** Of the periods whose items are needed: this one, or the months of which a quarter is made. */
    public SortedSet<String> labels() {
        SortedSet<String> labels = new TreeSet<>();
        byIndicator.values().forEach(items -> labels.addAll(items.keySet()));
        return labels;
    }

    /** @param records by label; null where there is none */
    public SortedSet<String> missing(Assessee completed, Function<String, PeriodRecord> records) {
        SortedSet<String> missing = new TreeSet<>();
        byIndicator.forEach((indicator, items) -> {
            if (indicator.concerns(completed)) {
                items.forEach((label, codes) -> missing.addAll(missing(label, codes, records.apply(label))));
            }
        });
        return missing;
    }

    private List<String> missing(String label, SortedSet<String> codes, PeriodRecord record) {
        return codes.stream().filter(code -> record == null || record.figures().getOrDefault(code, Figure.Absent.MISSING) == Figure.Absent.MISSING)
                .map(code -> label.equals(period.label()) ? code : code + " " + label).toList();
    }

    /** From a measure to the items that it is made of. */
    private static final class Walk {

        private final Catalogue catalogue;
        private final PolicyVersion version;
        private final Period period;
        private final SortedMap<String, SortedSet<String>> items = new TreeMap<>();
        private final Set<List<String>> visited = new HashSet<>();

        private Walk(PolicyVersion version, Period period) {
            this.catalogue = version.catalogue();
            this.version = version;
            this.period = period;
        }

        private void visit(String name, Period in) {
            if (!visited.add(List.of(name, in.label()))) {
                return;
            }
            if (catalogue.items().containsKey(name)) {
                items.computeIfAbsent(in.label(), any -> new TreeSet<>()).add(name);
                return;
            }
            FigureRule figure = version.policy().figures().get(name);
            if (figure == null) {
                return;
            }
            figure.joins().forEach(part -> visit(part, in));
            begins(figure, in).forEach(one -> figure.begins().forEach(part -> visit(part, one)));
        }

        /** The periods of the assessee's own whose gaps would be felt. */
        private List<Period> begins(FigureRule figure, Period in) {
            Collected collected = figure.collected();
            if (collected == null) {
                return List.of(in);
            }
            boolean feelsGaps = collected.across() == null && collected.gaps() == Gaps.REFUSE && collected.during().speaksIn(in);
            return feelsGaps ? collected.during().periods(in, version.policy().period()).stream().filter(one -> !one.firstMonth().isBefore(period.firstMonth())).toList()
                    : List.of();
        }
    }
}
