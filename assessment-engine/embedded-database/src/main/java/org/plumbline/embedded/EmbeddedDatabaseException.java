package org.plumbline.embedded;

/** The embedded database cannot be had; the message says why, in Chinese and English, and ends with the server's last words if there are any. */
public final class EmbeddedDatabaseException extends RuntimeException {

    private static final String OTHERWISE_CHINESE = "也可改用自备的 MySQL 8 或更高版本：设置 DB_URL、DB_USER 和 DB_PASSWORD。";
    private static final String OTHERWISE_ENGLISH = "Or use a MySQL 8 or newer of your own: set DB_URL, DB_USER and DB_PASSWORD.";

    private static final long serialVersionUID = 1L;

    private final String chinese;
    private final String english;

    EmbeddedDatabaseException(String chinese, String english, Throwable cause) {
        this(chinese, english, "", cause);
    }

    /** @param lastWords the end of the server's log, or nothing */
    EmbeddedDatabaseException(String chinese, String english, String lastWords, Throwable cause) {
        super(chinese + OTHERWISE_CHINESE + " / " + english + " " + OTHERWISE_ENGLISH + below(lastWords), cause);
        this.chinese = chinese + OTHERWISE_CHINESE + below(lastWords);
        this.english = english + " " + OTHERWISE_ENGLISH + below(lastWords);
    }

    private static String below(String lastWords) {
        return lastWords.isEmpty() ? "" : System.lineSeparator() + lastWords;
    }

    /** The message in Chinese alone. */
    public String chinese() {
        return chinese;
    }

    /** The message in English alone. */
    public String english() {
        return english;
    }
}
