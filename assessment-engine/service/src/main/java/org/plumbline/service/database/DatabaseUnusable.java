package org.plumbline.service.database;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.CannotStart;

/** The database cannot be used as it is; the message says what its administrator can do. */
public final class DatabaseUnusable extends CannotStart {

    private static final long serialVersionUID = 1L;

    static final Text NO_URL = new Text("没有指定数据库：请设置 DB_URL、DB_USER 和 DB_PASSWORD", "no database is named: set DB_URL, DB_USER and DB_PASSWORD");
    static final Text NO_NAME = new Text("{0} 没有数据库名（字母、数字、下划线）：请写成 jdbc:mysql://主机:3306/plumbline",
            "{0} names no database (letters, digits, underscores): write jdbc:mysql://host:3306/plumbline");
    static final Text NOT_REACHED = new Text("不能以用户 {1} 连接数据库 {0}：{2}；请检查 DB_URL、用户名和密码，以及数据库是否已启动",
            "the database {0} cannot be reached as {1}: {2}; check DB_URL, user and password, and that the server runs");
    static final Text NO_RIGHTS = new Text("数据库 {0} 不存在，或用户 {1} 在其中没有权限：请用 db/setup/users.sql 建库，并设置 DB_OWNER_USER 和 DB_OWNER_PASSWORD 以便建表",
            "there is no database {0}, or {1} has no rights in it: make it with db/setup/users.sql, and set DB_OWNER_USER and DB_OWNER_PASSWORD so that the tables can be made");
    static final Text BEHIND = new Text("数据库结构是第 {0} 版，本程序需要第 {1} 版：请设置 DB_OWNER_USER 和 DB_OWNER_PASSWORD 以便升级",
            "the tables are of version {0}, this program needs {1}: set DB_OWNER_USER and DB_OWNER_PASSWORD so that they can be migrated");
    static final Text AHEAD = new Text("数据库结构（第 {0} 版）比本程序（第 {1} 版）新：请使用新版程序", "the tables (version {0}) are newer than this program ({1}): use the newer program");

    public DatabaseUnusable(Text text) {
        super(text);
    }

    DatabaseUnusable(Text text, Exception cause) {
        super(text, cause);
    }
}
