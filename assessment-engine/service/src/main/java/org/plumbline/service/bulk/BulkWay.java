package org.plumbline.service.bulk;

/** How many rows at once get into the database; a setting of the administrator. */
public enum BulkWay {

    /** LOAD DATA LOCAL where server and connection allow it, else batches. */
    AUTO,

    /** INSERT statements of many rows: works on any server. */
    BATCHES,

    /** LOAD DATA LOCAL, two to three times as fast; refused at the start where the server forbids it. */
    LOAD_LOCAL
}
