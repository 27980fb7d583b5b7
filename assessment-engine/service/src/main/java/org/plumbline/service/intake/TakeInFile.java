package org.plumbline.service.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.plumbline.scoring.file.DataFile;
import org.plumbline.scoring.file.DataFiles;
import org.plumbline.scoring.file.FileSummary;
import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Actor;
import org.plumbline.service.Checksum;
import org.plumbline.service.Reason;
import org.plumbline.service.Refusal;
import org.plumbline.service.Written;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.bulk.BulkWriteFailed;
import org.plumbline.service.catalogue.CatalogueVersion;
import org.plumbline.service.catalogue.Catalogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Takes in one file as one batch: it is read outside of any transaction, then settled with what is kept and stored in one. The same
 * file twice changes nothing.
 */
@Service
public class TakeInFile {

    private static final Logger LOG = LoggerFactory.getLogger(TakeInFile.class);
    private static final int TRIES = 8;
    private static final int LONGEST_NAME = 255;

    /** @param alreadyThere whether the same file was taken in before, so that nothing was changed */
    public record Receipt(Batch batch, boolean alreadyThere) { }

    private final Catalogues catalogues;
    private final AssessmentPeriods periods;
    private final StoreBatch store;

    TakeInFile(Catalogues catalogues, AssessmentPeriods periods, StoreBatch store) {
        this.catalogues = catalogues;
        this.periods = periods;
        this.store = store;
    }

    /**
     * @param name   as its sender knows the file, 1 to 255 characters
     * @param reason why the file corrects what was handed in before; null or blank: it is no correction, and rows that contradict are refused
     * @throws Refusal if the file as a whole cannot be read, or the name or reason cannot be taken; single wrong rows are listed with the batch
     */
    public Receipt takeIn(Path content, String name, String reason, Actor actor, Progress progress) throws IOException {
        return takeIn(content, name, reason, actor, DataScope.EVERYWHERE, progress);
    }

    /** The same by somebody who reaches some units only: rows about others are listed as wrong. */
    Receipt takeIn(Path content, String name, String reason, Actor actor, DataScope scope, Progress progress) throws IOException {
        if (name == null || name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME || Written.of("fileName", name).codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.wrongInput(IntakeRefusal.BAD_NAME, "fileName", name);
        }
        String because = Reason.optional(reason, IntakeRefusal.NO_REASON);
        CatalogueVersion catalogue = catalogues.current();
        String checksum = Checksum.of(content);
        HandedIn file = new HandedIn(name, checksum, Files.size(content), key(checksum, catalogue, because, scope), catalogue.id(), because, actor, scope);
        Optional<Batch> before = store.alreadyThere(file.key());
        if (before.isPresent()) {
            return new Receipt(before.get(), true);
        }
        Intake intake = read(content, name, catalogue, progress);
        periods.make(intake.data().records().stream().map(PeriodRecord::period).collect(Collectors.toCollection(TreeSet::new)));
        Receipt receipt = stored(file, intake);
        LOG.info("batch {} taken in: {} of {} rows, {} rejected, already there: {}", receipt.batch().id(), receipt.batch().rowsTaken(),
                receipt.batch().rowsRead(), receipt.batch().rowsRejected(), receipt.alreadyThere());
        return receipt;
    }

    /** A control character, or half of one that UTF-8 cannot write. */
    /** Whether the file was taken in before, by the catalogue in use and for the same reason, so that taking it in again would change nothing. */
    public boolean isThere(Path content, String reason) throws IOException {
        return store.alreadyThere(key(Checksum.of(content), catalogues.current(), Reason.optional(reason, IntakeRefusal.NO_REASON), DataScope.EVERYWHERE)).isPresent();
    }

    /** By whoever reaches other units other rows are taken: it is not the same once more. */
    private static String key(String checksum, CatalogueVersion catalogue, String reason, DataScope scope) {
        String of = checksum + "\n" + catalogue.checksum() + "\n" + reason;
        return Checksum.of(scope.isEverywhere() ? of : of + "\n" + new TreeSet<>(scope.units()));
    }

    private Intake read(Path content, String name, CatalogueVersion catalogue, Progress progress) {
        Intake intake = DataFiles.readAll(List.of(new DataFile(name, content)), catalogues.read(catalogue.text()), progress);
        List<Finding> errors = intake.findings().stream().filter(Finding::isError).toList();
        if (!errors.isEmpty() || intake.files().stream().allMatch(table -> table.kind() == null)) {
            throw errors.isEmpty() ? Refusal.wrongInput(IntakeRefusal.NOTHING_TAKEN, name, name) : new Refusal(Refusal.Kind.WRONG_INPUT, errors);
        }
        return intake;
    }

    /** Another batch about the same assessees may commit first: then this one is settled anew with what that one has stored. */
    private Receipt stored(HandedIn file, Intake intake) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return store.store(file, intake);
            } catch (DuplicateKeyException | ConcurrencyFailureException | BulkWriteFailed collision) {
                if (collision instanceof BulkWriteFailed failed && !failed.isCollision()) {
                    throw failed;
                }
                LOG.info("another batch was first, settling anew: attempt {}", attempt);
            }
        }
        throw Refusal.conflict(IntakeRefusal.BUSY, file.name());
    }

    /** What is known of a file before its content is read. */
    record HandedIn(String name, String checksum, long bytes, String key, long catalogue, String reason, Actor actor, DataScope scope) {

        boolean isCorrection() {
            return reason != null;
        }

        /** @param rejectedClosed rows that only wait until their period is opened again, so that the same file must count anew */
        Batch batch(Intake intake, int collapsed, int rejected, int rejectedClosed, Instant at) {
            int read = sum(intake, FileSummary::read);
            int taken = sum(intake, FileSummary::taken) - collapsed - rejected;
            String contents = intake.files().stream().filter(table -> table.kind() != null).map(table -> table.kind().name()).distinct().sorted()
                    .collect(Collectors.joining(","));
            return new Batch(0, name, checksum, bytes, rejectedClosed > 0 ? null : key, catalogue, contents, reason, read, taken,
                    sum(intake, FileSummary::collapsed) + collapsed, sum(intake, FileSummary::superseded), sum(intake, FileSummary::rejected) + rejected,
                    sum(intake, FileSummary::skipped), at, actor.name());
        }

        private static int sum(Intake intake, ToLongFunction<FileSummary> count) {
            return (int) intake.files().stream().mapToLong(count).sum();
        }
    }
}
