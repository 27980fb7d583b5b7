package org.plumbline.scoring.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Leave;

/**
 * An example that proves a policy: what is known of one assessee, and what must come of it.
 *
 * @param history    earlier results; the assessee is empty where the scenario's own is meant, else it names a child
 * @param standing   places the assessee in a group that is not spelt out; null: ranked among the colleagues
 * @param colleagues others in the same run
 * @param below      units and officers below the assessee
 * @param place      of its name
 * @param places     of what it expects and of its period, by key; see {@link #placeOf}
 */
public record Scenario(String name, String period, Given given, List<EarlierResult> history, Placed standing, List<Colleagues> colleagues,
        List<Below> below, Expected expected, Place place, Map<String, Place> places) {

    /** @param key period, total, grade …; lines.work, rules.name, checks.budget below a key with several; its name where it says nothing of the kind */
    public Place placeOf(String key) {
        return places.getOrDefault(key, place);
    }

    /** @param figures items, and figures that are then not computed */
    public record Given(SortedMap<String, Figure> figures, SortedMap<String, String> attributes, List<Event> events, Around around) { }

    /**
     * What is known beyond the period.
     *
     * @param leave without an assessee
     * @param from  first day of service; null: has always served
     * @param to    last day of service; null: still serves
     */
    public record Around(List<Earlier> earlier, List<Leave> leave, LocalDate from, LocalDate to) { }

    /** Items of another period. */
    public record Earlier(String period, SortedMap<String, Figure> figures) { }

    /** @param name as results of earlier periods name it */
    public record Below(AssesseeKind kind, String name, int times, Given given) { }

    public record Placed(int rank, int fromLast, int tied, int size) { }

    /** @param times how many alike */
    public record Colleagues(int times, Given given) { }

    /**
     * What must come of it; what is null or not named is not looked at.
     *
     * @param lines      points by indicator, in the order of booking
     * @param grade      code of the grade
     * @param outcomes   all outcomes, amount by code, null where there is no amount; null: not looked at
     * @param rules      names of rules that must fire
     * @param figures    values of figures, compared to the decimals that are written, at least four
     * @param quarantine empty text: some reason; a code: that reason; null: not quarantined
     * @param takesPart  false: does not take part, so that there is no sheet
     * @param checks     excess by check
     * @param ranked     its place among the colleagues
     */
    public record Expected(Map<String, List<BigDecimal>> lines, BigDecimal total, String grade, Map<String, BigDecimal> outcomes,
            List<String> rules, String quarantine, Boolean takesPart, Boolean notGraded, Map<String, BigDecimal> checks, Map<String, Figure> figures,
            Ranked ranked) { }

    /**
     * A place that must come of the points; what is null is not looked at.
     *
     * @param numbers   by word, {@code rank}, {@code fromLast}, {@code tied}, {@code size}
     * @param notRanked true: has no place
     */
    public record Ranked(Map<String, Integer> numbers, Boolean notRanked) {

        /** The words of a place, as rules read them. */
        static final List<String> WORDS = List.of("rank", "fromLast", "tied", "size");
    }
}
