package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;

/** Finds a policy pack: a folder, or the bare name of one among those that come with the project. */
final class PackFolder {

    private static final Text NO_PACK = new Text("没有办法文件包“{0}”：它既不是文件夹，也不在 {1} 中{2}\n    现有：{3}",
            "no policy pack {0}: it is no folder, nor among those in {1}{2}\n    there are: {3}");

    private static final Text A_FILE = new Text("“{0}”是一个文件：办法文件包是文件夹，压缩的请先解压", "{0} is a file: a policy pack is a folder; unpack it first where it is packed");

    private PackFolder() {
    }

    /** As the user would write it: below the current folder without the way there. */
    static Path find(String name, Locale language) throws IOException {
        Path packs = Home.folder().resolve("rules").resolve("packs");
        try {
            if (!name.isBlank() && Files.isDirectory(Path.of(name))) {
                return Path.of(name);
            }
            if (Files.isRegularFile(Path.of(name))) {
                throw new WrongInput(A_FILE.with(name).in(language));
            }
            if (!name.isBlank() && Path.of(name).getNameCount() == 1 && Files.isDirectory(packs.resolve(name))) {
                return near(packs.resolve(name));
            }
        } catch (InvalidPathException noPath) {
            // a name with characters that no file can have is simply not there
        }
        List<String> known = names(packs);
        throw new WrongInput(NO_PACK.with(name, near(packs), Suggestion.clause(name, known), String.join(", ", known)).in(language));
    }

    private static List<String> names(Path packs) throws IOException {
        if (!Files.isDirectory(packs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(packs)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    /** The path from the current folder where it leads downwards, else as it is. */
    static Path near(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path there = path.toAbsolutePath().normalize();
        return there.startsWith(here) && !there.equals(here) ? here.relativize(there) : there;
    }
}
