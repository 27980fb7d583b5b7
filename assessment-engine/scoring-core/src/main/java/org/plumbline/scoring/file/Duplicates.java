package org.plumbline.scoring.file;

import java.util.Comparator;
import java.util.List;

import org.plumbline.scoring.finding.Finding;

/**
 * Decides between rows of one key: equal ones collapse, the highest revision holds, and rows of it that contradict each other
 * are all refused, because nobody knows which is right.
 */
final class Duplicates {

    private Duplicates() {
    }

    /** One content for each key that is not in conflict. */
    static <T> Settled<T> settle(List<Handed<T>> rows, Comparator<T> key, About<T> about, Rejections rejections) {
        Settled<T> settled = new Settled<>(key);
        Groups.each(rows, key, group -> {
            List<Handed<T>> latest = Groups.sameRevision(group);
            T content = latest.get(0).content();
            boolean agree = latest.stream().allMatch(handed -> handed.content().equals(content));
            if (agree) {
                settled.add(content, latest.get(0));
                latest.get(0).table().tally().taken();
                latest.subList(1, latest.size()).forEach(handed -> handed.table().tally().collapsed());
            } else {
                latest.forEach(handed -> refuse(handed, latest, about, rejections));
            }
            group.subList(latest.size(), group.size()).forEach(handed -> handed.table().tally().superseded());
        });
        return settled;
    }

    private static <T> void refuse(Handed<T> handed, List<Handed<T>> rows, About<T> about, Rejections rejections) {
        handed.table().tally().rejected();
        String identity = about.identity().apply(handed.content());
        rejections.add(Finding.of(IntakeCode.ROWS_CONFLICT, handed.place(), identity, handed.others(rows)), handed.row(), identity,
                about.assessee().apply(handed.content()));
    }
}
