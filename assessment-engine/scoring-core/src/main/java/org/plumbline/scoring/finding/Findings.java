package org.plumbline.scoring.finding;

import java.util.ArrayList;
import java.util.List;

/** Collects all findings of one reading, so that an author sees every mistake at once. Not for several threads. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    public void add(Code code, Place place, Object... arguments) {
        found.add(Finding.of(code, place, arguments));
    }

    public void add(Finding finding) {
        found.add(finding);
    }

    public void addAll(List<Finding> findings) {
        found.addAll(findings);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Finding::isError);
    }

    /** In the order of file, line and column; the same finding is said once. */
    public List<Finding> sorted() {
        return found.stream().distinct().sorted(Finding.ORDER).toList();
    }
}
