package org.plumbline.service;

/** The database server that tests run on. */
public final class TestServer {

    private TestServer() {
    }

    /** JDBC address of the server with a user who may do anything. */
    public static String url() {
        String url = System.getProperty("plumbline.test.database");
        if (url == null) {
            throw new IllegalStateException("name a server: -Dplumbline.test.database=jdbc:mysql://host:port/?user=root");
        }
        return url;
    }
}
