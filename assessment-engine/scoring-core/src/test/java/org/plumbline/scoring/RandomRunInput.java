package org.plumbline.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;

/** Makes up frozen inputs of any content that the types allow, whether or not a policy could score them. */
final class RandomRunInput {

    /** One item of each kind; values that look like what stands for something else. */
    static final String CATALOGUE = """
            items:
              a:     { name: 甲项, kind: NUMBER, unit: POINTS, range: [0, 1], better: HIGHER, reported-by: 所, influenced: true }
              n:     { name: 次数, kind: COUNT, unit: CASE, range: [0, 9], better: HIGHER, reported-by: 所, influenced: true }
              rate:  { name: 率, kind: RATE, unit: SHARE, range: [0, 1], better: HIGHER, reported-by: 所, influenced: true }
              flag:  { name: 是否, kind: FLAG, unit: NONE, reported-by: 所, influenced: true }
              level: { name: 档次, kind: CODE, unit: NONE, values: [HIGH, n/a, "null", "a;b"], reported-by: 所, influenced: true }
              marks: { name: 标记, kind: LIST, unit: NONE, values: [X, n/a, "a;b"], reported-by: 所, influenced: true }
            """;

    private static final String[] WORDS = {"", "甲", "a", "\"", "\\", "\n", "\u0001", "😀", "n/a", "null", ";", " ", "𠮷野"};

    private final Random chance;

    private RandomRunInput(Random chance) {
        this.chance = chance;
    }

    static RunInput of(Random chance) {
        return new RandomRunInput(chance).input();
    }

    private RunInput input() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String file : List.of(PolicyBundle.POLICY, PolicyBundle.RULES, words())) {
            texts.put(file, words());
        }
        PolicyBundle bundle = new PolicyBundle("run-input", texts, "run-input/catalogue.yaml", CATALOGUE);
        String period = words();
        List<Assessee> assessees = some(i -> assessee("K" + i, map(code -> words(), "station", "parent", words())));
        List<Assessee> children = new ArrayList<>();
        List<PeriodRecord> records = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Leave> leave = new ArrayList<>();
        List<EarlierResult> history = new ArrayList<>();
        for (Assessee assessee : assessees) {
            some(i -> assessee(assessee.no() + i, new TreeMap<>(Map.of("parent", assessee.no())))).forEach(children::add);
        }
        Stream.concat(assessees.stream(), children.stream()).map(Assessee::no).sorted().forEach(no -> {
            some(i -> record(no, period + i)).forEach(records::add);
            some(i -> event(no + i, no)).forEach(events::add);
            some(i -> leave(no, i)).forEach(leave::add);
            some(i -> earlier(no, i)).forEach(history::add);
        });
        events.sort(Comparator.comparing(Event::no));
        history.sort(Freeze.BY_POLICY_PERIOD_AND_ASSESSEE);
        return new RunInput(bundle, period, assessees, records, events, leave, children, history);
    }

    private Assessee assessee(String no, SortedMap<String, String> attributes) {
        return new Assessee(no, words(), chance.nextBoolean() ? AssesseeKind.OFFICER : AssesseeKind.UNIT, maybe(day()), maybe(day()), attributes);
    }

    private PeriodRecord record(String no, String period) {
        return new PeriodRecord(no, period, map(this::figure, "a", "n", "rate", "flag", "level", "marks"));
    }

    private Figure figure(String item) {
        if (chance.nextInt(4) == 0) {
            return Figure.Absent.NOT_APPLICABLE;
        }
        return switch (item) {
            case "flag" -> new Figure.Flag(chance.nextBoolean());
            case "level" -> new Figure.Choice(one("HIGH", "n/a", "null", "a;b"));
            case "marks" -> new Figure.Choices(List.of("X", "a;b", "n/a").subList(0, chance.nextInt(4)));
            default -> new Figure.Amount(number());
        };
    }

    private Event event(String event, String no) {
        return new Event(event, no, words(), day(), day(), maybe(number()), 1 + chance.nextInt(9), maybe(words()), maybe(words()), maybe(number()),
                maybe(words()), maybe(words()), map(flag -> chance.nextBoolean(), "confirmed", words()), maybe(words()));
    }

    private Leave leave(String no, int i) {
        return new Leave(no, words(), LocalDate.of(2026, 1, 1 + i), day());
    }

    private EarlierResult earlier(String no, int i) {
        return new EarlierResult("V" + i, words(), no, maybe(number()), maybe(number()), maybe(chance.nextInt()), maybe(chance.nextInt(9)), maybe(1), maybe(words()),
                map(indicator -> number(), "work", words()), map(coefficient -> number(), "load", words()));
    }

    /** Of every size and scale, also as powers of ten. */
    private BigDecimal number() {
        return new BigDecimal(new BigInteger(chance.nextInt(90), chance).subtract(BigInteger.valueOf(chance.nextInt(3))), chance.nextInt(30) - 8);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(400));
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int i = chance.nextInt(3); i > 0; i--) {
            words.append(one(WORDS));
        }
        return words.toString();
    }

    private <T> T maybe(T value) {
        return chance.nextBoolean() ? value : null;
    }

    private <T> List<T> some(IntFunction<T> make) {
        List<T> some = new ArrayList<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            some.add(0, make.apply(i));
        }
        return some;
    }

    private <T> SortedMap<String, T> map(Function<String, T> value, String... keys) {
        SortedMap<String, T> map = new TreeMap<>();
        for (String key : keys) {
            if (chance.nextBoolean()) {
                map.put(key, value.apply(key));
            }
        }
        return map;
    }

    private String one(String... some) {
        return some[chance.nextInt(some.length)];
    }
}
