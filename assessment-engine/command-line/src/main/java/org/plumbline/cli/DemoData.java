package org.plumbline.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.plumbline.sample.SampleMonths;
import org.plumbline.sample.SampleProgress;
import org.plumbline.sample.SampleRequest;

/** The made-up months of the demonstration: made once, and again when the generator or the request has changed. */
final class DemoData {

    private static final YearMonth LAST_MONTH = YearMonth.of(2026, 10);
    private static final int COUNT = 3;
    /** In the order in which they are run. */
    static final List<String> MONTHS = IntStream.rangeClosed(1 - COUNT, 0).mapToObj(back -> LAST_MONTH.plusMonths(back).toString()).toList();
    static final SampleRequest REQUEST = new SampleRequest(350, 60, 7, LAST_MONTH.minusMonths(COUNT - 1), COUNT, 1, true);
    /** Written last, so that it stands for a whole sample; holds what the sample was made of. */
    private static final String MADE_OF = ".made-of";

    private final Path folder;

    DemoData(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Makes the sample beside the old one and puts it in its place, so that a killed process leaves no half sample. */
    void make(SampleProgress progress) throws IOException {
        String madeOf = madeOf();
        if (isMadeOf(madeOf)) {
            return;
        }
        Files.createDirectories(folder.getParent());
        Path fresh = Files.createTempDirectory(folder.getParent(), ".data-");
        try {
            new SampleMonths(REQUEST).write(fresh, progress);
            Files.writeString(fresh.resolve(MADE_OF), madeOf);
            delete(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            // somebody else may have made the same at the same time
            if (!isMadeOf(madeOf)) {
                throw failed;
            }
        } finally {
            delete(fresh);
        }
    }

    private boolean isMadeOf(String madeOf) throws IOException {
        Path marker = folder.resolve(MADE_OF);
        return Files.isRegularFile(marker) && Files.readString(marker).equals(madeOf);
    }

    private static String madeOf() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(REQUEST.toString().getBytes(StandardCharsets.UTF_8));
            for (Path part : generator()) {
                digest.update(Files.readAllBytes(part));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The generator's own bytes, its jar or its classes: nobody has to remember to count up a version. */
    private static List<Path> generator() throws IOException {
        try {
            Path code = Path.of(SampleMonths.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> parts = Files.walk(code)) {
                return parts.filter(Files::isRegularFile).sorted().toList();
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the class loader names a place that is none", impossible);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> parts;
            try (Stream<Path> all = Files.walk(folder)) {
                parts = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }
}
