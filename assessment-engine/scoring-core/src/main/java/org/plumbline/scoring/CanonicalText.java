package org.plumbline.scoring;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON in one fixed form: keys as written by us, decimals as plain text, no spaces; equal values are equal bytes. */
final class CanonicalText {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).rootValueSeparator("").build();

    private final JsonGenerator json;

    private CanonicalText(JsonGenerator json) {
        this.json = json;
    }

    /** A text that is written bit by bit and summed up on the way. Close it. */
    static final class Summed implements AutoCloseable {
        private final MessageDigest digest = sha256();
        private final JsonGenerator json;
        private final CanonicalText text;

        /** @param out stays open */
        Summed(OutputStream out) {
            json = FACTORY.createGenerator(ObjectWriteContext.empty(), new DigestOutputStream(out, digest));
            text = new CanonicalText(json);
        }

        CanonicalText text() {
            return text;
        }

        /** SHA-256 in hexadecimal of all that was written. */
        String sum() {
            json.close();
            return HexFormat.of().formatHex(digest.digest());
        }

        void flush() {
            json.flush();
        }

        @Override
        public void close() {
            json.close();
        }
    }

    /** A text of several values, one after the other. Close it. */
    static final class Written implements AutoCloseable {
        private final JsonGenerator json;
        private final CanonicalText text;

        /** @param out stays open */
        Written(OutputStream out) {
            json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
            text = new CanonicalText(json);
        }

        CanonicalText text() {
            return text;
        }

        void flush() {
            json.flush();
        }

        @Override
        public void close() {
            json.close();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    void beginObject() {
        json.writeStartObject();
    }

    void endObject() {
        json.writeEndObject();
    }

    void beginList(String name) {
        json.writeName(name);
        json.writeStartArray();
    }

    void endList() {
        json.writeEndArray();
    }

    void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    void object(String name, Runnable fields) {
        json.writeName(name);
        object(fields);
    }

    <T> void list(String name, Iterable<T> entries, Consumer<T> entry) {
        json.writeName(name);
        json.writeStartArray();
        entries.forEach(each -> object(() -> entry.accept(each)));
        json.writeEndArray();
    }

    /** An entry of a list of texts. */
    void entry(String value) {
        json.writeString(value);
    }

    /** A field that is null is left out. */
    void field(String name, Object value) {
        if (value != null) {
            json.writeName(name);
            json.writeString(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    /** A list of texts. */
    void texts(String name, Iterable<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Says that there is nothing, other than leaving the field out. */
    void nothing(String name) {
        json.writeName(name);
        json.writeNull();
    }

    void fields(String name, Map<String, ?> values) {
        String[] names = values.keySet().toArray(String[]::new);
        Arrays.sort(names);
        object(name, () -> {
            for (String each : names) {
                field(each, values.get(each));
            }
        });
    }
}
