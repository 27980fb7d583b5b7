package org.plumbline.cli;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;

import org.plumbline.scoring.explain.WhyNot.Missed;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.report.IndentedJson;
import org.plumbline.scoring.scenario.Difference;
import org.plumbline.scoring.scenario.RuleCoverage;
import org.plumbline.scoring.scenario.ScenarioResult;
import tools.jackson.core.JsonGenerator;

/** What the check of packs says, for other programs: the same as on the screen, with every scenario and both languages. */
final class CheckJson {

    private final JsonGenerator out;

    private CheckJson(JsonGenerator out) {
        this.out = out;
    }

    static String of(List<CheckedPack> packs) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = IndentedJson.to(text)) {
            CheckJson json = new CheckJson(out);
            out.writeStartArray();
            packs.forEach(json::pack);
            out.writeEndArray();
        }
        return text.toString();
    }

    private void pack(CheckedPack checked) {
        out.writeStartObject();
        out.writeStringProperty("pack", checked.pack());
        out.writeNumberProperty("rules", checked.report().rules());
        out.writeNumberProperty("rulesFired", checked.rulesFired());
        out.writeNumberProperty("scenarios", checked.report().scenarios().size());
        out.writeNumberProperty("scenariosPassed", checked.passed());
        out.writeArrayPropertyStart("findings");
        checked.report().findings().forEach(finding -> finding(finding, null));
        out.writeEndArray();
        out.writeArrayPropertyStart("waived");
        checked.report().waived().forEach(waived -> finding(waived.finding(), waived.reason()));
        out.writeEndArray();
        out.writeArrayPropertyStart("results");
        checked.report().scenarios().forEach(this::scenario);
        out.writeEndArray();
        out.writeArrayPropertyStart("coverage");
        checked.report().coverage().forEach(this::coverage);
        out.writeEndArray();
        out.writeEndObject();
    }

    /** 0 where the whole file or line is meant, or the length is not known. */
    private void place(Place place) {
        out.writeStringProperty("file", place.file());
        out.writeNumberProperty("line", place.line());
        out.writeNumberProperty("column", place.column());
        out.writeNumberProperty("length", place.length());
    }

    /** @param why the policy keeps it; null: it does not */
    private void finding(Finding finding, String why) {
        out.writeStartObject();
        place(finding.place());
        out.writeStringProperty("code", finding.code());
        out.writeStringProperty("severity", finding.severity().name());
        IndentedJson.text(out, "message", finding.message());
        IndentedJson.text(out, "remedy", finding.remedy());
        if (why != null) {
            out.writeStringProperty("reason", why);
        }
        out.writeEndObject();
    }

    private void scenario(ScenarioResult result) {
        out.writeStartObject();
        out.writeStringProperty("name", result.scenario().name());
        out.writeBooleanProperty("passed", result.passed());
        place(result.scenario().place());
        names("fired", List.copyOf(result.fired()));
        out.writeArrayPropertyStart("differences");
        result.details().forEach(this::difference);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void difference(Difference difference) {
        out.writeStartObject();
        place(difference.finding().place());
        out.writeStringProperty("code", difference.finding().code());
        IndentedJson.text(out, "message", difference.finding().message());
        out.writeArrayPropertyStart("lines");
        difference.lines().forEach(this::line);
        out.writeEndArray();
        out.writeArrayPropertyStart("notFired");
        difference.silent().forEach(this::silent);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void line(Difference.Line line) {
        out.writeStartObject();
        out.writeStringProperty("scope", line.scope());
        number("expected", line.expected());
        number("actual", line.actual());
        if (line.rule() != null) {
            out.writeStringProperty("rule", line.rule());
        }
        if (line.reason() != null) {
            IndentedJson.text(out, "reason", line.reason());
        }
        out.writeEndObject();
    }

    private void silent(Difference.Silent silent) {
        out.writeStartObject();
        out.writeStringProperty("rule", silent.why().rule());
        if (silent.event() != null) {
            out.writeStringProperty("event", silent.event());
        }
        out.writeArrayPropertyStart("missed");
        silent.why().missed().forEach(this::missed);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void missed(Missed missed) {
        out.writeStartObject();
        out.writeStringProperty("field", missed.field());
        IndentedJson.text(out, "fieldName", missed.fieldName());
        out.writeStringProperty("operator", missed.operator());
        out.writeStringProperty("actual", missed.actual());
        out.writeStringProperty("wanted", missed.wanted());
        number("gap", missed.gap());
        out.writeBooleanProperty("applies", missed.applies());
        out.writeEndObject();
    }

    private void coverage(RuleCoverage rule) {
        out.writeStartObject();
        out.writeStringProperty("rule", rule.rule());
        place(rule.place());
        names("firedBy", rule.firedBy());
        names("unfiredIn", rule.unfiredIn());
        out.writeEndObject();
    }

    private void names(String property, List<String> names) {
        out.writeArrayPropertyStart(property);
        names.forEach(out::writeString);
        out.writeEndArray();
    }

    private void number(String property, BigDecimal number) {
        if (number != null) {
            out.writeNumberProperty(property, number);
        }
    }
}
