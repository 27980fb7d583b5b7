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
            Text why = odd.orElseGet(() -> why(name.text()));
            findings.add(PolicyCode.BAD_NAME, name.place(), name.text(), new Text("（" + why.zh() + "）", " (" + why.en() + ")"));
            Misread.names(name.text(), findings);
        }
        return fits && odd.isEmpty();
    }

    private static Text why(String name) {
        if (RESERVED.contains(name)) {
            return new Text("规则语言或 Java 的保留字", "a word of the rule language or of Java");
        }
        if (FACT_FIELDS.contains(name) || OF_REPORTS.contains(name)) {
            return new Text("每个事实已有同名的项", "every fact has a field of that name");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return new Text("超过 " + LONGEST + " 个字符", "longer than " + LONGEST + " characters");
        }
        if (name.isEmpty() || !Character.isLetter(name.codePointAt(0))) {
            return new Text("不以字母或汉字开头", "it does not begin with a letter");
        }
        int odd = name.codePoints().filter(point -> !Character.isLetterOrDigit(point) && point != '_').findFirst().orElse(0);
        return odd == 0 ? new Text("有罕用字符", "it holds a rare character") : new Text("有字符“" + Character.toString(odd) + "”", "it holds the character " + Character.toString(odd));
    }

    private static final int LONGEST = 64;

    private static final Set<String> OF_REPORTS = Set.of("reported", "count", "note", "decidedBy", "confirmedBy");

    private static final Set<String> FACT_FIELDS = Set.of("p", "month", "quarter", "kind", "group", "date", "amount", "matter", "source",
            "decided", "nthInMonth", "nthInQuarter", "nthInYear", "recordedAs", "total", "attainment", "rank", "fromLast", "tied", "size",
            "grade", "bandGrade", "heldBackBy", "paid", "rule", "calls", "value");
}
