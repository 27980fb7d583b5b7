package org.plumbline.service.database;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.service.bulk.BulkWay;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the database is and who speaks to it; each user may only do what it is for.
 *
 * @param url         JDBC address with the name of the database, jdbc:mysql://host:3306/plumbline
 * @param application adds and reads
 * @param owner       makes tables; without a user nothing is migrated and the tables must be those of this version
 * @param reader      only reads; without a user the application reads
 * @param bulk        how many rows at once are written
 * @param spool       private folder for what is on its way into the database
 */
@ConfigurationProperties("plumbline.database")
public record DatabaseSettings(String url, Login application, Login owner, Login reader, BulkWay bulk, Path spool) {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:mysql:[a-z+:]*//[^/?]*/([A-Za-z0-9_]{1,64})(?:\\?.*)?");

    /** @param user empty: there is none */
    public record Login(String user, String password) {

        boolean isGiven() {
            return user != null && !user.isBlank();
        }
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
