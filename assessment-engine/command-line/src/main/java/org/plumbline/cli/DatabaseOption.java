package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Option;

/** Which embedded database is meant, where no server is named by DB_URL. */
final class DatabaseOption {

    @Option(names = "--database", paramLabel = "DIR", description = "folder of the embedded database (default: var/database of the project); not with DB_URL")
    private Path folder;

    Path folder() {
        return folder == null ? Home.var().resolve("database") : folder;
    }

    /** Without a web interface, for one piece of work. */
    OpenService open() throws IOException {
        return OpenService.forWork(folder());
    }
}
