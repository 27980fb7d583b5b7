package org.plumbline.service.backup;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds; written last, so that a file without it is not complete.
 *
 * @param format        of the file
 * @param schemaVersion highest migration of the tables
 * @param server        product and version that it comes from, for the reader
 * @param createdAt     when the snapshot was taken
 * @param engineVersion of the program that wrote it
 * @param tables        by name
 */
public record Manifest(int format, String schemaVersion, String server, Instant createdAt, String engineVersion, List<Table> tables) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

    public Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * @param rows   without the line of headers
     * @param bytes  of its entry, unpacked
     * @param sha256 of its entry, unpacked, hexadecimal
     */
    public record Table(String name, List<Column> columns, long rows, long bytes, String sha256) {

        String entry() {
            return entry(name);
        }

        static String entry(String name) {
            return "tables/" + name + ".csv";
        }

        List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }
    }

    /** @param kind TEXT, NUMBER, DATE, DATETIME or BYTES */
    public record Column(String name, String kind) { }

    /** Of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    static Manifest read(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    /** Read before anything else, which in a newer format may look different. */
    static int formatOf(byte[] json) {
        JsonNode format = JSON.readTree(json).path("format");
        return format.isInt() ? format.intValue() : 0;
    }

    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }
}
