package org.plumbline.service.database;

import java.util.Properties;

/** What the driver is told for connections that only read. */
final class ReaderConnection {

    private ReaderConnection() {
    }

    static Properties properties() {
        Properties properties = new Properties();
        // statements are prepared on the server and their answers come in binary, which is twice as fast for many rows
        properties.setProperty("useServerPrepStmts", "true");
        properties.setProperty("cachePrepStmts", "true");
        properties.setProperty("useCursorFetch", "true");
        properties.setProperty("allowLoadLocalInfile", "false");
        return properties;
    }
}
