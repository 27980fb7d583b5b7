package org.plumbline.scoring.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.rules.FactShapes;
import org.plumbline.scoring.rules.Fault;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;

/** What rules know of one event: its own fields and the attributes of its assessee. */
public final class EventFacts implements Known {

    private final Event report;
    private final String kind;
    private final YearMonth month;
    private final Terms terms;
    private final ClassifiedEvent counted;
    private final Map<String, String> attributes;

    private EventFacts(Event report, String kind, YearMonth month, Terms terms, ClassifiedEvent counted, Map<String, String> attributes) {
        this.report = report;
        this.kind = kind;
        this.month = month;
        this.terms = terms;
        this.counted = counted;
        this.attributes = attributes;
    }

    static EventFacts of(AdmittedEvent event, String kind, Map<String, String> attributes, Terms terms) {
        return new EventFacts(event.report(), kind, event.month(), terms, null, attributes);
    }

    public static EventFacts of(ClassifiedEvent event, Map<String, String> attributes, Terms terms) {
        return new EventFacts(event.report(), event.kind(), event.month(), terms, event, attributes);
    }

    /** As rules that classify saw it: by the kind that was reported. */
    public static EventFacts reported(ClassifiedEvent event, Map<String, String> attributes, Terms terms) {
        return new EventFacts(event.report(), event.report().kind(), event.month(), terms, null, attributes);
    }

    @Override
    public Object value(String field) {
        return switch (field) {
            case "kind" -> kind;
            case "group" -> terms.policy().groupOf(kind).code();
            case "date" -> report.date().toString();
            case "amount" -> report.amount();
            case "matter" -> report.matter();
            case "source" -> report.source();
            case FactShapes.DECIDED -> terms.policy().decidedRange(kind) == null ? null : report.decided();
            case "month" -> BigDecimal.valueOf(month.getMonthValue());
            case "quarter" -> BigDecimal.valueOf(terms.policy().period().quarterOf(month));
            case "recordedAs" -> counted == null ? null : report.kind();
            case "nthInMonth" -> counted == null ? null : BigDecimal.valueOf(counted.nthInMonth());
            case "nthInQuarter" -> counted == null ? null : BigDecimal.valueOf(counted.nthInQuarter());
            case "nthInYear" -> counted == null ? null : BigDecimal.valueOf(counted.nthInYear());
            default -> report.flags().containsKey(field) ? report.flags().get(field) : attributes.get(field);
        };
    }

    @Override
    public LocalDate day() {
        return report.date();
    }

    /**
     * A fault where a rule of the stage, which may concern this kind, asks for what the report does not state: its amount, a flag, the
     * points decided; or for a parameter that has no value yet on its day. Else null.
     */
    public Fault missingPart(Stage stage) {
        Map<String, LocalDate> notYet = terms.inForce(this).notYet();
        Catalogue.EventKind reported = terms.catalogue().events().get(report.kind());
        for (Rule rule : terms.compiled().rules()) {
            if (rule.stage() == stage && reported != null && terms.compiled().kindsOf(rule).contains(kind)) {
                Optional<String> tooEarly = notYet.isEmpty() ? Optional.empty() : terms.compiled().parametersRead(rule).stream().filter(notYet::containsKey).findFirst();
                if (tooEarly.isPresent()) {
                    return tooEarly(rule, tooEarly.get());
                }
                if (terms.compiled().fieldsRead(rule).contains(FactShapes.DECIDED) && report.decided() == null) {
                    return missing(rule, new Text("裁量分值", "the points decided"));
                }
                if (terms.compiled().fieldsRead(rule).contains("amount") && reported.amountUnit() != null && report.amount() == null) {
                    return missing(rule, new Text("数量", "its amount"));
                }
                for (Map.Entry<String, Text> flag : reported.flags().entrySet()) {
                    if (terms.compiled().fieldsRead(rule).contains(flag.getKey()) && !report.flags().containsKey(flag.getKey())) {
                        return missing(rule, flag.getValue());
                    }
                }
            }
        }
        return null;
    }

    private Fault tooEarly(Rule rule, String parameter) {
        return new Fault(rule.number(), new Text("事项 {0} 发生于 {1}，参数 p.{2} 自 {3} 起才有取值", "event {0} happened on {1}, parameter p.{2} has values only from {3} on")
                .with(report.no(), report.date(), parameter, terms.inForce(this).notYet().get(parameter)));
    }

    private Fault missing(Rule rule, Text part) {
        return new Fault(rule.number(), new Text("事项 {0} 没有写明“{1}”", "event {0} does not say {1}").with(report.no(), part));
    }
}
