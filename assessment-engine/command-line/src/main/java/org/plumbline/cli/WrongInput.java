package org.plumbline.cli;

import org.plumbline.scoring.finding.Text;

/** What the user handed in is wrong; the message says where and what to do. Ends the command with exit code 1. */
final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    WrongInput(String message) {
        this(Text.same(message));
    }

    /** Said in the language of the session, for those who do not know it. */
    WrongInput(Text text) {
        super(text.zh().equals(text.en()) ? text.en() : text.zh() + " / " + text.en());
        this.text = text;
    }

    Text text() {
        return text;
    }
}
