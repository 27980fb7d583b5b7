package org.plumbline.service.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.service.bulk.BulkWay;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where the database is and who speaks to it; each user may only do what it is for.
 *
 * @param url         JDBC address with the name of the database, jdbc:mysql://host:3306/plumbline
 * @param application adds and reads
 * @param owner       makes tables; without a user nothing is migrated and the tables must be those of this version
 * @param reader      only reads; without a user the application reads
 * @param bulk        how many rows at once are written
 * @param spool       private folder for what is on its way into the database
 * @param silenceSeconds how long a connection that writes may be silent, also within a transaction, before the server ends it: a process that is stopped
 *                    would hold its locks for ever
 */
@ConfigurationProperties("plumbline.database")
public record DatabaseSettings(String url, Login application, Login owner, Login reader, BulkWay bulk, Path spool,
        @DefaultValue("120") int silenceSeconds) {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:mysql:[a-z+:]*//[^/?]*/([A-Za-z0-9_]{1,64})(?:\\?.*)?");

    /** @param user empty: there is none */
    public record Login(String user, String password) {

        public boolean isGiven() {
            return user != null && !user.isBlank();
        }
    }

    /** For work that the service is not needed for: nothing is connected to or migrated. @param properties stand above those of files and environment */
    public static DatabaseSettings read(Map<String, Object> properties) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("start", properties));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Alone.class).environment(environment).web(WebApplicationType.NONE)
                .registerShutdownHook(false).logStartupInfo(false).run()) {
            DatabaseSettings settings = context.getBean(DatabaseSettings.class);
            if (settings.url() == null || settings.url().isBlank()) {
                throw new DatabaseUnusable(DatabaseUnusable.NO_URL);
            }
            return settings;
        }
    }

    // no annotation that a scan of the service's packages would find
    @EnableConfigurationProperties(DatabaseSettings.class)
    static class Alone { }

    /** One connection outside of the pools. @throws DatabaseUnusable if it cannot be had */
    public Connection connect(Login login, Properties options) {
        Properties all = new Properties();
        all.putAll(options);
        all.setProperty("user", login.user());
        all.setProperty("password", login.password());
        try {
            return DriverManager.getConnection(Pools.connectable(url), all);
        } catch (SQLException notReached) {
            throw new DatabaseUnusable(DatabaseUnusable.NOT_REACHED.with(address(), login.user(), notReached.getMessage()), notReached);
        }
    }

    /** Who reads: the reader, or where there is none the application. */
    public Login whoReads() {
        return reader.isGiven() ? reader : application;
    }

    /** Without options, among which there may be a password. */
    public String address() {
        return url.replaceFirst("\\?.*", "");
    }

    /** The name of the database in the address. */
    String database() {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw new DatabaseUnusable(DatabaseUnusable.NO_NAME.with(url.replaceFirst("\\?.*", "")));
        }
        return address.group(1);
    }
}
