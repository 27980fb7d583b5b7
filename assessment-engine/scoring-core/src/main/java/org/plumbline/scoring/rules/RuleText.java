package org.plumbline.scoring.rules;

import java.util.List;

import org.plumbline.scoring.finding.Place;

/** One rule as it was written, before any name in it is looked up. */
record RuleText(Word name, List<Annotation> annotations, Word variable, Word factType, List<Constraint> constraints, Call call) {

    /** @param text without quotation marks; a variable keeps its $ */
    record Word(String text, Place place) { }

    record Annotation(Word name, Word value) { }

    sealed interface Constraint {
        record Binding(Word variable, Path path) implements Constraint { }

        /** @param right one operand, or several for {@code in} and {@code not in} */
        record Comparison(Path left, Word operator, List<Operand> right) implements Constraint { }
    }

    sealed interface Operand {
        Place place();
    }

    /** @param parameter true for {@code p.name} */
    record Path(boolean parameter, Word name) implements Operand {
        @Override
        public Place place() {
            return name.place();
        }
    }

    enum LiteralKind { TEXT, NUMBER, FLAG }

    record Literal(LiteralKind kind, Word value) implements Operand {
        @Override
        public Place place() {
            return value.place();
        }
    }

    record Call(Word receiver, Word verb, List<Argument> arguments) { }

    sealed interface Argument {
        Place place();
    }

    record Variable(Word name) implements Argument {
        @Override
        public Place place() {
            return name.place();
        }
    }

    record Constant(Literal literal) implements Argument {
        @Override
        public Place place() {
            return literal.place();
        }
    }

    /** A name where a variable or a text in quotation marks should stand. */
    record Bare(Path path) implements Argument {
        @Override
        public Place place() {
            return path.place();
        }
    }

    record HelperCall(Word helper, List<Argument> arguments) implements Argument {
        @Override
        public Place place() {
            return helper.place();
        }
    }
}
