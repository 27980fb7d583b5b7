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
        // else a statement of more than 256 characters is prepared anew each time, which costs more than most of them do
        properties.setProperty("prepStmtCacheSqlLimit", "8192");
        properties.setProperty("prepStmtCacheSize", "250");
        properties.setProperty("useCursorFetch", "true");
        // said by statement, since the interceptor keeps the driver from saying it: a server may begin otherwise
        properties.setProperty("sessionVariables", "autocommit=1");
        properties.setProperty("connectionLifecycleInterceptors", SingleStatements.class.getName());
        properties.setProperty("allowLoadLocalInfile", "false");
        return properties;
    }
}
