package org.plumbline.service.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.RunningService;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.catalogue.Catalogues;

/** Where clerks hand in their files, with a look into the tables behind it. */
final class IntakeDesk implements AutoCloseable {

    final TestDatabase database;
    final RunningService service;
    final Tables tables;

    private IntakeDesk(TestDatabase database, RunningService service) {
        this.database = database;
        this.service = service;
        this.tables = Tables.of(database);
    }

    static IntakeDesk open() {
        TestDatabase database = TestDatabase.create();
        IntakeDesk desk = new IntakeDesk(database, RunningService.on(database));
        desk.use(catalogue());
        return desk;
    }

    static String catalogue() {
        try {
            return Files.readString(RunningService.rules().resolve("catalogue.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void use(String catalogue) {
        service.get(Catalogues.class).importText(catalogue, RunningService.CLERK);
    }

    TakeInFile.Receipt take(String name, String table) {
        return take(name, table, null);
    }

    TakeInFile.Receipt take(String name, String table, String reason) {
        return take(name, table.getBytes(StandardCharsets.UTF_8), reason);
    }

    TakeInFile.Receipt take(String name, byte[] content, String reason) {
        try {
            Path file = Files.createTempFile("handed-in", ".bin");
            try {
                Files.write(file, content);
                return service.get(TakeInFile.class).takeIn(file, name, reason, RunningService.CLERK, Progress.NONE);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the clerk is told about a file's rows. */
    List<RejectedRow> refused(TakeInFile.Receipt receipt) {
        return service.get(Batches.class).rejections(receipt.batch().id(), 0, 10_000);
    }

    /** The figures that hold, as they are kept; empty text where there are none. */
    String figures(String no, String period) {
        List<String> revisions = revisions(no, period);
        return revisions.isEmpty() ? "" : revisions.get(revisions.size() - 1);
    }

    /** All revisions, the first one first. */
    List<String> revisions(String no, String period) {
        return tables.rows("SELECT figures FROM period_record WHERE assessee = '" + no + "' AND period = '" + period + "' ORDER BY revision");
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }
}
