package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project's folder with rules alone, with blanks and Chinese characters in its name. */
final class TestHome {

    private TestHome() {
    }

    static Path in(Path folder) throws IOException {
        Path home = folder.resolve("准绳 project");
        Path rules = Console.PROJECT.resolve("rules");
        List<Path> all;
        try (Stream<Path> files = Files.walk(rules)) {
            all = files.filter(each -> !each.toString().contains("target")).toList();
        }
        for (Path file : all) {
            Path copy = home.resolve("rules").resolve(rules.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            if (Files.isRegularFile(file)) {
                Files.copy(file, copy);
            }
        }
        return home;
    }
}
