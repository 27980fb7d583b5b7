package org.plumbline.scoring.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of parameters.yaml with the places of its parts, to change one of them and leave every other byte. Only for texts that
 * {@link YamlReader} has read: what it refuses is not looked for here.
 */
final class ParameterText {

    /** The text is written in a way that is not foreseen here; a person has to change it. */
    static final class Unforeseen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unforeseen() {
        }

        Unforeseen(Throwable cause) {
            super(cause);
        }
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String VALUES = "values";

    private final String text;
    private final MappingNode root;

    private ParameterText(String text, MappingNode root) {
        this.text = text;
        this.root = root;
    }

    static ParameterText of(String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try {
            return new ParameterText(text, mapping(new Compose(LoadSettings.builder().build()).composeString(content).orElseThrow(Unforeseen::new)));
        } catch (YamlEngineException unreadable) {
            // the text was read before, so it is a copy made here that went wrong
            throw new Unforeseen(unreadable);
        }
    }

    private static MappingNode mapping(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw new Unforeseen();
    }

    private static NodeTuple pair(MappingNode mapping, String key) {
        return mapping.getValue().stream().filter(pair -> pair.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)).findFirst().orElse(null);
    }

    private static Node value(MappingNode mapping, String key) {
        NodeTuple pair = pair(mapping, key);
        if (pair == null) {
            throw new Unforeseen();
        }
        return pair.getValueNode();
    }

    /** Marks count characters of Unicode, not those of Java. */
    private int offset(Mark mark) {
        int before = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        return text.offsetByCodePoints(before, mark.getIndex());
    }

    private int start(Node node) {
        return offset(node.getStartMark().orElseThrow(Unforeseen::new));
    }

    /** Where the last character of a node stands, +1; the mark of a block is only at the next thing, beyond comments and blank lines. */
    private int end(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK && !collection.getValue().isEmpty()) {
            Object last = collection.getValue().get(collection.getValue().size() - 1);
            return end(last instanceof NodeTuple pair ? pair.getValueNode() : (Node) last);
        }
        int end = offset(node.getEndMark().orElseThrow(Unforeseen::new));
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private String lineEnd() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** With a copy of a dated value under another date, after it or before it. */
    String withCopy(String parameter, String label, String newLabel, boolean isBefore) {
        MappingNode values = mapping(value(mapping(value(root, parameter)), VALUES));
        NodeTuple entry = pair(values, label);
        int from = start(entry.getKeyNode());
        int to = end(entry.getValueNode());
        String copy = newLabel + withoutComments(entry.getValueNode(), offset(entry.getKeyNode().getEndMark().orElseThrow(Unforeseen::new)), to);
        boolean isFlow = values.getFlowStyle() == FlowStyle.FLOW;
        String between = isFlow ? ", " : lineEnd() + " ".repeat(entry.getKeyNode().getStartMark().orElseThrow(Unforeseen::new).getColumn());
        if (isBefore) {
            return text.substring(0, from) + copy + between + text.substring(from);
        }
        int at = isFlow ? to : endOfLine(to);
        return text.substring(0, at) + between + copy + text.substring(at);
    }

    /** Behind what may still stand there: a comment. */
    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        end = end < 0 ? text.length() : end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
        if (!text.substring(from, end).matches("[ \\t]*(#.*)?")) {
            throw new Unforeseen();
        }
        return end;
    }

    /** What an author said of one value does not hold for its copy. Comments stand between the scalars only. */
    private String withoutComments(Node node, int from, int to) {
        StringBuilder kept = new StringBuilder();
        int done = from;
        for (ScalarNode scalar : scalars(node, new ArrayList<>())) {
            kept.append(gap(done, start(scalar)));
            kept.append(text, start(scalar), end(scalar));
            done = end(scalar);
        }
        return kept.append(gap(done, to)).toString();
    }

    private String gap(int from, int to) {
        return from >= to ? "" : text.substring(from, to).replaceAll("(?<=\\n)[ \\t]*#[^\\n]*\\n", "").replaceAll("[ \\t]*#[^\\r\\n]*", "");
    }

    private static List<ScalarNode> scalars(Node node, List<ScalarNode> found) {
        if (node instanceof ScalarNode scalar) {
            found.add(scalar);
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(each -> scalars(each, found));
        } else {
            mapping(node).getValue().forEach(pair -> {
                scalars(pair.getKeyNode(), found);
                scalars(pair.getValueNode(), found);
            });
        }
        return found;
    }

    Change dated(String parameter, String label) {
        return new Change(mapping(value(mapping(value(mapping(value(root, parameter)), VALUES)), label)));
    }

    private record Splice(int from, int to, String with) { }

    /** What is written anew in one dated value. */
    final class Change {

        private final MappingNode dated;
        private final List<Splice> splices = new ArrayList<>();
        private Node number;
        private MappingNode around;
        private String written;

        private Change(MappingNode dated) {
            this.dated = dated;
        }

        /** @param row as {@link ParameterForm.Number} names it */
        Change number(String row, String value) {
            find(row);
            written = value;
            return this;
        }

        private void find(String row) {
            NodeTuple rows = pair(dated, "rows");
            if (row == null) {
                number = value(dated, "value");
            } else if (rows != null && rows.getValueNode() instanceof MappingNode table && pair(table, row) != null) {
                number = value(table, row);
                if (number instanceof MappingNode cells) {
                    around = cells;
                    number = value(cells, "value");
                }
            } else if (row.indexOf('.') > 0) {
                int position = Integer.parseInt(row.substring(0, row.indexOf('.'))) - 1;
                Node list = value(dated, "rows");
                // one row may stand without the brackets of a list
                Node cells = list instanceof SequenceNode sequence ? sequence.getValue().get(position) : list;
                number = value(mapping(cells), row.substring(row.indexOf('.') + 1));
            } else {
                number = value(dated, row);
            }
        }

        /** A row of a table with a clause of its own. */
        Change rowClause(String clause) {
            if (around == null) {
                written = "{ value: " + written + ", clause: " + YamlWord.of(clause) + " }";
            } else {
                put(around, Map.entry("clause", YamlWord.of(clause)), "clause");
            }
            return this;
        }

        /** @param clause null: it is assumed */
        Change source(String clause) {
            put(dated, clause == null ? Map.entry("assumed", "true") : Map.entry("clause", YamlWord.of(clause)), clause == null ? "clause" : "assumed");
            return this;
        }

        /** Writes a key in the place of itself, else of the other one, else at the end. */
        private void put(MappingNode mapping, Map.Entry<String, String> entry, String inPlaceOf) {
            NodeTuple same = pair(mapping, entry.getKey());
            NodeTuple other = pair(mapping, inPlaceOf);
            String whole = entry.getKey() + ": " + entry.getValue();
            if (same != null) {
                splices.add(new Splice(start(same.getValueNode()), end(same.getValueNode()), entry.getValue()));
            } else if (other != null) {
                splices.add(new Splice(start(other.getKeyNode()), end(other.getValueNode()), whole));
            } else {
                int end = end(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
                boolean isFlow = mapping.getFlowStyle() == FlowStyle.FLOW;
                int column = mapping.getValue().get(0).getKeyNode().getStartMark().orElseThrow(Unforeseen::new).getColumn();
                int at = isFlow ? end : endOfLine(end);
                splices.add(new Splice(at, at, (isFlow ? ", " : lineEnd() + " ".repeat(column)) + whole));
            }
        }

        String text() {
            splices.add(new Splice(start(number), end(number), written));
            splices.sort(Comparator.comparingInt(Splice::from).reversed());
            StringBuilder changed = new StringBuilder(text);
            splices.forEach(splice -> changed.replace(splice.from(), splice.to(), splice.with()));
            return changed.toString();
        }
    }
}
