package org.plumbline.scoring.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Text;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the parser of YAML says, in words of an author, and where he has to look. */
final class YamlTrouble {

    private static final Pattern OPEN_BRACKET = Pattern.compile("expected ',' or '([}\\]])', but got .*");

    private static final Map<Pattern, Text> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(OPEN_BRACKET, new Text("此处应为“,”或“{0}”", "expected a comma or {0} here"));
        words("mapping values are not allowed here.*", "此处不能再有冒号：一行只写一个键，或者上一行缩进不对", "there cannot be another colon here: a line has one key, or the line before is indented wrongly");
        words("found character '?\\\\?t\\(?TAB\\)?.*|found character '\\t.*|found a tab character.*", "缩进不能用制表符", "a tab cannot indent");
        words("expected <block end>, but found '(.*)'", "此处不应是“{0}”：缩进与同一层的其他行不同，或缺少逗号、冒号", "{0} is not expected here: the line is indented otherwise than its neighbours, or a comma or colon is missing");
        words("could not find expected ':'", "缺少冒号", "a colon is missing");
        words("found unexpected end of stream", "引号没有结束", "the quotation marks do not end");
        words("found unexpected document separator", "引号中不能有文档分隔符", "a document separator cannot stand in quotation marks");
        words("did not find expected (.*)", "缺少 {0}", "{0} is missing");
        words("sequence entries are not allowed here.*|block sequence entries are not allowed here.*", "此处不能有列表项“-”", "an item of a list cannot begin here");
        words("found character '(.*)' that cannot start any token.*", "此处不能以“{0}”开头", "nothing can begin with {0} here");
        words("special characters are not allowed", "不允许的特殊字符", "a special character that is not allowed");
    }

    private YamlTrouble() {
    }

    private static void words(String problem, String zh, String en) {
        WORDS.put(Pattern.compile(problem), new Text(zh, en));
    }

    static Text words(MarkedYamlEngineException trouble, String text) {
        String problem = String.valueOf(trouble.getProblem());
        if (isOpen(trouble, text)) {
            return new Text("从此处开始的括号没有结束", "the bracket that opens here does not close");
        }
        for (Map.Entry<Pattern, Text> known : WORDS.entrySet()) {
            Matcher matcher = known.getKey().matcher(problem);
            if (matcher.matches()) {
                return matcher.groupCount() == 0 ? known.getValue() : known.getValue().with(matcher.group(1));
            }
        }
        return Text.same(problem);
    }

    /** A bracket that is still open when another line begins is noticed there, but the slip is where it opens. */
    static Optional<Mark> mark(MarkedYamlEngineException trouble, String text) {
        return isOpen(trouble, text) ? trouble.getContextMark() : trouble.getProblemMark().or(trouble::getContextMark);
    }

    private static boolean isOpen(MarkedYamlEngineException trouble, String text) {
        if (trouble.getProblem() == null || !OPEN_BRACKET.matcher(trouble.getProblem()).matches() || trouble.getContextMark().isEmpty() || trouble.getProblemMark().isEmpty()) {
            return false;
        }
        int opened = trouble.getContextMark().get().getLine();
        int noticed = trouble.getProblemMark().get().getLine();
        String[] lines = text.split("\n", -1);
        // a line that is indented more goes on with what stands in the bracket
        return noticed > opened && (noticed >= lines.length || indent(lines[noticed]) <= indent(lines[opened]));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
