package org.plumbline.scoring;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.RunInput;

/** The canonical bytes of a run's input, which are kept beside its result: with them it can be replayed years later. */
public final class RunInputText {

    private RunInputText() {
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
            text.field("format", "1");
            text.field("period", input.period());
            text.fields("bundle", input.bundle().texts());
            text.field("catalogue", input.bundle().catalogue());
            text.list("assessees", input.assessees(), assessee -> assessee(text, assessee));
            text.list("children", input.children(), child -> assessee(text, child));
            text.list("records", input.records(), record -> {
                text.field("assessee", record.assessee());
                text.fields("figures", figures(record.figures()));
            });
            text.list("events", input.events(), event -> {
                text.field("no", event.no());
                text.field("assessee", event.assessee());
                text.field("kind", event.kind());
                text.field("date", event.date());
                text.field("reported", event.reported());
                text.field("amount", plain(event.amount()));
                text.field("count", event.count());
                text.field("matter", event.matter());
                text.field("source", event.source());
                text.field("decided", plain(event.decided()));
                text.fields("flags", event.flags());
                text.field("note", event.note());
            });
            text.list("history", input.history(), result -> {
                text.field("policy", result.policy());
                text.field("period", result.period());
                text.field("assessee", result.assessee());
                text.field("total", plain(result.total()));
                text.field("attainment", plain(result.attainment()));
                text.field("rank", result.rank());
                text.field("fromLast", result.fromLast());
                text.field("size", result.size());
                text.field("grade", result.grade());
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

    /** 0.95 and 0.950 are the same number; null stays null. */
    private static String plain(BigDecimal number) {
        return number == null ? null : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The kind of a figure is known from the catalogue. */
    private static Map<String, String> figures(SortedMap<String, Figure> figures) {
        Map<String, String> texts = new TreeMap<>();
        figures.forEach((item, figure) -> {
            if (figure instanceof Figure.Amount amount) {
                texts.put(item, plain(amount.value()));
            } else if (figure instanceof Figure.Flag flag) {
                texts.put(item, String.valueOf(flag.value()));
            } else if (figure instanceof Figure.Choice choice) {
                texts.put(item, choice.code());
            } else if (figure instanceof Figure.Choices choices) {
                texts.put(item, String.join(";", choices.codes()));
            } else if (figure == Figure.Absent.NOT_APPLICABLE) {
                texts.put(item, "n/a");
            }
        });
        return texts;
    }
}
