package org.plumbline.service;

/**
 * Who does something, as it is written beside what was done.
 *
 * @param name login name of the account; on the command line that of the machine; at most 128 characters
 * @param from network address from which it was asked for; null: on the command line, or by the service itself
 */
public record Actor(String name, String from) {

    private static final int LONGEST = 128;

    public Actor {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /** Somebody who needs no network. */
    public Actor(String name) {
        this(name, null);
    }

    /** The login name under which this process runs. */
    public static Actor ofThisProcess() {
        return new Actor(System.getProperty("user.name", "unknown"));
    }
}
