package org.plumbline.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.plumbline.scoring.input.PolicyBundle;

/** The packs of this folder, as their authors wrote them. */
final class Packs {

    private static final Path FOLDER = Path.of("packs");

    private Packs() {
    }

    static List<Path> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PolicyBundle bundle(Path pack) {
        try {
            return PolicyBundle.read(pack);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PolicyBundle with(PolicyBundle bundle, String file, String text) {
        TreeMap<String, String> texts = new TreeMap<>(bundle.texts());
        texts.put(file, text);
        return new PolicyBundle(bundle.name(), texts, bundle.catalogueName(), bundle.catalogue());
    }

    static String readme(Path pack) {
        try {
            return Files.readString(pack.resolve("README.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
