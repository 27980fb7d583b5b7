package org.plumbline.service.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.Reach;
import org.plumbline.service.coverage.Misfit;
import org.plumbline.service.intake.FrozenFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs and what they found. */
@Service
public class Runs {

    /** What a finding is about. */
    public enum About {
        /** An assessee that is not scored. */ QUARANTINE,
        /** A row that does not count. */ LEFT_OUT,
        /** Groups, quotas and budgets. */ RESULT
    }

    private static final Text CHECK_NUMBER = new Text("请核对编号", "check the number");

    private final RunMapper mapper;
    private final ResultMapper results;
    private final RunInputStore inputs;
    private final FrozenFigures figures;
    private final WaivedCoverage coverage;

    Runs(RunMapper mapper, ResultMapper results, RunInputStore inputs, FrozenFigures figures, WaivedCoverage coverage) {
        this.coverage = coverage;
        this.mapper = mapper;
        this.results = results;
        this.inputs = inputs;
        this.figures = figures;
    }

    /** The newest first, from the one before {@code before} on; policy and period may be null for all. */
    @Transactional(readOnly = true)
    public List<ScoringRun> page(String policy, String period, long before, int limit) {
        return mapper.page(policy, period, before, limit);
    }

    /** @throws Refusal if there is none */
    @Transactional(readOnly = true)
    public ScoringRun one(long id) {
        return mapper.byId(id).orElseThrow(() -> Refusal.notFound(RunRefusal.NO_RUN, "run " + id, id));
    }

    /** The earlier runs whose results a run reads. @throws Refusal if there is no such run */
    @Transactional(readOnly = true)
    public List<ScoringRun> readBy(long run) {
        one(run);
        return mapper.reads(run).stream().map(this::one).toList();
    }

    /** The run that was begun last. */
    @Transactional(readOnly = true)
    public Optional<ScoringRun> latest(String policy, String period) {
        return mapper.latest(policy, period);
    }

    /** A finished run, of which no correction begins until the caller's transaction ends. @throws Refusal as {@link #ready} */
    @Transactional
    public ScoringRun held(long id) {
        mapper.lock(id);
        return ready(id);
    }

    /** Labels of the periods that have a finished run. */
    @Transactional(readOnly = true)
    public Set<String> readyPeriods(String policy) {
        return Set.copyOf(mapper.readyPeriods(policy));
    }

    /** Numbers of the batches that it was frozen from. @throws Refusal if there is no such run */
    @Transactional(readOnly = true)
    public List<Long> batches(long run) {
        one(run);
        return figures.list(run);
    }

    /** Who was waived when it was begun, by number, from the one after on. @throws Refusal if there is no such run */
    @Transactional(readOnly = true)
    public List<Misfit> waived(long run, String after, int limit) {
        one(run);
        return coverage.of(run, after, limit);
    }

    /** @throws Refusal if there is no such run, or what it reads is not fixed yet */
    @Transactional(readOnly = true)
    public ScoringRun frozen(long run) {
        ScoringRun of = one(run);
        if (of.runInputChecksum() == null) {
            throw Refusal.conflict(RunRefusal.NOT_READY, "run " + run, run, of.state().words());
        }
        return of;
    }

    /** The canonical text of what the run read. @throws Refusal if there is no such run, or it is not frozen yet */
    @Transactional(readOnly = true)
    public void writeInput(long run, OutputStream out) throws IOException {
        frozen(run);
        try (InputStream in = inputs.open(run)) {
            in.transferTo(out);
        }
    }

    /** By number, from the one after {@code after} on. @throws Refusal if there is no such run, or it is not ready */
    @Transactional(readOnly = true)
    public List<SheetSummary> sheets(long run, Boolean graded, Reach reach, String after, int limit) {
        ready(run);
        return reach.isNowhere() ? List.of() : results.sheets(run, graded, reach, after, limit);
    }

    /** How many were scored and not ranked; who only lost the grade keeps the place. @throws Refusal if there is no such run, or it is not ready */
    @Transactional(readOnly = true)
    public int withoutPlace(long run) {
        ready(run);
        return results.withoutPlace(run);
    }

    /** The units whose people a run scored, by name. @throws Refusal if there is no such run, or it is not ready */
    @Transactional(readOnly = true)
    public List<RunUnit> units(long run, Reach reach) {
        ready(run);
        return reach.isNowhere() ? List.of() : results.units(run, reach);
    }

    /**
     * @param reach somebody beyond it has no sheet, like somebody who does not exist
     * @throws Refusal if there is no such run or sheet, or it is not ready; where the assessee is not scored it says why
     */
    @Transactional(readOnly = true)
    public KeptSheet sheet(long run, String assessee, Reach reach) {
        ready(run);
        return (reach.isNowhere() ? Optional.<String>empty() : results.sheet(run, assessee, reach)).map(KeptSheet::read)
                .orElseThrow(() -> Refusal.notFound(RunRefusal.NO_SHEET, assessee, run, assessee, reach.isEverywhere() ? whyNoSheet(run, assessee) : CHECK_NUMBER));
    }

    /** Of those among the numbers who have one, by number. @throws Refusal if there is no such run, or it is not ready */
    @Transactional(readOnly = true)
    public Map<String, KeptSheet> sheetsOf(long run, Collection<String> assessees) {
        ready(run);
        return assessees.isEmpty() ? Map.of()
                : results.sheetsOf(run, assessees).parallelStream().map(KeptSheet::read).collect(Collectors.toMap(KeptSheet::assessee, Function.identity()));
    }

    /** Those who do not take part, by number, from the one after on. @throws Refusal if there is no such run, or it is not ready */
    @Transactional(readOnly = true)
    public List<Absent> absent(long run, String after, int limit) {
        ready(run);
        return results.absent(run, after, limit);
    }

    /** Those among the numbers whom the run read, as of the end of the period, by number. @throws Refusal if there is no such run, or it is not frozen yet */
    @Transactional(readOnly = true)
    public Map<String, FrozenPerson> people(long run, Set<String> numbers) throws IOException {
        frozen(run);
        try (InputStream in = inputs.open(run)) {
            return FrozenPerson.among(in, numbers);
        }
    }

    private Text whyNoSheet(long run, String assessee) {
        return results.findingsOf(run, assessee).stream().findFirst()
                .map(finding -> new Text(finding.code() + " " + finding.messageZh(), finding.code() + " " + finding.messageEn()))
                .or(() -> results.absence(run, assessee).map(Text::same)).orElse(CHECK_NUMBER);
    }

    @Transactional(readOnly = true)
    public List<RunFinding> findings(long run, String about, int after, int limit) {
        one(run);
        return results.findings(run, about, after, limit);
    }

    @Transactional(readOnly = true)
    public List<RunCheck> checks(long run) {
        one(run);
        return results.checks(run);
    }

    /** Results are looked at when they are complete, not while they are being stored. @throws Refusal otherwise */
    @Transactional(readOnly = true)
    public ScoringRun ready(long run) {
        ScoringRun of = one(run);
        if (!of.isReady()) {
            throw Refusal.conflict(RunRefusal.NOT_READY, "run " + run, run, of.state().words());
        }
        return of;
    }
}
