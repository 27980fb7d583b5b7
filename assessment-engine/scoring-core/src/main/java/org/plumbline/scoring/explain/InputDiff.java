package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.plumbline.scoring.explain.InputChange.What;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;

/** What two runs of the same period have read that differs, person by person: what stands behind a difference of their results. */
public final class InputDiff {

    private final List<InputChange> changes = new ArrayList<>();

    private InputDiff() {
    }

    /** By number of the assessee, each in order; what is otherwise of a child is told of the one above it, too. Texts of the policy are not looked at. */
    public static SortedMap<String, List<InputChange>> between(RunInput before, RunInput after) {
        InputDiff diff = new InputDiff();
        diff.changes(people(before), people(after), Assessee::no, InputDiff::attributes);
        diff.changes(before.records(), after.records(), record -> List.of(record.assessee(), record.period()), InputDiff::figures);
        diff.changes(before.events(), after.events(), Event::no, InputDiff::events);
        diff.changes(before.leave(), after.leave(), leave -> List.of(leave.assessee(), leave.kind(), leave.from()), InputDiff::leave);
        diff.changes(before.history(), after.history(), result -> List.of(result.assessee(), result.policy(), result.period()), InputDiff::results);
        return byAssessee(diff.changes, before, after);
    }

    private static List<Assessee> people(RunInput input) {
        Map<String, Assessee> people = new TreeMap<>();
        Stream.concat(input.assessees().stream(), input.children().stream()).forEach(one -> people.putIfAbsent(one.no(), one));
        return List.copyOf(people.values());
    }

    private static SortedMap<String, List<InputChange>> byAssessee(List<InputChange> changes, RunInput before, RunInput after) {
        Map<String, String> above = new HashMap<>();
        Stream.of(before, after).flatMap(input -> input.children().stream()).forEach(child -> above.put(child.no(), child.attribute(Assessee.PARENT)));
        SortedMap<String, List<InputChange>> byAssessee = new TreeMap<>();
        for (InputChange change : changes) {
            byAssessee.computeIfAbsent(change.assessee(), any -> new ArrayList<>()).add(change);
            if (above.containsKey(change.assessee())) {
                byAssessee.computeIfAbsent(above.get(change.assessee()), any -> new ArrayList<>()).add(change);
            }
        }
        byAssessee.values().forEach(list -> list.sort(InputChange.IN_ORDER));
        return byAssessee;
    }

    /** @param compared of one and the same thing before and after; either may be null */
    private <T> void changes(List<T> before, List<T> after, Function<T, Object> key, BiFunction<T, T, List<InputChange>> compared) {
        Map<Object, T> left = new HashMap<>();
        before.forEach(one -> left.put(key.apply(one), one));
        for (T is : after) {
            T was = left.remove(key.apply(is));
            if (!is.equals(was)) {
                changes.addAll(compared.apply(was, is));
            }
        }
        left.values().forEach(was -> changes.addAll(compared.apply(was, null)));
    }

    private static List<InputChange> attributes(Assessee was, Assessee is) {
        SortedMap<String, String> before = said(was);
        SortedMap<String, String> after = said(is);
        return differing(before, after).map(name -> new InputChange(What.ATTRIBUTE, (is == null ? was : is).no(), name, null, before.get(name), after.get(name))).toList();
    }

    private static SortedMap<String, String> said(Assessee one) {
        SortedMap<String, String> said = new TreeMap<>();
        if (one != null) {
            said.putAll(one.attributes());
            said.put("name", one.name());
            if (one.from() != null) {
                said.put("from", one.from().toString());
            }
            if (one.to() != null) {
                said.put("to", one.to().toString());
            }
        }
        return said;
    }

    private static Stream<String> differing(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().filter(name -> !Objects.equals(before.get(name), after.get(name)));
    }

    private static List<InputChange> figures(PeriodRecord was, PeriodRecord is) {
        PeriodRecord either = is == null ? was : is;
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, String> after = new TreeMap<>();
        if (was != null) {
            was.figures().forEach((item, figure) -> before.put(item, shown(figure)));
        }
        if (is != null) {
            is.figures().forEach((item, figure) -> after.put(item, shown(figure)));
        }
        return differing(before, after).map(item -> new InputChange(What.FIGURE, either.assessee(), item, either.period(), before.get(item), after.get(item))).toList();
    }

    private static String shown(Figure figure) {
        if (figure instanceof Figure.Amount amount) {
            return amount.value().toPlainString();
        }
        if (figure instanceof Figure.Flag flag) {
            return String.valueOf(flag.value());
        }
        if (figure instanceof Figure.Choice choice) {
            return choice.code();
        }
        return figure instanceof Figure.Choices choices ? String.join(", ", choices.codes()) : figure.toString();
    }

    /** Of somebody else than before: once for each of the two. */
    private static List<InputChange> events(Event was, Event is) {
        if (was != null && is != null && !was.assessee().equals(is.assessee())) {
            return List.of(event(was, null), event(null, is));
        }
        return List.of(event(was, is));
    }

    private static InputChange event(Event was, Event is) {
        Event either = is == null ? was : is;
        return new InputChange(What.EVENT, either.assessee(), either.no(), either.date().toString(), was == null ? null : words(was), is == null ? null : words(is));
    }

    private static String words(Event event) {
        List<String> words = new ArrayList<>(List.of(event.kind(), event.date().toString()));
        if (event.amount() != null) {
            words.add(event.amount().toPlainString());
        }
        if (event.count() != 1) {
            words.add("×" + event.count());
        }
        if (event.decided() != null) {
            words.add("= " + event.decided().toPlainString());
        }
        event.flags().forEach((flag, yes) -> words.add(flag + ": " + yes));
        Stream.of(event.matter(), event.note()).filter(text -> text != null && !text.isBlank()).forEach(words::add);
        return String.join(" ", words);
    }

    private static List<InputChange> leave(Leave was, Leave is) {
        Leave either = is == null ? was : is;
        return List.of(new InputChange(What.LEAVE, either.assessee(), either.kind(), either.from().toString(), was == null ? null : "– " + was.to(), is == null ? null : "– " + is.to()));
    }

    private static List<InputChange> results(EarlierResult was, EarlierResult is) {
        EarlierResult either = is == null ? was : is;
        return List.of(new InputChange(What.EARLIER_RESULT, either.assessee(), either.policy(), either.period(), words(was), words(is)));
    }

    private static String words(EarlierResult result) {
        return result == null ? null
                : Stream.of(plain(result.total()), result.rank(), result.grade()).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(" / "));
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
