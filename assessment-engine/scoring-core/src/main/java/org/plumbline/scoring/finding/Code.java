package org.plumbline.scoring.finding;

/**
 * One kind of mistake. Each package keeps its own in an enum; an id is used once for ever, also after its check is gone.
 */
public interface Code {

    /** Family and number, e.g. {@code INTAKE-012}. */
    String id();

    Severity severity();

    /** What is wrong; {0}, {1} … stand for the arguments of the finding. */
    Text message();

    /** What the reader can do about it; takes the same arguments. */
    Text remedy();
}
