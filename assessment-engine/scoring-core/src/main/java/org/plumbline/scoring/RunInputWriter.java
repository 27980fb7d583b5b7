package org.plumbline.scoring;

import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;

/** Writes {@link RunInputText} slice by slice: first the texts of the policy, then assessee by assessee what is known of each. Close it. */
public final class RunInputWriter implements AutoCloseable {

    private final CanonicalText.Summed summed;
    private final CanonicalText text;

    /** @param out stays open; is written in UTF-8 */
    public RunInputWriter(OutputStream out, PolicyBundle bundle, String period) {
        summed = new CanonicalText.Summed(out);
        text = summed.text();
        text.beginObject();
        text.field("format", RunInputText.FORMAT);
        text.field("period", period);
        text.fields("bundle", bundle.texts());
        text.field("catalogue", bundle.catalogue());
        text.beginList("assessees");
    }

    /** @param slice its assessees have greater numbers than those written before */
    public void write(RunInput slice) {
        KnownOf known = new KnownOf(slice);
        for (Assessee assessee : slice.assessees()) {
            text.object(() -> {
                about(assessee, known);
                listed("children", known.children(assessee), child -> about(child, known));
            });
        }
    }

    /** Everything has been written; what was, can be read. @return SHA-256 of the canonical bytes */
    public String finish() {
        text.endList();
        text.endObject();
        return summed.sum();
    }

    /** Hands on what has been written so far, so that the bytes of a slice can be told from those of the next. */
    public void flush() {
        summed.flush();
    }

    @Override
    public void close() {
        summed.close();
    }

    private void about(Assessee assessee, KnownOf known) {
        text.field("no", assessee.no());
        text.field("name", assessee.name());
        text.field("kind", assessee.kind());
        text.field("from", assessee.from());
        text.field("to", assessee.to());
        text.fields("attributes", assessee.attributes());
        listed("records", known.records(assessee), this::record);
        listed("events", known.events(assessee), this::event);
        listed("leave", known.leave(assessee), this::leave);
        listed("history", known.history(assessee), this::result);
    }

    /** Most people have no leave and nobody below: what is empty is left out. */
    private <T> void listed(String name, List<T> entries, Consumer<T> entry) {
        if (!entries.isEmpty()) {
            text.list(name, entries, entry);
        }
    }

    private void record(PeriodRecord record) {
        text.field("period", record.period());
        text.object("figures", () -> new TreeMap<>(record.figures()).forEach(this::figure));
    }

    /** The kind of a figure is known from the catalogue; null is not applicable, because a catalogue may list any word as a value. */
    private void figure(String item, Figure figure) {
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

    private void event(Event event) {
        text.field("no", event.no());
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
    }

    private void leave(Leave leave) {
        text.field("kind", leave.kind());
        text.field("from", leave.from());
        text.field("to", leave.to());
    }

    private void result(EarlierResult result) {
        text.field("policy", result.policy());
        text.field("period", result.period());
        text.field("total", result.total());
        text.field("attainment", result.attainment());
        text.field("rank", result.rank());
        text.field("fromLast", result.fromLast());
        text.field("size", result.size());
        text.field("grade", result.grade());
        text.fields("points", result.points());
        text.fields("factors", result.factors());
    }
}
