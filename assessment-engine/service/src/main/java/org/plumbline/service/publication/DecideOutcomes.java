package org.plumbline.service.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.plumbline.service.Reason;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.Reach;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.plumbline.service.outcome.KeptOutcome;
import org.plumbline.service.outcome.OutcomeState;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a run proposes comes true when a named person confirms it; of penalties each by itself and with its reason. */
@Service
public class DecideOutcomes {

    /** So that one transaction stays short; a page shows as many. */
    static final int MOST = 500;
    private static final String PENALTY = "PENALTY";

    private final PublicationMapper mapper;
    private final Outcomes outcomes;
    private final Runs runs;
    private final AuditTrail audit;
    private final Clock clock;

    DecideOutcomes(PublicationMapper mapper, Outcomes outcomes, Runs runs, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.outcomes = outcomes;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param reach whose outcomes may be decided about
     * @throws Refusal and decides nothing, if one of them may not be decided so, somebody else has decided meanwhile, or a later run of the period is there
     */
    @Transactional
    public List<OutcomeDecision> decide(long id, DecisionOrder order, Reach reach, SignedIn by) {
        ScoringRun run = runs.held(id);
        if (run.laterRun() != null) {
            throw Refusal.conflict(PublicationRefusal.IS_SUPERSEDED, "run " + id, id, run.laterRun());
        }
        List<Integer> asked = order.positions().stream().distinct().sorted().toList();
        if (asked.size() > MOST) {
            throw Refusal.wrongInput(PublicationRefusal.TOO_MANY, "positions", MOST);
        }
        Map<Integer, KeptOutcome> found = outcomes.at(id, asked, reach).stream().collect(Collectors.toMap(KeptOutcome::position, Function.identity()));
        asked.forEach(position -> refuse(id, position, found.get(position), asked.size(), by));
        Map<Integer, OutcomeDecision> before = of(id, asked);
        asked.forEach(position -> refuseUnseen(position, before.get(position), order.seen()));
        OutcomeDecision.Decision decision = order.decision();
        boolean needsReason = decision == OutcomeDecision.Decision.REJECTED || order.seen() == OutcomeState.REJECTED || found.values().stream().anyMatch(it -> it.kind().equals(PENALTY));
        String said = needsReason ? Reason.required("reason", order.reason(), PublicationRefusal.NEEDS_REASON, asked.get(0))
                : Reason.optional("reason", order.reason(), PublicationRefusal.NEEDS_REASON, asked.get(0));
        Instant now = clock.instant();
        asked.forEach(position -> mapper.decide(new OutcomeDecision(id, position, before.containsKey(position) ? before.get(position).revision() + 1 : 1, decision, said,
                now, by.login())));
        audit.record(AuditEntry.of(decision == OutcomeDecision.Decision.CONFIRMED ? AuditAction.OUTCOME_CONFIRMED : AuditAction.OUTCOME_REJECTED, id, by.actor())
                .changed("state", order.seen(), decision).with("count", asked.size()).with("positions", asked).with("reason", said));
        return asked.stream().map(of(id, asked)::get).toList();
    }

    private static void refuseUnseen(int position, OutcomeDecision before, OutcomeState seen) {
        OutcomeState now = before == null ? OutcomeState.PROPOSED : OutcomeState.valueOf(before.decision().name());
        if (now != seen) {
            throw Refusal.conflict(PublicationRefusal.DECIDED_MEANWHILE, "positions", position);
        }
    }

    private static void refuse(long run, int position, KeptOutcome outcome, int together, SignedIn by) {
        if (outcome == null) {
            throw Refusal.notFound(PublicationRefusal.NO_OUTCOME, "positions", run, position);
        }
        if (outcome.kind().equals(PENALTY) && together > 1) {
            throw Refusal.wrongInput(PublicationRefusal.ONE_PENALTY_EACH, "positions");
        }
        if (outcome.assessee().equals(by.assessee())) {
            throw Refusal.conflict(PublicationRefusal.OWN_OUTCOME, "positions", position);
        }
    }

    /** Those that hold, by the position of the outcome; one that nobody has decided about is not among them. */
    @Transactional(readOnly = true)
    public Map<Integer, OutcomeDecision> of(long run, Collection<Integer> positions) {
        return positions.isEmpty() ? Map.of() : mapper.decisions(run, positions).stream().collect(Collectors.toMap(OutcomeDecision::position, Function.identity()));
    }
}
