package org.plumbline.scoring.explain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All work on one or two items, least first; of equal work first that on one, in the order of the items, then that on two, with more on the first before less. */
final class WorkOrder implements Iterator<List<LeastWork.Work>> {

    private final List<Movable> items;
    private final Deque<List<LeastWork.Work>> ready = new ArrayDeque<>();
    private final long most;
    private boolean onTwo = true;
    private int first;
    private int second;
    private int units = 1;

    WorkOrder(List<Movable> items) {
        this.items = items;
        List<Integer> greatest = items.stream().map(Movable::units).sorted((one, other) -> Integer.compare(other, one)).toList();
        this.most = greatest.stream().limit(2).mapToLong(Integer::longValue).sum();
        this.first = -1;
        this.second = -1;
    }

    /** The same from here on, without what is done on two items. */
    WorkOrder ofOneItem() {
        onTwo = false;
        ready.removeIf(work -> work.size() > 1);
        return this;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && units <= most) {
            advance();
        }
        return !ready.isEmpty();
    }

    @Override
    public List<LeastWork.Work> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** By one single item or one pair; some of them have no work of so many units. */
    private void advance() {
        if (second < 0) {
            first++;
            if (first < items.size()) {
                if (items.get(first).units() >= units) {
                    ready.add(List.of(work(first, units)));
                }
                return;
            }
            first = 0;
            second = 0;
        }
        second++;
        if (second >= items.size()) {
            first++;
            second = first + 1;
        }
        if (!onTwo || second >= items.size()) {
            first = -1;
            second = -1;
            units++;
            return;
        }
        int greatest = Math.min(units - 1, items.get(first).units());
        int least = Math.max(1, units - items.get(second).units());
        for (int onFirst = greatest; onFirst >= least; onFirst--) {
            ready.add(List.of(work(first, onFirst), work(second, units - onFirst)));
        }
    }

    private LeastWork.Work work(int item, int work) {
        Movable movable = items.get(item);
        return new LeastWork.Work(movable.item().code(), movable.now(), movable.after(work), work);
    }
}
