package org.plumbline.scoring.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects all findings of one reading, so that an author sees every mistake at once. Not for several threads. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();
    private final Set<String> misread = new HashSet<>();
    private final int most;
    private Lexicon parameters = Lexicon.NONE;
    private boolean everythingIsMisread;
    private long added;

    public Findings() {
        this(Integer.MAX_VALUE);
    }

    private Findings(int most) {
        this.most = most;
    }

    /** Keeps the first so many: a text that is none of ours may have a mistake in each of a million characters, and nobody reads them all. */
    public static Findings upTo(int most) {
        return new Findings(most);
    }

    public void add(Code code, Place place, Object... arguments) {
        if (hasRoom()) {
            found.add(Finding.of(code, place, arguments));
        }
    }

    public void add(Finding finding) {
        if (hasRoom()) {
            found.add(finding);
        }
    }

    public void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    private boolean hasRoom() {
        return ++added <= most;
    }

    /** A name whose declaration has a mistake, which is told there: that it is unknown where it is used is no new mistake. */
    public void misread(String name) {
        misread.add(name);
    }

    /** A text that declares names cannot be read at all, so that no name can be called unknown. */
    public void misreadEverything() {
        everythingIsMisread = true;
    }

    public boolean isMisread(String name) {
        return everythingIsMisread || misread.contains(name);
    }

    /** The parameters of the policy that is being read, for what stands where one was meant. */
    public void parameters(Lexicon known) {
        parameters = known;
    }

    public Lexicon parameters() {
        return parameters;
    }

    /** How many were added, also those that were not kept. */
    public long count() {
        return added;
    }

    public boolean hasMore() {
        return added > most;
    }

    /** Among those that are kept: where not all are, what did not find room may be an error. */
    public boolean hasErrors() {
        return hasMore() || found.stream().anyMatch(Finding::isError);
    }

    /** In the order of file, line and column; the same finding is said once. */
    public List<Finding> sorted() {
        return found.stream().distinct().sorted(Finding.ORDER).toList();
    }
}
