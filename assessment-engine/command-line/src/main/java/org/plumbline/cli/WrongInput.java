package org.plumbline.cli;

/** What the user handed in is wrong; the message says where and what to do. Ends the command with exit code 1. */
final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongInput(String message) {
        super(message);
    }
}
