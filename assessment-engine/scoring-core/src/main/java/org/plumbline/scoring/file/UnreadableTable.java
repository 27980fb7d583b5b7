package org.plumbline.scoring.file;

/** From a line on, a table cannot be read; the rows before are good. Unchecked because it passes through iterators. */
final class UnreadableTable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final IntakeCode code;
    private final int line;
    private final String detail;

    /**
     * @param line   where reading stopped; 0: not known
     * @param detail argument {0} of the message
     */
    UnreadableTable(IntakeCode code, int line, String detail, Throwable cause) {
        super(code.id() + " " + detail, cause);
        this.code = code;
        this.line = line;
        this.detail = detail;
    }

    IntakeCode code() {
        return code;
    }

    int line() {
        return line;
    }

    String detail() {
        return detail;
    }
}
