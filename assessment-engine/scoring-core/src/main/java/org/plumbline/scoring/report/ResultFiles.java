package org.plumbline.scoring.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.plumbline.scoring.RunInputText;

/**
 * Writes a result into a folder: sheets.csv, lines.csv, standings.csv, outcomes.csv, quarantine.csv, run-input.json and result.json;
 * docs/result-files.md explains each column. CSV is UTF-8 with byte order mark, lines end with LF, headers are English codes,
 * decimals are plain, and text that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * <p>The same rows in another order, or in files in another order, give the same bytes; only quarantine.csv differs, where it says in
 * which line something stands.
 */
public final class ResultFiles {

    public static final String RESULT = "result.json";
    public static final String SHEETS = "sheets.csv";
    public static final String LINES = "lines.csv";
    public static final String STANDINGS = "standings.csv";
    public static final String OUTCOMES = "outcomes.csv";
    public static final String QUARANTINE = "quarantine.csv";
    public static final String RUN_INPUT = "run-input.json";

    /** Every name, in the order in which they are put in place. */
    public static final List<String> NAMES = List.of(SHEETS, LINES, STANDINGS, OUTCOMES, QUARANTINE, RUN_INPUT, RESULT);

    private static final String UNFINISHED = ".part";

    private static final String TURN = "writing" + UNFINISHED;

    private ResultFiles() {
    }

    /**
     * Replaces the files of an earlier result. Whoever finds result.json finds the others of the same run beside it: it is taken away
     * first and comes last, and no file is ever half written.
     *
     * @param folder made where it does not exist
     * @throws IOException if something cannot be written; an earlier result is then as it was, or without result.json
     */
    public static void write(Path folder, ScoredPeriod scored, String engineVersion) throws IOException {
        Files.createDirectories(folder);
        Path turn = folder.resolve(TURN);
        try (FileChannel mine = takeTurn(turn)) {
            try {
                writeInTurn(folder, scored, engineVersion);
            } finally {
                removeUnfinished(folder);
                // removed before the lock is given back, so that whoever waits for it sees that it is gone
                Files.deleteIfExists(turn);
            }
        }
    }

    /** Two runs into one folder come one after the other; the later one's files stay. */
    private static FileChannel takeTurn(Path turn) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            if (Files.exists(turn)) {
                return channel;
            }
            channel.close();
        }
    }

    private static void writeInTurn(Path folder, ScoredPeriod scored, String engineVersion) throws IOException {
        SheetsFile.write(unfinished(folder, SHEETS), scored.result());
        LinesFile.write(unfinished(folder, LINES), scored.result());
        StandingsFile.write(unfinished(folder, STANDINGS), scored.result());
        OutcomesFile.write(unfinished(folder, OUTCOMES), scored.result());
        QuarantineFile.write(unfinished(folder, QUARANTINE), scored);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished(folder, RUN_INPUT)))) {
            RunInputText.write(scored.result().input(), out);
        }
        ResultJson.write(unfinished(folder, RESULT), scored, engineVersion);
        Files.deleteIfExists(folder.resolve(RESULT));
        for (String name : NAMES) {
            Files.move(unfinished(folder, name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Of a result that could not be written whole, perhaps because the disk is full: what is there of it helps nobody. */
    private static void removeUnfinished(Path folder) throws IOException {
        for (String name : NAMES) {
            Files.deleteIfExists(unfinished(folder, name));
        }
    }

    private static Path unfinished(Path folder, String name) {
        return folder.resolve(name + UNFINISHED);
    }
}
