package org.plumbline.scoring.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.Range;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.policy.Keys;
import org.plumbline.scoring.policy.PackTime;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.Yaml;

/**
 * Reads the events of a scenario. What a report lacks is lacking here, too: points decided without a reason or a second person quarantine
 * as they do in a real month, so that a scenario can show that they do.
 */
record GivenEvents(PolicyVersion version, Findings findings) {

    /** @param number from 1, of the event within its list */
    Optional<Event> event(Yaml entry, int number) {
        Keys keys = Keys.of("events", entry, findings);
        keys.forgive("decided", "decidedBy", "confirmedBy");
        String kind = keys.requiredText("kind").orElse("");
        Optional<LocalDate> date = keys.requiredText("date").flatMap(text -> date(text, keys.placeOf("date")));
        Optional<LocalDate> reported = keys.text("reported").flatMap(text -> date(text, keys.placeOf("reported")));
        if (date.isPresent() && reported.filter(day -> day.isBefore(date.get())).isPresent()) {
            bad("reported", reported.get().toString(), keys.placeOf("reported"), new Text("不早于 date", "not before date"));
        }
        BigDecimal amount = keys.number("amount").orElse(null);
        int count = keys.has("count") ? keys.whole("count", 1, 1000).orElse(1) : 1;
        String matter = keys.text("matter").orElse(null);
        String source = keys.text("source").orElse(null);
        BigDecimal decided = keys.number("decided").orElse(null);
        String decidedBy = keys.text("decidedBy").orElse(null);
        String confirmedBy = keys.text("confirmedBy").orElse(null);
        String note = keys.text("note").orElse(null);
        SortedMap<String, Boolean> flags = new TreeMap<>();
        boolean isKnown = version.catalogue().events().containsKey(kind);
        if (isKnown) {
            Range range = version.catalogue().events().get(kind).amountRange();
            if (amount != null && (range == null || !range.contains(amount))) {
                bad("amount", amount.toPlainString(), keys.placeOf("amount"), range == null ? new Text("该事项没有数量", "the kind has no amount")
                        : new Text("超出范围 {0} 至 {1}", "outside {0} to {1}").with(range.least(), range.greatest()));
            }
            if (keys.has("decided") && version.policy().decidedRange(kind) == null && !findings.isMisread("decided")) {
                bad("decided", keys.text("decided").orElse(""), keys.placeOf("decided"),
                        new Text("policy.yaml 没有规定该事项由人裁量", "policy.yaml lets nobody decide the points of the kind"));
            }
            version.catalogue().events().get(kind).flags().keySet().forEach(flag -> keys.flag(flag).ifPresent(value -> flags.put(flag, value)));
        } else {
            if (keys.has("kind") && !findings.isMisread(kind)) {
                findings.add(ScenarioCode.UNKNOWN_GIVEN, keys.placeOf("kind"), new Text("事项", "event kind"), kind,
                        Suggestion.of(kind, version.catalogue().events().keySet(), version.lexicon()));
            }
            // of whichever kind it is meant to be: its flags are no unknown keys
            version.catalogue().events().values().forEach(each -> each.flags().keySet().forEach(keys::has));
        }
        keys.tolerate(findings::isMisread);
        keys.finish();
        return date.filter(day -> isKnown).map(day -> new Event(String.format("E%03d", number), "", kind, day, reported.orElse(day), amount, count, matter, source,
                decided, decidedBy, confirmedBy, flags, note));
    }

    private Optional<LocalDate> date(String text, Place place) {
        Optional<LocalDate> day = PackTime.day(text);
        if (day.isEmpty()) {
            bad("date", text, place, PackTime.DAY_FORM);
        }
        return day;
    }

    private void bad(String name, String text, Place place, Text why) {
        findings.add(ScenarioCode.BAD_VALUE, place, name, text, why);
    }
}
