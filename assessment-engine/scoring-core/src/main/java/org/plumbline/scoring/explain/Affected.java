package org.plumbline.scoring.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.JoinedInput;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.input.RunSlices;
import org.plumbline.scoring.policy.Circle;
import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;

/**
 * Whose results can move when the figures of one assessee do, as the policy has it.
 *
 * @param alone  whether nobody's sheet depends on the figures of another assessee: then one sheet is computed anew and placed among those that are there.
 *               False where there are figures of a group or over points of others, means of peers, the first report of all, or children that are assessed themselves
 * @param quotas whether the grade depends on those of others
 * @param within attributes whose equal values make those who can move each other, for the sheets, the places and the grades; empty: everybody
 */
public record Affected(boolean alone, boolean quotas, List<String> within) {

    /** @param period label */
    public static Affected by(CompiledPolicy compiled, String period) {
        Policy policy = compiled.version().policy();
        boolean childrenCount = policy.figures().values().stream().anyMatch(rule -> readsAssessedChildren(rule, policy));
        boolean firstOfAll = policy.eventGroups().values().stream().anyMatch(group -> group.sameMatter() == EventGroup.SameMatter.FIRST_OF_ALL);
        boolean alone = !childrenCount && new Assessment(compiled, Progress.NONE).barriers(period) == 0;
        Set<String> within = new LinkedHashSet<>(policy.peers());
        if (childrenCount || firstOfAll) {
            within.clear();
        }
        // whoever is in a group of any figure must be in the same part, so that only what all of them have in common parts people
        policy.figures().values().stream().filter(FigureRule::isOfGroup).forEach(rule -> within.retainAll(rule.across().within(policy)));
        return new Affected(alone, !policy.quotas().isEmpty(), List.copyOf(within));
    }

    /** Results of children are those of other runs. */
    private static boolean readsAssessedChildren(FigureRule rule, Policy policy) {
        Circle across = rule.across();
        if (across == null || across.isOfThisRun() || rule.of() instanceof FigureSource.Result) {
            return false;
        }
        return policy.assessee() == (across.kind() == Circle.Kind.MEMBERS ? AssesseeKind.OFFICER : AssesseeKind.UNIT);
    }

    /**
     * The part of a run's input in which somebody and all whom his figures can move stand; slice by slice, so that no more is held than that.
     *
     * @throws IllegalArgumentException if nobody in it has the number
     */
    public RunInput cut(RunSlices all, String no) {
        Assessee who = find(slice(all, no), no).orElseThrow();
        return JoinedInput.of(new Only(all, one -> group(one).equals(group(who))));
    }

    /**
     * The slice in which somebody stands: all that is needed of the input where everybody is scored alone. Found by halving, since slices are in the order of numbers.
     *
     * @throws IllegalArgumentException if nobody in the run has the number
     */
    public static RunInput slice(RunSlices all, String no) {
        return slice(all, no, number -> begin(all.slice(number)));
    }

    /**
     * The same for whoever asks often and remembers with which number each slice begins.
     *
     * @param begins by the slice's own number, see {@link #begin}
     * @throws IllegalArgumentException if nobody in the run has the number
     */
    public static RunInput slice(RunSlices all, String no, IntFunction<String> begins) {
        int from = 0;
        int to = all.count();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (begins.apply(middle).compareTo(no) <= 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        RunInput slice = from < to ? all.slice(from) : null;
        if (slice == null || find(slice, no).isEmpty()) {
            throw new IllegalArgumentException("nobody in the run has the number " + no);
        }
        return slice;
    }

    /** The first number of a slice; empty where nobody is in it. */
    public static String begin(RunInput slice) {
        return slice.assessees().isEmpty() ? "" : slice.assessees().get(0).no();
    }

    private static Optional<Assessee> find(RunInput input, String no) {
        return input.assessees().stream().filter(one -> one.no().equals(no)).findFirst();
    }

    /**
     * What a slice knows of somebody in it alone, which is all that counts where {@link #alone}.
     *
     * @throws IllegalArgumentException if nobody in it has the number
     */
    public static RunInput person(RunInput slice, String no) {
        RunInput person = only(slice, one -> one.no().equals(no));
        if (person.assessees().isEmpty()) {
            throw new IllegalArgumentException("nobody in the slice has the number " + no);
        }
        return person;
    }

    private List<String> group(Assessee one) {
        return within.stream().map(one::attribute).toList();
    }

    /** Slices without those who are not meant. */
    private record Only(RunSlices all, Predicate<Assessee> meant) implements RunSlices {

        @Override
        public PolicyBundle bundle() {
            return all.bundle();
        }

        @Override
        public String period() {
            return all.period();
        }

        @Override
        public int count() {
            return all.count();
        }

        @Override
        public int assessees() {
            return all.assessees();
        }

        @Override
        public RunInput slice(int number) {
            return only(all.slice(number), meant);
        }
    }

    /** Some of the assessees of an input, with everything that is known of them and of those below them. */
    static RunInput only(RunInput input, Predicate<Assessee> meant) {
        List<Assessee> assessees = input.assessees().stream().filter(meant).collect(Collectors.toCollection(ArrayList::new));
        Set<String> about = assessees.stream().map(Assessee::no).collect(Collectors.toCollection(HashSet::new));
        List<Assessee> children = input.children().stream().filter(child -> about.contains(child.attribute(Assessee.PARENT))).collect(Collectors.toCollection(ArrayList::new));
        children.forEach(child -> about.add(child.no()));
        return new RunInput(input.bundle(), input.period(), assessees, only(input.records(), PeriodRecord::assessee, about), only(input.events(), Event::assessee, about),
                only(input.leave(), Leave::assessee, about), children, only(input.history(), EarlierResult::assessee, about));
    }

    private static <T> List<T> only(List<T> all, Function<T, String> assessee, Set<String> about) {
        return all.stream().filter(each -> about.contains(assessee.apply(each))).collect(Collectors.toCollection(ArrayList::new));
    }
}
