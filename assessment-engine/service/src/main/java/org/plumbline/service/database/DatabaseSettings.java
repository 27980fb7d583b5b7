package org.plumbline.service.database;

import java.nio.file.Path;

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

    /** @param user empty: there is none */
    public record Login(String user, String password) {

        boolean isGiven() {
            return user != null && !user.isBlank();
        }
    }

    /** The name of the database in the address. */
    String database() {
        String path = url.substring(url.indexOf("//") + 2);
        int slash = path.indexOf('/');
        String name = slash < 0 ? "" : path.substring(slash + 1).replaceFirst("\\?.*", "");
        if (!name.matches("[A-Za-z0-9_]{1,64}")) {
            throw new DatabaseUnusable(DatabaseUnusable.NO_NAME.with(url.replaceFirst("\\?.*", "")));
        }
        return name;
    }
}
