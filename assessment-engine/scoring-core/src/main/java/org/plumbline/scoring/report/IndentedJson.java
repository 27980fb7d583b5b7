package org.plumbline.scoring.report;

import java.io.OutputStream;
import java.io.Writer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import org.plumbline.scoring.finding.Text;

/** JSON that people read too; its lines end with LF on every machine, so that equal content is equal bytes. */
public final class IndentedJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }
    };

    private IndentedJson() {
    }

    /** In UTF-8; closing it closes {@code out}. */
    static JsonGenerator to(OutputStream out) {
        return FACTORY.createGenerator(INDENTED, out);
    }

    /** Closing it closes {@code out}. */
    public static JsonGenerator to(Writer out) {
        return FACTORY.createGenerator(INDENTED, out);
    }

    /** An object with the two languages. */
    public static void text(JsonGenerator json, String name, Text text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("zh", text.zh());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }
}
