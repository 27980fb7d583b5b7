package org.plumbline.scoring.file;

/** A cell that cannot be taken. Its message gets the header as {0}, the value as {1} and the details from {2} on. */
final class BadCell extends Exception {

    private static final long serialVersionUID = 1;

    private final transient IntakeCode code;
    private final transient Object[] details;

    BadCell(IntakeCode code, Object... details) {
        // without a stack trace: a file may have a million of them, and each is reported by its place
        super(code.id(), null, false, false);
        this.code = code;
        this.details = details;
    }

    IntakeCode code() {
        return code;
    }

    Object[] argumentsFor(String header, String value) {
        Object[] arguments = new Object[details.length + 2];
        arguments[0] = header;
        arguments[1] = value;
        System.arraycopy(details, 0, arguments, 2, details.length);
        return arguments;
    }
}
