package org.plumbline.scoring.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.grade.Grading;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.input.RunSlices;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rank.Ranking;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreSheet;

/**
 * What one assessee would have with other figures of the own work, if all others stayed as they are: exactly what a whole run of the changed
 * input would find. Prepared once for a person and a run, then asked again and again; for several threads. What must be computed for an answer
 * is chosen by the policy, see {@link Affected}: where everybody is scored alone, one sheet, which is placed among totals that are there;
 * elsewhere all whom the figures can move.
 */
public final class WhatIf {

    private final Terms terms;
    private final Affected affected;
    private final Assessee who;
    /** Of those who are scored anew each time. */
    private final RunInput input;
    private final Changes changes;
    /** As they are; null where they are scored anew each time. */
    private final Peers peers;
    /** The others as they are; null where no quota asks for them, or they are not at hand. */
    private final Passes others;
    private final Tried before;

    private WhatIf(Terms terms, Affected affected, Assessee who, RunInput input, Peers peers, Passes others) {
        this.terms = terms;
        this.affected = affected;
        this.who = who;
        this.input = input;
        this.peers = peers;
        this.others = others;
        this.changes = new Changes(input, who.no(), terms);
        this.before = tried(List.of());
    }

    /**
     * Of an input in which all stand whom the figures can move: the whole of a run, or what {@link Affected#cut} takes from it.
     *
     * @throws IllegalArgumentException if the number is none of its assessees'
     */
    public static WhatIf of(CompiledPolicy policy, RunInput input, String assessee) {
        Terms terms = terms(policy, input);
        Affected affected = Affected.by(policy, input.period());
        Assessee who = find(input, assessee);
        if (!affected.alone()) {
            return new WhatIf(terms, affected, who, input, null, null);
        }
        Passes others = Passes.of(Affected.only(input, one -> !one.no().equals(assessee)), terms);
        Peers.Gathering gathering = new Peers.Gathering(who, terms);
        gathering.sheets(others.sheets());
        gathering.roster(others.roster());
        return new WhatIf(terms, affected, who, Affected.only(input, one -> one.no().equals(assessee)), gathering.peers().sorted(terms), affected.quotas() ? others : null);
    }

    /**
     * Of a slice in which the person stands, and what was gathered of the others: for a run that is too big to be looked at as a whole. Where the policy has
     * quotas, what they would do is not known then.
     *
     * @throws IllegalArgumentException if the number is none of the slice's assessees', or sheets of the policy depend on others
     */
    public static WhatIf alone(CompiledPolicy policy, RunInput slice, String assessee, Peers peers) {
        Affected affected = Affected.by(policy, slice.period());
        if (!affected.alone()) {
            throw new IllegalArgumentException("sheets of " + policy.version().policy().code() + " depend on those of others: hand in all within " + affected.within());
        }
        Terms terms = terms(policy, slice);
        return new WhatIf(terms, affected, find(slice, assessee), Affected.only(slice, one -> one.no().equals(assessee)), peers.sorted(terms), null);
    }

    private static Terms terms(CompiledPolicy policy, RunInput input) {
        return new Assessment(policy, Progress.NONE).open(RunSlices.whole(input)).terms();
    }

    private static Assessee find(RunInput input, String no) {
        return input.assessees().stream().filter(one -> one.no().equals(no)).findFirst().orElseThrow(() -> new IllegalArgumentException("nobody in the run has the number " + no));
    }

    public Terms terms() {
        return terms;
    }

    public Affected affected() {
        return affected;
    }

    public Assessee who() {
        return who;
    }

    /** What is known of an item of the assessed period. */
    public Figure figure(String item) {
        return changes.figure(item);
    }

    /** As it is, without any change. */
    public Tried before() {
        return before;
    }

    /** The rules that are silent as it is, and what they ask for: the same as a whole result tells, but for rules on a grade that quotas change which are not known here. */
    public List<WhyNot> whyNot() {
        return WhyNot.of(before.sheet(), before.afterQuotas() == null ? before.beforeQuotas() : before.afterQuotas(), terms);
    }

    /** Empty where a change is none that could be reported: what is wrong is among the findings. Without a change it is as it is. */
    public Optional<Tried> tried(List<Change> some, Findings findings) {
        Findings own = new Findings();
        changes.check(some, own);
        findings.addAll(own.sorted());
        return own.hasErrors() ? Optional.empty() : Optional.of(tried(some));
    }

    /**
     * The same with the grade that the result holds, where only the places of others were gathered and the policy has quotas.
     *
     * @param grade code; null: none
     */
    public List<WhyNot> whyNot(String grade, Graded.HeldBackBy heldBackBy) {
        Graded here = before.beforeQuotas();
        return WhyNot.of(before.sheet(), here == null ? null : new Graded(here.standing(), grade, here.bandGrade(), heldBackBy, null), terms);
    }

    /** Whether the changes could be reported. */
    boolean areTaken(List<Change> some) {
        Findings findings = new Findings();
        changes.check(some, findings);
        return !findings.hasErrors();
    }

    /** How many sheets are computed for one answer. */
    int sheetsEach() {
        return input.assessees().size();
    }

    private Tried tried(List<Change> some) {
        Passes passes = Passes.of(changes.in(input, some), terms);
        ScoreSheet sheet = passes.sheet(who.no()).orElse(null);
        Quarantine unsettled = Quarantine.afterScoring(terms);
        Graded beforeQuotas = null;
        Graded afterQuotas = null;
        if (sheet != null && sheet.isGraded()) {
            Standing standing = (peers == null ? peers(passes) : peers).place(sheet, terms);
            beforeQuotas = Grading.beforeQuotas(List.of(standing), unsettled, terms).stream().findFirst().orElse(null);
            afterQuotas = !affected.quotas() || beforeQuotas == null ? beforeQuotas : afterQuotas(sheet, passes);
        }
        Quarantine.Entry entry = passes.quarantined(who.no()).orElse(unsettled.entries().stream().findFirst().orElse(null));
        List<LineChange> lines = before == null || sheet == null || before.sheet() == null ? List.of() : LineChange.between(before.sheet().lines(), sheet.lines());
        return new Tried(sheet, beforeQuotas, afterQuotas, entry, passes.takesPart(who.no()), lines);
    }

    private Peers peers(Passes everybody) {
        Peers.Gathering gathering = new Peers.Gathering(who, terms);
        gathering.sheets(everybody.sheets());
        gathering.roster(everybody.roster());
        return gathering.peers().sorted(terms);
    }

    /** Null where the others are not at hand. */
    private Graded afterQuotas(ScoreSheet own, Passes passes) {
        if (peers != null && others == null) {
            return null;
        }
        List<ScoreSheet> sheets = new ArrayList<>(passes.sheets());
        List<Participant> roster = new ArrayList<>(passes.roster());
        if (others != null) {
            sheets.addAll(others.sheets());
            roster.addAll(others.roster());
        }
        String group = group(own.participant());
        sheets.removeIf(sheet -> !group(sheet.participant()).equals(group));
        roster.removeIf(one -> !group(one).equals(group));
        List<Standing> standings = Ranking.rank(sheets, roster, new Findings(), terms);
        return Grading.grade(standings, roster, Quarantine.afterScoring(terms), new Findings(), terms).stream().filter(each -> each.no().equals(who.no())).findFirst().orElse(null);
    }

    private String group(Participant one) {
        return one.group(terms.policy().peers());
    }

    /**
     * Many tries, each with place and grade before quotas only and without lines; where everybody is scored alone, side by side as if they were several people.
     *
     * @param many each taken by {@link #areTaken}
     */
    List<Tried> all(List<List<Change>> many) {
        if (!affected.alone() || !input.children().isEmpty()) {
            return many.stream().map(this::tried).toList();
        }
        RunInput doubles = doubles(many);
        Passes passes = Passes.of(doubles, terms);
        List<Standing> standings = passes.sheets().stream().filter(ScoreSheet::isGraded).map(sheet -> peers.place(sheet, terms)).toList();
        Map<String, Graded> graded = Grading.beforeQuotas(standings, Quarantine.afterScoring(terms), terms).stream().collect(Collectors.toMap(Graded::no, one -> one));
        Map<String, ScoreSheet> sheets = new HashMap<>();
        passes.sheets().forEach(sheet -> sheets.put(sheet.participant().no(), sheet));
        List<Tried> tried = new ArrayList<>(many.size());
        for (Assessee one : doubles.assessees()) {
            tried.add(new Tried(sheets.get(one.no()), graded.get(one.no()), null, null, true, List.of()));
        }
        return tried;
    }

    /** The person once for each try, with everything that is known, under numbers that nobody has. */
    private RunInput doubles(List<List<Change>> many) {
        List<Assessee> assessees = new ArrayList<>(many.size());
        List<PeriodRecord> records = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Leave> leave = new ArrayList<>();
        RunInput doubles = new RunInput(input.bundle(), input.period(), assessees, records, events, leave, List.of(), new ArrayList<>());
        for (int i = 0; i < many.size(); i++) {
            String end = "\u0000" + i;
            String no = who.no() + end;
            assessees.add(new Assessee(no, who.name(), who.kind(), who.from(), who.to(), who.attributes()));
            records.addAll(changes.of(no, many.get(i)));
            input.events().forEach(event -> events.add(new Event(event.no() + end, no, event.kind(), event.date(), event.reported(), event.amount(), event.count(), event.matter(),
                    event.source(), event.decided(), event.decidedBy(), event.confirmedBy(), event.flags(), event.note())));
            input.leave().forEach(away -> leave.add(new Leave(no, away.kind(), away.from(), away.to())));
            input.history().forEach(result -> doubles.history().add(result.of(no)));
        }
        return doubles;
    }
}
