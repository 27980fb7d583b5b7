-- Run once by the administrator of the server: the database and its three users.
-- ${…} are to be replaced: the name of the database, from where the users connect, and a password of its own for each.
CREATE DATABASE IF NOT EXISTS `${database}` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER IF NOT EXISTS '${owner}'@'${host}' IDENTIFIED BY '${ownerPassword}';
CREATE USER IF NOT EXISTS '${application}'@'${host}' IDENTIFIED BY '${applicationPassword}';
CREATE USER IF NOT EXISTS '${reader}'@'${host}' IDENTIFIED BY '${readerPassword}';
-- the owner makes tables and hands on what the other two may do with them
GRANT ALL PRIVILEGES ON `${database}`.* TO '${owner}'@'${host}' WITH GRANT OPTION;
