package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.plumbline.service.CannotStart;
import org.plumbline.service.PlumblineService;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service in this process: on the database that DB_URL names, else on an embedded one in a folder. Close it to let go of both.
 */
public final class OpenService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final OpenDatabase database;

    private OpenService(ConfigurableApplicationContext context, OpenDatabase database) {
        this.context = context;
        this.database = database;
    }

    /** Without a web interface, for one piece of work. */
    public static OpenService forWork(Path folder) throws IOException {
        return forWork(folder, Map.of());
    }

    /** The same, told more. */
    public static OpenService forWork(Path folder, Map<String, Object> more) throws IOException {
        return open(folder, WebApplicationType.NONE, more);
    }

    /**
     * @param folder of the embedded database, where no other is named
     * @throws WrongInput if it cannot start as it is set up, or the database cannot be used
     */
    public static OpenService open(Path folder, WebApplicationType web, Map<String, Object> more) throws IOException {
        OpenDatabase database = OpenDatabase.at(folder);
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(more);
        // without the web interface there is nobody who reads a log: what happens is said on the screen
        properties.putIfAbsent("logging.level.root", web == WebApplicationType.NONE ? "ERROR" : "INFO");
        try {
            return new OpenService(PlumblineService.start(web, properties), database);
        } catch (RuntimeException failed) {
            database.close();
            throw unusable(failed);
        }
    }

    private static RuntimeException unusable(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart unusable) {
                return new WrongInput(unusable.text());
            }
        }
        return failed;
    }

    public <T> T get(Class<T> useCase) {
        return context.getBean(useCase);
    }

    public <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    String property(String name) {
        return context.getEnvironment().getProperty(name);
    }

    OpenDatabase database() {
        return database;
    }

    /** Lets what is under way finish first, then ends the embedded database if this process started it. */
    @Override
    public void close() {
        try {
            context.close();
        } finally {
            database.close();
        }
    }
}
