package org.plumbline.service.run;

import java.util.List;

import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.Chunks;
import org.plumbline.service.Reason;
import org.plumbline.service.Refusal;
import org.plumbline.service.coverage.Coverage;
import org.plumbline.service.coverage.Misfit;
import org.springframework.stereotype.Component;

/** Stops a run whose period has gaps or overlaps that concern it, unless they are waived with a reason, which is then kept with the run. */
@Component
class WaivedCoverage {

    private static final String BETWEEN = ",";

    private final Coverage coverage;
    private final CoverageMapper mapper;

    WaivedCoverage(Coverage coverage, CoverageMapper mapper) {
        this.coverage = coverage;
        this.mapper = mapper;
    }

    /** What is waived; empty where there is nothing to waive. @throws Refusal if there is, and no reason for it */
    List<Misfit> check(PolicyVersion version, RunOrder order) {
        String reason = reason(order);
        List<Misfit> misfits = coverage.concerning(version, order.period());
        if (!misfits.isEmpty() && reason == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, Coverage.findings(misfits, order.policy(), order.period()));
        }
        return misfits;
    }

    /** As it is kept; null: none is given. @throws Refusal if it cannot be one */
    static String reason(RunOrder order) {
        return Reason.optional("coverageWaiver", order.coverageWaiver(), RunRefusal.NO_WAIVER);
    }

    /** Within the caller's transaction. */
    void keep(long run, List<Misfit> misfits) {
        Chunks.of(misfits).forEach(chunk -> mapper.insert(run, chunk.stream().map(WaivedCoverage::row).toList()));
    }

    /** By number, from the one after on. */
    List<Misfit> of(long run, String after, int limit) {
        return mapper.page(run, after, limit).stream().map(WaivedCoverage::misfit).toList();
    }

    private static CoverageMapper.Row row(Misfit it) {
        return new CoverageMapper.Row(it.assessee(), it.name(), it.assesseeKind().name(), String.join(BETWEEN, it.policies()));
    }

    private static Misfit misfit(CoverageMapper.Row row) {
        return new Misfit(row.assessee(), row.name(), AssesseeKind.valueOf(row.kind()), row.policies().isEmpty() ? List.of() : List.of(row.policies().split(BETWEEN)));
    }
}
