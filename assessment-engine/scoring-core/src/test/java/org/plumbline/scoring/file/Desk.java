package org.plumbline.scoring.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.dhatim.fastexcel.Workbook;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.finding.Finding;

/** Where a test hands in files. */
final class Desk {

    private final Path folder;
    private final List<DataFile> files = new ArrayList<>();
    private Limits limits = Limits.USUAL;

    Desk(Path folder) {
        this.folder = folder;
    }

    static Intake read(Path folder, String... lines) {
        return new Desk(folder).csv("a.csv", lines).read();
    }

    Desk csv(String name, String... lines) {
        return text(name, StandardCharsets.UTF_8, String.join("\n", lines) + "\n");
    }

    Desk text(String name, Charset charset, String text) {
        return bytes(name, text.getBytes(charset));
    }

    Desk bytes(String name, byte[] bytes) {
        try {
            files.add(new DataFile(name, Files.write(folder.resolve(files.size() + "-" + name), bytes)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Desk xlsx(String name, Consumer<Workbook> content) {
        Path path = folder.resolve(files.size() + "-" + name);
        try (OutputStream out = Files.newOutputStream(path); Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.add(new DataFile(name, path));
        return this;
    }

    Desk within(Limits newLimits) {
        limits = newLimits;
        return this;
    }

    Path path(int index) {
        return files.get(index).path();
    }

    Intake read() {
        return DataFiles.readAll(files, SmallCatalogue.CATALOGUE, Progress.NONE, limits);
    }

    /** Code and place of each finding: what a test compares first. */
    static List<String> said(Intake intake) {
        return intake.allFindings().stream().map(Desk::said).toList();
    }

    private static String said(Finding finding) {
        return finding.code() + " " + finding.place();
    }
}
