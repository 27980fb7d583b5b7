package org.plumbline.scoring.policy;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.LookAlike;
import org.plumbline.scoring.finding.Text;

/** Which words may name items, figures, parameters, indicators and the rest, so that rules can use them as fields. */
final class Names {

    private static final Pattern FORM = Pattern.compile("[\\p{L}][\\p{L}\\p{Nd}_]{0,63}");

    private static final Pattern POLICY_FORM = Pattern.compile("[\\p{L}][\\p{L}\\p{Nd}_-]{0,63}");

    private static final Set<String> RESERVED = Set.of(
            // words of the rule language
            "rule", "when", "then", "end", "and", "or", "not", "in", "exists", "forall", "from", "eval", "accumulate", "collect", "over",
            "contains", "matches", "memberOf", "soundslike", "str", "after", "before", "unit", "query", "declare", "function", "global",
            "import", "package", "extends", "salience", "enabled", "attributes", "init", "action", "reverse", "result", "entry", "point",
            // words of Java
            "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue", "default", "do",
            "double", "else", "enum", "final", "finally", "float", "for", "goto", "if", "implements", "instanceof", "int", "interface",
            "long", "native", "new", "private", "protected", "public", "return", "short", "static", "strictfp", "super", "switch",
            "synchronized", "this", "throw", "throws", "transient", "try", "void", "volatile", "while", "true", "false", "null", "var",
            "record", "yield", "sealed", "permits");

    private Names() {
    }

    /** A finding where the word cannot be the code of a thing that rules name in quotation marks. */
    static boolean check(Yaml.Scalar name, Findings findings) {
        return judge(name, FORM.matcher(name.text()).matches(), findings);
    }

    /** As {@link #check}, for names that stand in rules without quotation marks. */
    static boolean checkWord(Yaml.Scalar name, Findings findings) {
        return judge(name, FORM.matcher(name.text()).matches() && !RESERVED.contains(name.text()), findings);
    }

    /** As {@link #checkWord}, for names that become fields of facts: those that facts have already are taken. */
    static boolean checkField(Yaml.Scalar name, Findings findings) {
        return !FACT_FIELDS.contains(name.text()) ? checkWord(name, findings) : judge(name, false, findings);
    }

    /** As {@link #checkField}, for flags: what else is said of a report is taken, too. */
    static boolean checkFlag(Yaml.Scalar name, Findings findings) {
        return !OF_REPORTS.contains(name.text()) ? checkField(name, findings) : judge(name, false, findings);
    }

    /** The code of a policy also names folders, so it may hold hyphens and nothing that a file system minds. */
    static boolean checkPolicy(Yaml.Scalar name, Findings findings) {
        return judge(name, POLICY_FORM.matcher(name.text()).matches(), findings);
    }

    private static boolean judge(Yaml.Scalar name, boolean fits, Findings findings) {
        Optional<Text> odd = LookAlike.in(name.text());
        if (!fits || odd.isPresent()) {
            findings.add(PolicyCode.BAD_NAME, name.place(), name.text(), odd.map(text -> new Text("（" + text.zh() + "）", " (" + text.en() + ")")).orElse(Text.same("")));
            Keys.misread(name.text(), findings);
        }
        return fits && odd.isEmpty();
    }

    private static final Set<String> OF_REPORTS = Set.of("reported", "count", "note", "decidedBy", "confirmedBy");

    private static final Set<String> FACT_FIELDS = Set.of("p", "month", "quarter", "kind", "group", "date", "amount", "matter", "source",
            "decided", "nthInMonth", "nthInQuarter", "nthInYear", "recordedAs", "total", "attainment", "rank", "fromLast", "tied", "size",
            "grade", "bandGrade", "heldBackBy", "paid", "rule", "calls", "value");
}
