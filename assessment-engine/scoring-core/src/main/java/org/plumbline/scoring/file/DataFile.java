package org.plumbline.scoring.file;

import java.nio.file.Path;

/**
 * A file that is handed in.
 *
 * @param name as its sender knows it; stands in every message
 * @param path where its content is
 */
public record DataFile(String name, Path path) {

    public static DataFile of(Path path) {
        return new DataFile(path.toString(), path);
    }
}
