package org.plumbline.scoring;

import java.util.Comparator;
import java.util.SortedMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.CatalogueReader;

/** The counterpart of {@link RunInputText}: its keys, in its order. */
final class RunInputReading {

    private static final Comparator<Event> BY_EVENT_NUMBER = Comparator.comparing(Event::no);

    private final String name;
    private final CanonicalReading text;
    private final Findings findings;
    private final JoinedInput joined;
    private Catalogue catalogue;

    RunInputReading(String name, CanonicalReading text, Findings findings) {
        this.name = name;
        this.text = text;
        this.findings = findings;
        this.joined = new JoinedInput(key -> {
            throw text.refused(RunCode.OUT_OF_ORDER, CanonicalReading.shown(key.toString()), 2);
        });
    }

    RunInput read() {
        if (!text.isAtObject()) {
            throw text.refused(RunCode.NOT_FROZEN);
        }
        return text.object(this::runInput);
    }

    private RunInput runInput() {
        if (!text.isAt("format")) {
            throw text.refused(RunCode.NOT_FROZEN);
        }
        String format = text.field("format", Form.TEXT);
        if (!format.equals(RunInputText.FORMAT)) {
            throw text.refused(RunCode.OTHER_FORMAT, CanonicalReading.shown(format), RunInputText.FORMAT);
        }
        String period = text.field("period", Form.TEXT);
        PolicyBundle bundle = bundle();
        text.list("assessees", JoinedInput.BY_NUMBER, () -> {
            Assessee assessee = about();
            joined.assessee(assessee);
            text.optionalList("children", JoinedInput.BY_NUMBER, this::about).forEach(joined::child);
            return assessee;
        });
        return joined.input(bundle, period);
    }

    /** An assessee or somebody below one, with what is known of them. */
    private Assessee about() {
        Assessee assessee = new Assessee(text.field("no", Form.TEXT), text.field("name", Form.TEXT), text.field("kind", Form.KIND),
                text.optional("from", Form.DATE), text.optional("to", Form.DATE),
                text.fields("attributes", attribute -> text.value(attribute, Form.TEXT)));
        String no = assessee.no();
        text.optionalList("records", Freeze.BY_ASSESSEE_AND_PERIOD, () -> record(no)).forEach(joined::record);
        text.optionalList("events", BY_EVENT_NUMBER, () -> event(no)).forEach(joined::event);
        text.optionalList("leave", Freeze.BY_ASSESSEE_AND_DAY, () -> leave(no)).forEach(joined::leave);
        text.optionalList("history", Freeze.BY_POLICY_PERIOD_AND_ASSESSEE, () -> earlierResult(no)).forEach(joined::result);
        return assessee;
    }

    private PolicyBundle bundle() {
        SortedMap<String, String> texts = text.fields("bundle", file -> text.value(file, Form.TEXT));
        String yaml = text.field("catalogue", Form.TEXT);
        PolicyBundle bundle = new PolicyBundle(name, texts, name + "/catalogue.yaml", yaml);
        Findings ofCatalogue = new Findings();
        catalogue = CatalogueReader.read(bundle.catalogueName(), yaml, ofCatalogue);
        if (ofCatalogue.hasErrors()) {
            findings.addAll(ofCatalogue.sorted());
            throw text.refused(RunCode.BAD_CATALOGUE);
        }
        return bundle;
    }

    private PeriodRecord record(String assessee) {
        return new PeriodRecord(assessee, text.field("period", Form.TEXT), text.fields("figures", this::figure));
    }

    private Figure figure(String code) {
        DataItem item = catalogue.items().get(code);
        if (item == null) {
            throw text.refused(RunCode.UNKNOWN_ITEM, CanonicalReading.shown(code), Suggestion.clause(code, catalogue.items().keySet()));
        }
        if (text.nothing()) {
            return Figure.Absent.NOT_APPLICABLE;
        }
        return switch (item.kind()) {
            case NUMBER, COUNT, RATE -> new Figure.Amount(text.value(code, Form.NUMBER));
            case FLAG -> new Figure.Flag(text.value(code, Form.FLAG));
            case CODE -> new Figure.Choice(text.value(code, Form.oneOf(item.values())));
            case LIST -> new Figure.Choices(text.texts(code, Form.oneOf(item.values())));
        };
    }

    private Event event(String assessee) {
        return new Event(text.field("no", Form.TEXT), assessee, text.field("kind", Form.TEXT),
                text.field("date", Form.DATE), text.field("reported", Form.DATE), text.optional("amount", Form.NUMBER),
                text.field("count", Form.WHOLE), text.optional("matter", Form.TEXT), text.optional("source", Form.TEXT),
                text.optional("decided", Form.NUMBER), text.optional("decidedBy", Form.TEXT), text.optional("confirmedBy", Form.TEXT),
                text.fields("flags", flag -> text.value(flag, Form.FLAG)), text.optional("note", Form.TEXT));
    }

    private Leave leave(String assessee) {
        return new Leave(assessee, text.field("kind", Form.TEXT), text.field("from", Form.DATE), text.field("to", Form.DATE));
    }

    private EarlierResult earlierResult(String assessee) {
        return new EarlierResult(text.field("policy", Form.TEXT), text.field("period", Form.TEXT), assessee,
                text.optional("total", Form.NUMBER), text.optional("attainment", Form.NUMBER), text.optional("rank", Form.WHOLE),
                text.optional("fromLast", Form.WHOLE), text.optional("size", Form.WHOLE), text.optional("grade", Form.TEXT),
                text.fields("points", indicator -> text.value(indicator, Form.NUMBER)), text.fields("factors", coefficient -> text.value(coefficient, Form.NUMBER)));
    }
}
