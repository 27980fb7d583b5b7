package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.plumbline.embedded.EmbeddedDatabase;
import picocli.CommandLine.Option;

/** Which embedded database is meant, where no server is named by DB_URL. */
final class DatabaseOption {

    @Option(names = "--database", paramLabel = "DIR", description = "folder of the embedded database (default: var/database of the project); not with DB_URL")
    private Path folder;

    Path folder() {
        return folder == null ? Home.var().resolve("database") : folder;
    }

    /** Without a web interface, for one piece of work; where there is no database yet, it is made. */
    OpenService open() throws IOException {
        return OpenService.forWork(folder());
    }

    /** The same for work that only reads: what is not there is not made. @throws WrongUsage as {@link #kept} */
    OpenService openKept() throws IOException {
        return OpenService.forWork(kept());
    }

    /** The folder, for work that only reads: in a mistyped one it would find nothing wrong. @throws WrongUsage if no database is in it, and none is named by DB_URL */
    Path kept() {
        if (!OpenDatabase.isNamed() && !EmbeddedDatabase.isIn(folder())) {
            throw new WrongUsage(CommandCode.NO_DATABASE, PackFolder.near(folder()).toString(), PackFolder.near(DemoCommand.database()));
        }
        return folder();
    }
}
