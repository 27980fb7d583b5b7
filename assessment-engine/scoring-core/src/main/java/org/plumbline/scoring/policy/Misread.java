package org.plumbline.scoring.policy;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Findings;

/** Keeps the names in a text that could not be read, so that they are not called unknown where they are used. */
final class Misread {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}_]+");

    private Misread() {
    }

    /** Of a text that runs together several names, each of them. */
    static void names(String names, Findings findings) {
        findings.misread(names);
        Stream.of(NO_WORD.split(names)).forEach(findings::misread);
    }

    /** What stands below is not read, so that no name in it counts as unknown elsewhere. */
    static void names(Yaml below, Findings findings) {
        if (below instanceof Yaml.Scalar word) {
            names(word.text(), findings);
        } else if (below instanceof Yaml.Sequence list) {
            list.entries().forEach(entry -> names(entry, findings));
        } else if (below instanceof Yaml.Mapping entries) {
            entries.entries().values().forEach(entry -> {
                names(entry.key(), findings);
                names(entry.value(), findings);
            });
        }
    }
}
