package org.plumbline.scoring.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.policy.Policy;
import tools.jackson.core.JsonGenerator;

/** What the result is a result of, what it counts and whether it may be published. Decimals are texts, as everywhere. */
final class ResultJson {

    private final JsonGenerator json;
    private final ScoredPeriod scored;
    private final RunResult result;

    private ResultJson(JsonGenerator json, ScoredPeriod scored) {
        this.json = json;
        this.scored = scored;
        this.result = scored.result();
    }

    static void write(Path file, ScoredPeriod scored, String engineVersion) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); JsonGenerator json = IndentedJson.to(out)) {
            new ResultJson(json, scored).write(engineVersion);
            json.writeRaw('\n');
        }
    }

    private void write(String engineVersion) {
        Policy policy = result.terms().policy();
        json.writeStartObject();
        json.writeStringProperty("policy", policy.code());
        IndentedJson.text(json, "title", policy.title());
        json.writeStringProperty("version", result.input().bundle().checksum());
        json.writeStringProperty("period", result.input().period());
        json.writeStringProperty("engineVersion", engineVersion);
        json.writeNumberProperty("semantics", Assessment.SEMANTICS);
        json.writeStringProperty("runInputHash", RunInputText.hash(result.input()));
        json.writeStringProperty("resultHash", result.hash());
        json.writeBooleanProperty("refused", result.isRefused());
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("assessees", result.input().assessees().size());
        json.writeNumberProperty("scored", result.sheets().size());
        json.writeNumberProperty("graded", result.graded().stream().filter(each -> each.grade() != null).count());
        json.writeNumberProperty("quarantined", result.quarantine().size());
        json.writeNumberProperty("notTakingPart", result.notTakingPart().size());
        json.writeNumberProperty("rowsRead", scored.rowsRead());
        json.writeNumberProperty("rowsRejected", scored.rowsRejected());
        json.writeNumberProperty("rowsLeftOut", scored.leftOut().size());
        json.writeEndObject();
        json.writeArrayPropertyStart("outcomes");
        policy.outcomes().values().forEach(this::outcome);
        json.writeEndArray();
        json.writeArrayPropertyStart("checks");
        result.checks().forEach(this::check);
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        result.findings().forEach(this::finding);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void outcome(OutcomeRule rule) {
        json.writeStartObject();
        json.writeStringProperty("code", rule.code());
        IndentedJson.text(json, "name", rule.name());
        json.writeStringProperty("kind", rule.kind().name());
        json.writeNumberProperty("count", result.outcomes().stream().filter(outcome -> outcome.code().equals(rule.code())).count());
        if (rule.hasAmount()) {
            BigDecimal total = result.outcomes().stream().filter(outcome -> outcome.code().equals(rule.code())).map(Outcome::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            json.writeStringProperty("unit", rule.unit().name());
            json.writeStringProperty("total", Wordings.plain(total).toPlainString());
        }
        json.writeEndObject();
    }

    private void check(Checked checked) {
        json.writeStartObject();
        json.writeStringProperty("check", checked.check());
        json.writeStringProperty("group", checked.group());
        json.writeStringProperty("value", Wordings.plain(checked.value()).toPlainString());
        json.writeStringProperty("limit", Wordings.plain(checked.limit()).toPlainString());
        json.writeStringProperty("excess", Wordings.plain(checked.excess()).toPlainString());
        json.writeEndObject();
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().name());
        IndentedJson.text(json, "message", finding.message());
        IndentedJson.text(json, "remedy", finding.remedy());
        json.writeEndObject();
    }
}
