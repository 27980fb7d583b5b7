package org.plumbline.scoring.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.plumbline.scoring.finding.Finding;

/** Collects the mistakes of refused rows. */
final class Rejections {

    private static final Comparator<Rejection> ORDER =
            Comparator.comparing(Rejection::finding, Finding.ORDER).thenComparing(Rejection::row);

    private final List<Rejection> rejected = new ArrayList<>();

    void add(Finding finding, String row, String identity, String assessee) {
        rejected.add(new Rejection(finding, row, identity, assessee));
    }

    List<Rejection> sorted() {
        rejected.sort(ORDER);
        return rejected;
    }
}
