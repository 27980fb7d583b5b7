package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.plumbline.service.database.DatabaseSettings;

/** The database without the service on it, so that nothing is migrated: the one that DB_URL names, else the embedded one in a folder. Close it to let go of it. */
final class OpenDatabase implements AutoCloseable {

    private final LocalDatabase local;
    private final Map<String, Object> properties = new HashMap<>();

    private OpenDatabase(LocalDatabase local, Path folder) {
        this.local = local;
        properties.put("PLUMBLINE_VAR", Home.var().toString());
        if (local != null) {
            properties.putAll(local.properties());
            properties.put("plumbline.audit.folder", signatures(folder).toString());
        }
    }

    /** @throws WrongInput if the embedded server cannot be started here */
    static OpenDatabase at(Path folder) throws IOException {
        return new OpenDatabase(isNamed() ? null : LocalDatabase.open(folder), folder);
    }

    /** Whether a server is named, so that no folder counts. */
    static boolean isNamed() {
        String named = System.getenv("DB_URL");
        return named != null && !named.isBlank();
    }

    /** Beside the folder of an embedded database, and not in it: var/keys for var/database, and each of several has its own. */
    static Path signatures(Path folder) {
        String name = folder.toAbsolutePath().getFileName().toString();
        return folder.toAbsolutePath().resolveSibling(name.equals("database") ? "keys" : name + "-keys");
    }

    /** What the service is told about it. */
    Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    DatabaseSettings settings() {
        Map<String, Object> quiet = new HashMap<>(properties);
        quiet.put("logging.level.root", "ERROR");
        return DatabaseSettings.read(quiet);
    }

    /** As of the embedded one; a server of others is none of our business. */
    void isClosedByItsUser() {
        if (local != null) {
            local.isClosedByItsUser();
        }
    }

    void ifItDies(Runnable action) {
        if (local != null) {
            local.ifItDies(action);
        }
    }

    @Override
    public void close() {
        if (local != null) {
            local.close();
        }
    }
}
