package org.plumbline.service.bulk;

import java.nio.file.Path;
import java.util.Properties;

/** What the driver is told for connections that write. As properties it overrides what the address says. */
public final class WriterConnection {

    private static final String STRICT =
            "STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY";

    private WriterConnection() {
    }

    /** @param folder below which rows on their way are spooled; the driver hands a server no other file */
    public static Properties properties(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("characterEncoding", "UTF-8");
        // a server may ask its client for any file: none but those of the spool
        properties.setProperty("allowLoadLocalInfile", "false");
        properties.setProperty("allowUrlInLocalInfile", "false");
        properties.setProperty("allowLoadLocalInfileInPath", SpoolFolder.in(folder).path().toString());
        // for batches of mappers; the driver cannot rewrite what is prepared on the server
        properties.setProperty("rewriteBatchedStatements", "true");
        properties.setProperty("useServerPrepStmts", "false");
        // DATETIME is UTC whatever the zones of server and machine are
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        // notes too, because some changes of a value are only noted
        properties.setProperty("sessionVariables", "sql_mode='" + STRICT + "',sql_notes=1");
        return properties;
    }
}
