package org.plumbline.service;

/**
 * Who does something, as it is written beside what was done.
 *
 * @param name of the account; until there are accounts the login name of the machine, or {@code local} over HTTP; at most 128 characters
 */
public record Actor(String name) {

    private static final int LONGEST = 128;

    /** Whoever speaks HTTP on this machine; there are no accounts yet. */
    public static final Actor LOCAL = new Actor("local");

    public Actor {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /** The login name under which this process runs. */
    public static Actor ofThisProcess() {
        return new Actor(System.getProperty("user.name", "unknown"));
    }
}
