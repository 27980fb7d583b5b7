package org.plumbline.scoring.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A run input that is there as a whole, cut into slices. */
public final class CutInput implements RunSlices {

    private final RunInput whole;
    private final List<RunInput> slices = new ArrayList<>();
    /** By number of an assessee or of somebody below one, the slices in which something is read of it. */
    private final Map<String, SortedSet<Integer>> readIn = new HashMap<>();

    private CutInput(RunInput whole) {
        this.whole = whole;
    }

    /** @param size assessees of a slice, at least 1; the last may have fewer */
    public static CutInput of(RunInput whole, int size) {
        CutInput cut = new CutInput(whole);
        cut.cut(size);
        return cut;
    }

    private void cut(int size) {
        Map<String, Integer> sliceOf = new HashMap<>();
        for (int from = 0; from == 0 || from < whole.assessees().size(); from += size) {
            RunInput slice = new RunInput(whole.bundle(), whole.period(), whole.assessees().subList(from, Math.min(from + size, whole.assessees().size())), new ArrayList<>(),
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            int number = slices.size();
            slices.add(slice);
            slice.assessees().forEach(assessee -> {
                sliceOf.put(assessee.no(), number);
                read(assessee.no(), number);
            });
        }
        for (Assessee child : whole.children()) {
            Integer number = sliceOf.get(child.attribute(Assessee.PARENT));
            if (number != null) {
                slices.get(number).children().add(child);
                read(child.no(), number);
            }
        }
        share(whole.records(), PeriodRecord::assessee, (slice, record) -> slice.records().add(record));
        share(whole.events(), Event::assessee, (slice, event) -> slice.events().add(event));
        share(whole.leave(), Leave::assessee, (slice, leave) -> slice.leave().add(leave));
        share(whole.history(), EarlierResult::assessee, (slice, result) -> slice.history().add(result));
    }

    private void read(String no, int slice) {
        readIn.computeIfAbsent(no, any -> new TreeSet<>()).add(slice);
    }

    private <T> void share(Collection<T> all, Function<T, String> about, BiConsumer<RunInput, T> add) {
        all.forEach(each -> readIn.getOrDefault(about.apply(each), Collections.emptySortedSet()).forEach(slice -> add.accept(slices.get(slice), each)));
    }

    @Override
    public PolicyBundle bundle() {
        return whole.bundle();
    }

    @Override
    public String period() {
        return whole.period();
    }

    @Override
    public int count() {
        return slices.size();
    }

    @Override
    public int assessees() {
        return whole.assessees().size();
    }

    @Override
    public RunInput slice(int number) {
        return slices.get(number);
    }
}
