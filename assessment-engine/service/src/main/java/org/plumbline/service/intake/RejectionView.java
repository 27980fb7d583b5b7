package org.plumbline.service.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** One mistake in a batch as it is answered. */
@Schema(name = "Rejection")
record RejectionView(int position, String file, Integer line, Integer column, String assessee, String row, String code, Severity severity, Text message,
        Text remedy) {

    static RejectionView of(RejectedRow row) {
        return new RejectionView(row.position(), row.place(), row.line(), row.columnNo(), row.assessee(), row.rowText(), row.code(),
                Severity.valueOf(row.severity()), new Text(row.messageZh(), row.messageEn()), new Text(row.remedyZh(), row.remedyEn()));
    }
}
