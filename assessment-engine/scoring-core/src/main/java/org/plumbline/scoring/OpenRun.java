package org.plumbline.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.plumbline.scoring.event.Events;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.grade.Grading;
import org.plumbline.scoring.grade.Portions;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.RunSlices;
import org.plumbline.scoring.outcome.Checks;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.outcome.Outcomes;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Digest;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Pieces;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.scoring.score.Slice;
import org.plumbline.scoring.score.Step;
import org.plumbline.scoring.score.Steps;

/**
 * The passes of one run, for whoever leads its slices through them: {@link #gather} every slice at each barrier and {@link #close} it, then
 * {@link #score} every slice, then {@link #rank}, then {@link #finish}. Slices may be led in any order and by several threads at once; what
 * comes out is the same. One slice alone is held from barrier to barrier. Of several none is: each is led anew from its beginning, so that
 * no more are in memory than are being led; reading again costs less than holding a million.
 */
public final class OpenRun {

    private final RunSlices input;
    private final Terms terms;
    private final Assessment.Ranker ranker;
    private final Progress progress;
    private final Quarantine quarantine;
    private final Quarantine unsettled;
    private final List<Step> steps;
    private final List<Integer> barriers = new ArrayList<>();
    private final Digest digest;
    private final Scored[] scored;
    private final ResultText text;
    /** Of sheets that are scored before those of a slice before them. */
    private final SortedMap<Integer, List<byte[]>> sums = new TreeMap<>();
    private int summed;
    private long told;
    private final Findings findings = new Findings();
    private Pieces held;
    private List<Participant> heads;
    private List<Graded> graded;

    /** Some sheets, by number, with all their lines. @param texts of the sheets, in their order */
    public record Sheets(List<ScoreSheet> sheets, SheetTexts texts) { }

    /** What is kept of a slice for the passes that look at everybody. */
    private record Scored(int assessees, List<Participant> roster, List<ScoreSheet> sheets, List<LeftOut> leftOut) { }

    OpenRun(RunSlices input, Terms terms, Assessment.Ranker ranker, Progress progress) {
        this.input = input;
        this.progress = progress;
        this.terms = terms;
        this.ranker = ranker;
        this.quarantine = new Quarantine(terms);
        this.unsettled = Quarantine.afterScoring(terms);
        this.steps = Steps.of(terms, quarantine);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isBarrier()) {
                barriers.add(i);
            }
        }
        this.digest = new Digest(terms);
        this.scored = new Scored[input.count()];
        this.text = new ResultText(terms.policy().code(), input.bundle().checksum(), input.period());
    }

    public int slices() {
        return input.count();
    }

    public Terms terms() {
        return terms;
    }

    /** How many times all slices must be gathered before any is scored; 0 where everybody is scored alone. */
    public int barriers() {
        return barriers.size();
    }

    /**
     * Takes from a slice what others must know at a barrier.
     *
     * @param barrier from 0; those before it are closed
     * @param number  of the slice, from 0; each once
     */
    public void gather(int barrier, int number) {
        lead(number, barriers.get(barrier), steps.get(barriers.get(barrier))::gather);
    }

    /** Every slice was gathered at the barrier. */
    public void close(int barrier) {
        steps.get(barriers.get(barrier)).close();
    }

    /**
     * Passes 2 to 9 of a slice, once all barriers are closed.
     *
     * @return the sheets, by number, with all their lines
     */
    public List<ScoreSheet> score(int number) {
        return score(number, (sheets, texts) -> sheets).stream().flatMap(List::stream).toList();
    }

    /** The same, for whoever keeps the text of each sheet; piece by piece. */
    public List<Sheets> scoreToKeep(int number) {
        return score(number, Sheets::new);
    }

    /** @param take what is left of each piece: the texts of all would fill the memory */
    private <T> List<T> score(int number, BiFunction<List<ScoreSheet>, SheetTexts, T> take) {
        Map<Slice, byte[]> sumsOf = new ConcurrentHashMap<>();
        Map<Slice, T> taken = new ConcurrentHashMap<>();
        List<Slice> pieces = lead(number, steps.size(), piece -> {
            Verification.linesAddUp(piece.sheets());
            SheetTexts texts = SheetTexts.of(piece.sheets());
            sumsOf.put(piece, texts.sums());
            taken.put(piece, take.apply(piece.sheets(), texts));
            tell(piece.input().assessees().size());
        });
        scored[number] = kept(pieces);
        sum(number, pieces.stream().map(sumsOf::get).toList());
        return pieces.stream().map(taken::get).toList();
    }

    /** Pieces are led side by side, and told one after the other. */
    private synchronized void tell(int more) {
        told += more;
        progress.report("score", told, input.assessees());
    }

    private synchronized void sum(int number, List<byte[]> ofSheets) {
        sums.put(number, ofSheets);
        for (List<byte[]> next = sums.remove(summed); next != null; next = sums.remove(++summed)) {
            next.forEach(text::sheets);
        }
    }

    private List<Slice> lead(int number, int upTo, Consumer<Slice> then) {
        Pieces pieces = held != null ? held : new Pieces(input.slice(number));
        pieces.lead(steps, upTo, then);
        held = input.count() == 1 ? pieces : null;
        return pieces.all();
    }

    /** All of it where there is one slice, a digest where there are several. */
    private Scored kept(List<Slice> pieces) {
        int assessees = pieces.stream().mapToInt(piece -> piece.input().assessees().size()).sum();
        List<LeftOut> leftOut = pieces.stream().flatMap(piece -> piece.events().leftOut().stream()).toList();
        List<ScoreSheet> sheets = pieces.stream().flatMap(piece -> piece.sheets().stream()).toList();
        List<Participant> roster = pieces.stream().flatMap(piece -> piece.roster().stream()).toList();
        if (input.count() == 1) {
            return new Scored(assessees, roster, sheets, leftOut);
        }
        List<ScoreSheet> digests = sheets.stream().map(digest::of).toList();
        Map<String, Participant> withSheet = digests.stream().map(ScoreSheet::participant).collect(Collectors.toMap(Participant::no, one -> one));
        // whoever has a sheet is held once
        List<Participant> rest = roster.stream().map(one -> withSheet.containsKey(one.no()) ? withSheet.get(one.no()) : digest.of(one)).toList();
        return new Scored(assessees, rest, digests, leftOut);
    }

    /** Passes 10 and 11, once every slice is scored: everybody with place and grade, by peer group, place and number. */
    public List<Graded> rank() {
        Assessment.Placed placed = ranker.rank(sheets(), roster(), findings, terms);                              // 10 rank
        heads = placed.roster();
        graded = Grading.grade(placed.standings(), heads, unsettled, findings, terms);                            // 11 bands, rules, quotas
        return graded;
    }

    /**
     * Passes 12 and 13.
     *
     * @param portion takes the outcomes, portion by portion in the order of the standings
     * @throws IllegalStateException if somebody is lost, which is a fault of this program and never of the data
     */
    public RunSummary finish(Consumer<List<Outcome>> portion) {
        text.standings(graded);
        Checks checks = new Checks(terms);
        Tally tally = Tally.of(Arrays.stream(scored).mapToInt(Scored::assessees).sum(), sheets().size(), graded);
        Portions.of(graded).forEach(some -> {
            List<Outcome> outcomes = Outcomes.of(some, unsettled, terms);                                     // 12 rewards and penalties, then checks
            checks.add(some, outcomes);
            tally.add(outcomes);
            text.outcomes(outcomes);
            portion.accept(outcomes);
        });
        List<Checked> checked = checks.of(heads, findings);
        unsettled.entries().forEach(entry -> findings.add(entry.finding()));
        List<Participant> absent = roster().stream().filter(one -> !one.takesPart() && !quarantine.holds(one)).toList();
        Verification.nobodyIsLost(tally.assessees(), tally.scored(), quarantine.entries().size(), absent.size());    // 13 nobody lost
        String hash = text.sum(quarantine.entries(), unsettled.entries(), absent);
        return new RunSummary(terms, tally, checked, List.copyOf(quarantine.entries()), List.copyOf(unsettled.entries()), absent,
                leftOut(), findings.sorted(), hash);
    }

    /** What is left out of somebody who is assessed and stands below another is met with both. */
    private List<LeftOut> leftOut() {
        return Arrays.stream(scored).flatMap(each -> each.leftOut().stream()).distinct().sorted(Events.BY_NUMBER).toList();
    }

    private List<ScoreSheet> sheets() {
        return scored.length == 1 ? scored[0].sheets() : Arrays.stream(scored).flatMap(each -> each.sheets().stream()).toList();
    }

    private List<Participant> roster() {
        return scored.length == 1 ? scored[0].roster() : Arrays.stream(scored).flatMap(each -> each.roster().stream()).toList();
    }
}
