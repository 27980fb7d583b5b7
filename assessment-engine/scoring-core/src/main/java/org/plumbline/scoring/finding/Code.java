package org.plumbline.scoring.finding;

/**
 * One kind of mistake. Each package keeps its own in an enum; an id is used once for ever, also after its check is gone.
 */
public interface Code {

    Notice notice();

    default String id() {
        return notice().id();
    }

    default Severity severity() {
        return notice().severity();
    }

    default Text message() {
        return notice().message();
    }

    default Text remedy() {
        return notice().remedy();
    }
}
