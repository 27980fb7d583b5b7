package org.plumbline.service;

import org.plumbline.scoring.finding.Text;

/** The service cannot start as it is set up; the message says in both languages what its administrator can do. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public CannotStart(Text text) {
        this(text, null);
    }

    protected CannotStart(Text text, Exception cause) {
        super(text.zh() + " / " + text.en(), cause);
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
