package org.plumbline.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.RunInput;

/** The canonical bytes of a run's input, which are kept beside its result: read back, they are the same input years later. */
public final class RunInputText {

    /** Raised when the keys or their meaning change. */
    static final String FORMAT = "3";

    private static final String NAME = "run-input";

    private RunInputText() {
    }

    /** As {@link #read(String, InputStream, Findings)}; in messages the input is called run-input. */
    public static Optional<RunInput> read(InputStream in, Findings findings) throws IOException {
        return read(NAME, in, findings);
    }

    /**
     * The input that was written: equal to it, and with the same hash. Empty where the text is no whole run input of this format, or
     * says what its own catalogue does not know; the first such thing is among the findings.
     *
     * @param name stands in messages, and before the file names of the bundle
     * @param in   stays open; is read to its end
     * @throws IOException if the stream itself cannot be read
     */
    public static Optional<RunInput> read(String name, InputStream in, Findings findings) throws IOException {
        return CanonicalReading.read(name, in, findings, text -> new RunInputReading(name, text, findings).read());
    }

    /** SHA-256 of the canonical bytes. */
    public static String hash(RunInput input) {
        return CanonicalText.hash(text -> write(text, input));
    }

    /** @param out stays open; is written in UTF-8 */
    public static void write(RunInput input, OutputStream out) {
        CanonicalText.write(out, text -> write(text, input));
    }

    private static void write(CanonicalText text, RunInput input) {
        text.object(() -> {
            text.field("format", FORMAT);
            text.field("period", input.period());
            text.fields("bundle", input.bundle().texts());
            text.field("catalogue", input.bundle().catalogue());
            text.list("assessees", input.assessees(), assessee -> assessee(text, assessee));
            text.list("children", input.children(), child -> assessee(text, child));
            text.list("records", input.records(), record -> {
                text.field("assessee", record.assessee());
                text.field("period", record.period());
                text.object("figures", () ->
                        new TreeMap<>(record.figures()).forEach((item, figure) -> figure(text, item, figure)));
            });
            text.list("events", input.events(), event -> {
                text.field("no", event.no());
                text.field("assessee", event.assessee());
                text.field("kind", event.kind());
                text.field("date", event.date());
                text.field("reported", event.reported());
                text.field("amount", event.amount());
                text.field("count", event.count());
                text.field("matter", event.matter());
                text.field("source", event.source());
                text.field("decided", event.decided());
                text.field("decidedBy", event.decidedBy());
                text.field("confirmedBy", event.confirmedBy());
                text.fields("flags", event.flags());
                text.field("note", event.note());
            });
            text.list("leave", input.leave(), leave -> {
                text.field("assessee", leave.assessee());
                text.field("kind", leave.kind());
                text.field("from", leave.from());
                text.field("to", leave.to());
            });
            text.list("history", input.history(), result -> {
                text.field("policy", result.policy());
                text.field("period", result.period());
                text.field("assessee", result.assessee());
                text.field("total", result.total());
                text.field("attainment", result.attainment());
                text.field("rank", result.rank());
                text.field("fromLast", result.fromLast());
                text.field("size", result.size());
                text.field("grade", result.grade());
                text.fields("points", result.points());
                text.fields("factors", result.factors());
            });
        });
    }

    private static void assessee(CanonicalText text, Assessee assessee) {
        text.field("no", assessee.no());
        text.field("name", assessee.name());
        text.field("kind", assessee.kind());
        text.field("from", assessee.from());
        text.field("to", assessee.to());
        text.fields("attributes", assessee.attributes());
    }

    /** The kind of a figure is known from the catalogue; null is not applicable, because a catalogue may list any word as a value. */
    private static void figure(CanonicalText text, String item, Figure figure) {
        if (figure instanceof Figure.Amount amount) {
            text.field(item, amount.value());
        } else if (figure instanceof Figure.Flag flag) {
            text.field(item, flag.value());
        } else if (figure instanceof Figure.Choice choice) {
            text.field(item, choice.code());
        } else if (figure instanceof Figure.Choices choices) {
            text.texts(item, choices.codes());
        } else if (figure == Figure.Absent.NOT_APPLICABLE) {
            text.nothing(item);
        }
    }
}
