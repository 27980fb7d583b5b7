package org.plumbline.service.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.plumbline.scoring.explain.Affected;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.springframework.stereotype.Component;

/**
 * Of a run's kept input what is asked about one person again and again: what is known of him, and of all whom his figures can move where
 * the policy has figures of groups. A finished run does not change, so a part that was cut stays good.
 */
@Component
public class PersonInput {

    /** A part of a group may have thousands of people, that of one person is small. */
    private static final int MOST_ASSESSEES = 20_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private record Key(long run, String assessee, boolean alone) { }

    private final RunInputStore inputs;
    private final Cache<Key, RunInput> parts = Caffeine.newBuilder().maximumWeight(MOST_ASSESSEES).weigher((Key key, RunInput part) -> part.assessees().size())
            .expireAfterAccess(REMEMBERED).build();
    /** By run the number with which each slice begins, as far as it was seen. */
    private final Cache<Long, Map<Integer, String>> begins = Caffeine.newBuilder().maximumSize(200).build();

    PersonInput(RunInputStore inputs) {
        this.inputs = inputs;
    }

    /** The texts of the policy as the run had them. */
    public PolicyBundle bundle(ScoringRun run) {
        return inputs.slices(run).bundle();
    }

    /** @throws IllegalArgumentException if nobody in the run has the number */
    public RunInput all(ScoringRun run, Affected affected, String assessee) {
        return parts.get(new Key(run.id(), assessee, false), any -> affected.cut(inputs.slices(run), assessee));
    }

    /** What is known of the person alone. @throws IllegalArgumentException if nobody in the run has the number */
    public RunInput alone(ScoringRun run, String assessee) {
        return parts.get(new Key(run.id(), assessee, true), any -> person(run, assessee));
    }

    private RunInput person(ScoringRun run, String assessee) {
        KeptSlices slices = inputs.slices(run);
        Map<Integer, String> known = begins.get(run.id(), any -> new ConcurrentHashMap<>());
        return Affected.person(Affected.slice(slices, assessee, number -> known.computeIfAbsent(number, any -> Affected.begin(slices.slice(any)))), assessee);
    }
}
