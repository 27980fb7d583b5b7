package org.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** What lies where in the folder of one database. The root is absolute and without links, so that two spellings of it are one folder. */
record DatabaseFolder(Path root) {

    /** Makes the folder if need be; nobody but its owner may look into it. */
    static DatabaseFolder at(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path root = folder.toRealPath();
        ownersOnly(root);
        return new DatabaseFolder(root);
    }

    /** Exists only complete: it is made as {@link #unfinished} and renamed as the last step of the installation. */
    Path data() {
        return root.resolve("data");
    }

    Path unfinished() {
        return root.resolve("data.unfinished");
    }

    Path scratch() {
        return root.resolve("tmp");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path guests() {
        return root.resolve("guests");
    }

    Path credentials() {
        return root.resolve("server.properties");
    }

    Path running() {
        return root.resolve("running.properties");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** The binaries are shared by all databases beside each other: 350 MB need not be there twice. */
    Path neighbourhood() {
        return root.getParent() == null ? root : root.getParent();
    }

    static void ownersOnly(Path directory) throws IOException {
        if (Files.getFileAttributeView(directory, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
