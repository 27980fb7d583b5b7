package org.plumbline.scoring.file;

/** Counts what becomes of the rows of one table. */
final class Tally {

    private final String file;
    private final String sheet;
    private final String format;
    private final TableKind kind;
    private long read;
    private long taken;
    private long collapsed;
    private long superseded;
    private long rejected;
    private long skipped;

    Tally(String file, String sheet, String format, TableKind kind) {
        this.file = file;
        this.sheet = sheet;
        this.format = format;
        this.kind = kind;
    }

    void read() {
        read++;
    }

    void taken() {
        taken++;
    }

    void collapsed() {
        collapsed++;
    }

    void superseded() {
        superseded++;
    }

    void rejected() {
        rejected++;
    }

    void skipped() {
        skipped++;
    }

    FileSummary summary() {
        return new FileSummary(file, sheet, kind, format, read, taken, collapsed, superseded, rejected, skipped);
    }
}
