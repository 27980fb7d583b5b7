package org.plumbline.scoring.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.policy.Keys;
import org.plumbline.scoring.policy.PackTime;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.Yaml;

/** Reads what a scenario knows of somebody beyond the period itself: earlier periods, leave, the time of service. */
final class AroundReader {

    private final OtherPeriods periods;
    private final Function<Keys, SortedMap<String, Figure>> figures;
    private final Findings findings;

    /** @param figures reads the key {@code given} */
    AroundReader(OtherPeriods periods, Function<Keys, SortedMap<String, Figure>> figures, Findings findings) {
        this.periods = periods;
        this.figures = figures;
        this.findings = findings;
    }

    Scenario.Around around(Keys keys) {
        keys.forgive("earlier", "leave", "service");
        List<Scenario.Earlier> earlier = new ArrayList<>();
        Set<String> known = new HashSet<>();
        keys.list("earlier").forEach(entry -> earlier(entry, known).ifPresent(earlier::add));
        List<Leave> leave = new ArrayList<>();
        keys.list("leave").forEach(entry -> leave(entry).ifPresent(leave::add));
        LocalDate[] service = keys.value("service").map(this::service).orElse(new LocalDate[2]);
        return new Scenario.Around(earlier, leave, service[0], service[1]);
    }

    /** @param known the periods before it in the list */
    private Optional<Scenario.Earlier> earlier(Yaml entry, Set<String> known) {
        Keys keys = Keys.of("earlier", entry, findings);
        Optional<String> period = keys.requiredText("period");
        keys.required("given");
        SortedMap<String, Figure> given = figures.apply(keys);
        keys.finish();
        boolean holds = period.filter(label -> periods.hold(label, true, keys)).isPresent();
        if (holds && !known.add(period.get())) {
            findings.add(ScenarioCode.PERIOD_TWICE, keys.placeOf("period"), "earlier", period.get());
        }
        return period.filter(label -> holds).map(label -> new Scenario.Earlier(label, given));
    }

    private Optional<Leave> leave(Yaml entry) {
        Keys keys = Keys.of("leave", entry, findings);
        Optional<String> kind = keys.requiredText("kind");
        Optional<LocalDate> from = keys.requiredText("from").flatMap(text -> date(text, "from", keys));
        Optional<LocalDate> to = keys.requiredText("to").flatMap(text -> date(text, "to", keys));
        keys.finish();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            bad("to", to.get().toString(), keys, new Text("不早于 from", "not before from"));
            return Optional.empty();
        }
        return kind.isPresent() && from.isPresent() && to.isPresent() ? Optional.of(new Leave("", kind.get(), from.get(), to.get())) : Optional.empty();
    }

    private LocalDate[] service(Yaml yaml) {
        Keys keys = Keys.of("service", yaml, findings);
        LocalDate from = keys.text("from").flatMap(text -> date(text, "from", keys)).orElse(null);
        LocalDate to = keys.text("to").flatMap(text -> date(text, "to", keys)).orElse(null);
        keys.finish();
        if (from != null && to != null && to.isBefore(from)) {
            bad("to", to.toString(), keys, new Text("不早于 from", "not before from"));
        } else {
            refuseAbsence(from, to, keys);
        }
        return new LocalDate[] {from, to};
    }

    /** A real month takes people as of its last day. */
    private void refuseAbsence(LocalDate from, LocalDate to, Keys keys) {
        periods.now().map(Period::lastDay).ifPresent(day -> {
            boolean isLate = from != null && from.isAfter(day);
            if (isLate || to != null && to.isBefore(day)) {
                findings.add(ScenarioCode.NOT_IN_SERVICE, keys.placeOf(isLate ? "from" : "to"), day);
            }
        });
    }

    private Optional<LocalDate> date(String text, String key, Keys keys) {
        Optional<LocalDate> day = PackTime.day(text);
        if (day.isEmpty()) {
            bad(key, text, keys, PackTime.DAY_FORM);
        }
        return day;
    }

    private void bad(String key, String text, Keys keys, Text why) {
        findings.add(ScenarioCode.BAD_VALUE, keys.placeOf(key), key, text, why);
    }
}
