package org.plumbline.service.database;

import java.sql.Savepoint;
import java.util.Properties;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.jdbc.interceptors.ConnectionLifecycleInterceptor;
import com.mysql.cj.log.Log;

/**
 * Lets every statement of a reading connection be a transaction of its own. At READ COMMITTED each sees what is committed when it
 * begins anyway; to begin and to end a transaction around them would be three ways to the server for nothing.
 */
public final class SingleStatements implements ConnectionLifecycleInterceptor {

    @Override
    public ConnectionLifecycleInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public void destroy() {
        // holds nothing
    }

    @Override
    public void close() {
        // holds nothing
    }

    /** @return false: the server is not told */
    @Override
    public boolean setAutoCommit(boolean wanted) {
        return false;
    }

    /** @return false: there is nothing to end */
    @Override
    public boolean commit() {
        return false;
    }

    /** @return false: there is nothing to take back */
    @Override
    public boolean rollback() {
        return false;
    }

    @Override
    public boolean rollback(Savepoint savepoint) {
        return false;
    }

    @Override
    public boolean setDatabase(String name) {
        return true;
    }

    @Override
    public boolean transactionBegun() {
        return true;
    }

    @Override
    public boolean transactionCompleted() {
        return true;
    }
}
