package org.plumbline.service.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

/** Writes the rows of a table as text: equal rows are equal bytes, whatever server they come from. */
final class SavedRows {

    private static final int BUFFER = 1 << 16;

    private SavedRows() {
    }

    static Manifest.Table write(Connection connection, TableShape table, OutputStream to) throws SQLException, IOException {
        SummedOutput out = new SummedOutput(to);
        long rows = 0;
        // the encoder refuses half characters where a charset would write "?"
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).quoteStrategy(QuoteStrategies.EMPTY)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()), BUFFER));
                Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // row by row as the server sends them; a cursor would first copy the whole table to the server's disk
            statement.setFetchSize(Integer.MIN_VALUE);
            csv.writeRecord(table.columnNames());
            try (ResultSet found = statement.executeQuery(table.select())) {
                String[] cells = new String[table.columns().size()];
                while (found.next()) {
                    for (int index = 0; index < cells.length; index++) {
                        cells[index] = table.columns().get(index).kind().written(found, index + 1);
                    }
                    csv.writeRecord(cells);
                    rows++;
                }
            }
        }
        return new Manifest.Table(table.name(), table.columns().stream().map(column -> new Manifest.Column(column.name(), column.kind().name())).toList(),
                rows, out.bytes(), out.sha256());
    }
}
