package org.plumbline.service.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.ibatis.cursor.Cursor;
import org.plumbline.scoring.report.CsvTable;
import org.plumbline.service.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was handed in, file by file, and what was wrong with it. */
@Service
public class Batches {

    private static final List<String> HEADER = List.of("file", "line", "column", "assessee", "row", "code", "severity", "reasonZh", "reasonEn",
            "remedyZh", "remedyEn");

    private final BatchMapper mapper;

    Batches(BatchMapper mapper) {
        this.mapper = mapper;
    }

    /** The newest first, from the one before {@code before} on. */
    @Transactional(readOnly = true)
    public List<Batch> page(long before, int limit) {
        return mapper.page(null, before, limit);
    }

    /** The same, of those that somebody may see. */
    @Transactional(readOnly = true)
    List<Batch> page(Sender sender, long before, int limit) {
        return mapper.page(sender.seesAll() ? null : sender.name(), before, limit);
    }

    /** @throws Refusal if there is none that somebody may see */
    @Transactional(readOnly = true)
    Batch one(long id, Sender sender) {
        return mapper.byId(id).filter(sender::sees).orElseThrow(() -> Refusal.notFound(IntakeRefusal.NO_BATCH, String.valueOf(id), id));
    }

    /** @throws Refusal if there is none */
    @Transactional(readOnly = true)
    public Batch one(long id) {
        return mapper.byId(id).orElseThrow(() -> Refusal.notFound(IntakeRefusal.NO_BATCH, String.valueOf(id), id));
    }

    /** In the order of the file, from the one after {@code after} on. */
    @Transactional(readOnly = true)
    public List<RejectedRow> rejections(long batch, int after, int limit) {
        one(batch);
        return mapper.rejections(batch, after, limit);
    }

    /** All that was wrong, as a CSV file that a spreadsheet opens; docs/result-files.md explains its columns, which are those of quarantine.csv. */
    @Transactional(readOnly = true)
    public void writeRejections(long batch, OutputStream out) throws IOException {
        one(batch);
        try (CsvTable table = new CsvTable(out, HEADER); Cursor<RejectedRow> rows = mapper.allRejections(batch)) {
            rows.forEach(row -> table.row(row.place(), row.line(), row.columnNo(), row.assessee(), row.rowText(), row.code(), row.severity(),
                    row.messageZh(), row.messageEn(), row.remedyZh(), row.remedyEn()));
        }
    }
}
