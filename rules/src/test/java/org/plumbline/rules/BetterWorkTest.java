package org.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.Direction;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.Waiver;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;

/** In every pack: who has one figure better, everything else the same, never has fewer points in an indicator, but where the policy says so and why. */
class BetterWorkTest {

    private static final int PAIRS = 300;

    @TestFactory
    Stream<DynamicTest> better_work_never_costs_points() {
        return Packs.all().stream().map(pack -> dynamicTest(pack.getFileName().toString(), () -> neverFalls(pack)));
    }

    private static void neverFalls(Path pack) {
        try (CompiledPolicy policy = CompiledPolicy.of(Packs.bundle(pack), new Findings()).orElseThrow()) {
            Set<String> declared = policy.version().policy().waivers().stream().filter(waiver -> waiver.code().equals("LINT-010")).map(Waiver::at).collect(Collectors.toSet());
            Map<String, ScoreSheet> sheets = new HashMap<>();
            RunResult result = new Assessment(policy, Progress.NONE).run(input(policy, new Random(7)));
            result.sheets().forEach(sheet -> sheets.put(sheet.participant().no(), sheet));
            for (int pair = 0; pair < PAIRS; pair++) {
                ScoreSheet worse = sheets.get("W%03d".formatted(pair));
                ScoreSheet better = sheets.get("B%03d".formatted(pair));
                if (worse != null && better != null) {
                    for (Indicator indicator : policy.version().policy().indicators().values()) {
                        if (!declared.contains(indicator.code())) {
                            assertThat(points(better, indicator)).as("%s of %s with %s, before with %s", indicator.code(), pack, better.participant().no(), worse.participant().no())
                                    .isGreaterThanOrEqualTo(points(worse, indicator));
                        }
                    }
                }
            }
        }
    }

    private static BigDecimal points(ScoreSheet sheet, Indicator indicator) {
        return sheet.lines().stream().filter(line -> line.scope().equals(indicator.code())).map(ScoreLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Pairs who differ in one item that has a direction; each pair alone in its groups, so that nobody else's figures move. */
    private static RunInput input(CompiledPolicy policy, Random chance) {
        Catalogue catalogue = policy.version().catalogue();
        String period = Period.at(policy.version().datedMonths().get(policy.version().datedMonths().size() - 1), policy.version().policy().period()).label();
        List<DataItem> directed = catalogue.items().values().stream().filter(item -> item.isNumber() && item.better() != null).toList();
        List<Assessee> assessees = new ArrayList<>();
        List<PeriodRecord> records = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            TreeMap<String, Figure> worse = new TreeMap<>();
            catalogue.items().values().forEach(item -> worse.put(item.code(), figure(item, worse, chance)));
            DataItem changed = directed.get(chance.nextInt(directed.size()));
            TreeMap<String, Figure> better = new TreeMap<>(worse);
            better.put(changed.code(), bettered(changed, worse, chance));
            // what more there is of a whole is good work too, or it would be no better
            catalogue.items().values().stream().filter(item -> changed.code().equals(item.partOf()) && item.better() != Direction.LOWER)
                    .forEach(item -> better.put(item.code(), grown(item, changed, worse, better)));
            for (String who : List.of("W", "B")) {
                String no = who + "%03d".formatted(pair);
                TreeMap<String, String> attributes = new TreeMap<>();
                catalogue.attributes().values().forEach(attribute -> attributes.put(attribute.code(), attribute.values().isEmpty() ? no : attribute.values().get(0)));
                policy.version().policy().appliesTo().forEach((attribute, values) -> attributes.put(attribute, values.get(0)));
                assessees.add(new Assessee(no, no, policy.version().policy().assessee(), attributes));
                records.add(new PeriodRecord(no, period, who.equals("W") ? worse : better));
            }
        }
        assessees.sort(Comparator.comparing(Assessee::no));
        records.sort(Comparator.comparing(PeriodRecord::assessee));
        return new RunInput(policy.version().bundle(), period, assessees, records, List.of(), List.of(), List.of(), List.of());
    }

    private static Figure figure(DataItem item, Map<String, Figure> soFar, Random chance) {
        return switch (item.kind()) {
            case FLAG -> new Figure.Flag(chance.nextBoolean());
            case CODE -> new Figure.Choice(item.values().get(chance.nextInt(item.values().size())));
            case LIST -> new Figure.Choices(List.of());
            default -> new Figure.Amount(between(item, item.range().least(), greatest(item, soFar), chance));
        };
    }

    private static Figure bettered(DataItem item, Map<String, Figure> worse, Random chance) {
        BigDecimal now = amount(worse.get(item.code()));
        return new Figure.Amount(item.better() == Direction.HIGHER ? between(item, now, greatest(item, worse), chance) : between(item, item.range().least(), now, chance));
    }

    private static Figure grown(DataItem part, DataItem whole, Map<String, Figure> worse, Map<String, Figure> better) {
        BigDecimal more = amount(better.get(whole.code())).subtract(amount(worse.get(whole.code())));
        return new Figure.Amount(amount(worse.get(part.code())).add(more).max(part.range().least()).min(part.range().greatest()));
    }

    private static BigDecimal amount(Figure figure) {
        return ((Figure.Amount) figure).value();
    }

    /** Most numbers lie near the lower end, where thresholds are. */
    private static BigDecimal between(DataItem item, BigDecimal least, BigDecimal greatest, Random chance) {
        BigDecimal most = item.kind() == Catalogue.ItemKind.COUNT && chance.nextBoolean() ? greatest.min(least.add(BigDecimal.TEN)) : greatest;
        BigDecimal value = least.add(most.subtract(least).max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(chance.nextInt(101)).movePointLeft(2)));
        return value.setScale(item.kind() == Catalogue.ItemKind.COUNT ? 0 : 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal greatest(DataItem item, Map<String, Figure> known) {
        BigDecimal whole = item.partOf() != null && known.get(item.partOf()) instanceof Figure.Amount amount ? amount.value() : item.range().greatest();
        return whole.min(item.range().greatest());
    }
}
