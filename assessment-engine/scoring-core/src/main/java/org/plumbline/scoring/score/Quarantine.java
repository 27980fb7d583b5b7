package org.plumbline.scoring.score;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.rules.Fault;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Terms;

/** The assessees of a run that cannot be scored, each with the first reason found. Nobody else is touched by them. For several threads. */
public final class Quarantine {

    /**
     * One assessee that is not scored.
     *
     * @param rule name of the rule that could not compute; null where no rule is to blame
     * @param finding its place is that of the rule, or the assessee's period
     */
    public record Entry(String assessee, String rule, Finding finding) { }

    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final Terms terms;
    private final RunCode whenARuleFails;

    public Quarantine(Terms terms) {
        this(terms, RunCode.RULE_FAULT);
    }

    private Quarantine(Terms terms, RunCode whenARuleFails) {
        this.terms = terms;
        this.whenARuleFails = whenARuleFails;
    }

    /** For those whose points are known and whose grade, rewards or penalties cannot be computed: their sheets stand. */
    public static Quarantine afterScoring(Terms terms) {
        return new Quarantine(terms, RunCode.UNSETTLED);
    }

    public void add(Participant participant, Fault fault) {
        add(participant.no(), fault);
    }

    public void add(String assessee, Fault fault) {
        if (fault.rule() < 0) {
            put(assessee, null, Finding.of(whenARuleFails, here(), assessee, "-", fault.reason()));
        } else {
            Rule rule = terms.rule(fault.rule());
            put(assessee, rule.name(), Finding.of(whenARuleFails, rule.place(), assessee, rule.name(), fault.reason()));
        }
    }

    public void add(Participant participant, Code code, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = participant.no();
        System.arraycopy(more, 0, arguments, 1, more.length);
        put(participant.no(), null, Finding.of(code, here(), arguments));
    }

    private Place here() {
        return Place.wholeFile(terms.period().label());
    }

    private void put(String assessee, String rule, Finding finding) {
        entries.putIfAbsent(assessee, new Entry(assessee, rule, finding));
    }

    public boolean holds(Participant participant) {
        return entries.containsKey(participant.no());
    }

    /** By assessee number. */
    public Collection<Entry> entries() {
        return entries.values();
    }

    static Text name(String code, Text name) {
        return new Text(name.zh().equals(code) ? code : name.zh() + "（" + code + "）", name.en().equals(code) ? code : name.en() + " (" + code + ")");
    }
}
