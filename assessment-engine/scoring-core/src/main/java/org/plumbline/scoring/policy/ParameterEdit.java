package org.plumbline.scoring.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;

/**
 * A change of one number in the text of parameters.yaml: of the value that is dated with that month, or of a copy of the one that holds
 * then, dated with it. Nothing else of the text is touched, not even a blank.
 *
 * @param parameter code
 * @param month     2026-10; also 2026-Q4 or 2026, and 2026-10-15 for one that is dated by the day of the event
 * @param row       which number, as {@link ParameterForm.Number} names it; null: the only one
 * @param value     in plain notation
 * @param clause    of the regulation that says so; null: none is given
 * @param assumed   true: no regulation says so. Without this and a clause a value keeps the source it has, but a new one needs either
 */
public record ParameterEdit(String parameter, String month, String row, String value, String clause, Boolean assumed) {

    /**
     * @param text  with the change
     * @param place of the new number
     */
    public record Edited(String text, Place place) { }

    /**
     * Makes the change. Empty where it cannot be made: the findings say why.
     *
     * @param policy text of policy.yaml, whose periods say what dates mean; months, where it cannot be read
     */
    public Optional<Edited> in(String file, String text, String policy, Findings findings) {
        AssessmentPeriod time = ParameterForm.time(policy);
        Findings before = new Findings();
        Optional<LocalDate> from = Period.firstDayOf(month, time);
        if (from.isEmpty()) {
            findings.add(PolicyCode.BAD_PERIOD, Place.wholeFile(file), month);
        }
        WrittenNumber.number(new Yaml.Scalar(value, false, Place.wholeFile(file)), findings);
        YamlReader.read(file, text, findings);
        ParametersReader.read(file, text, time, before);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Optional<ParameterForm.Entry> entry = entry(file, text, policy, before, findings);
        if (entry.isPresent() && !entry.get().parameter().isDatedByDay() && Period.dayOf(month).isPresent()) {
            findings.add(PolicyCode.DAY_FOR_PERIOD, entry.get().parameter().place(), month, parameter, month.substring(0, month.lastIndexOf('-')));
            return Optional.empty();
        }
        Optional<ParameterForm.Dated> source = entry.map(known -> source(known, from.get()));
        if (source.isEmpty() || !isKnownRow(source.get(), file, findings) || !hasSource(source.get(), from.get(), findings)) {
            return Optional.empty();
        }
        Expected expected = Expected.of(ParameterForm.read(file, text, policy));
        try {
            String edited = edited(text, source.get(), from.get(), expected);
            return checked(file, edited, policy, time, before, expected, findings);
        } catch (ParameterText.Unforeseen writing) {
            findings.add(PolicyCode.CANNOT_EDIT, source.get().value().place(), parameter);
            return Optional.empty();
        }
    }

    private Optional<ParameterForm.Entry> entry(String file, String text, String policy, Findings before, Findings findings) {
        List<ParameterForm.Entry> form = ParameterForm.read(file, text, policy);
        Optional<ParameterForm.Entry> found = form.stream().filter(each -> each.parameter().name().equals(parameter)).filter(each -> !each.values().isEmpty()).findFirst();
        if (found.isEmpty()) {
            List<String> names = form.stream().map(each -> each.parameter().name()).toList();
            findings.add(PolicyCode.UNKNOWN_PARAMETER, Place.wholeFile(file), parameter, Suggestion.clause(parameter, names));
            findings.addAll(before.sorted());
        }
        return found;
    }

    /** What holds from then on; before the first there is only that. */
    private static ParameterForm.Dated source(ParameterForm.Entry entry, LocalDate from) {
        return entry.values().stream().filter(dated -> !dated.day().isAfter(from)).max((one, other) -> one.day().compareTo(other.day()))
                .or(() -> entry.values().stream().min((one, other) -> one.day().compareTo(other.day()))).orElseThrow();
    }

    private boolean isKnownRow(ParameterForm.Dated dated, String file, Findings findings) {
        List<String> rows = dated.numbers().stream().map(ParameterForm.Number::row).toList();
        if (rows.contains(row)) {
            return true;
        }
        if (row == null) {
            findings.add(PolicyCode.MISSING_KEY, dated.value().place(), parameter, "row");
        } else {
            List<String> names = rows.stream().filter(name -> name != null).toList();
            findings.add(PolicyCode.UNKNOWN_NAME, dated.value().place(), new Text("行", "row"), row, Suggestion.clause(row, names));
        }
        return false;
    }

    private boolean hasSource(ParameterForm.Dated dated, LocalDate from, Findings findings) {
        boolean isNew = !dated.day().equals(from);
        if (isNew && !hasClause() && !isAssumed()) {
            findings.add(PolicyCode.NO_SOURCE, dated.value().place(), parameter, month);
            return false;
        }
        return true;
    }

    private boolean hasClause() {
        return clause != null && !clause.isBlank();
    }

    private boolean isAssumed() {
        return Boolean.TRUE.equals(assumed) && !hasClause();
    }

    private String edited(String text, ParameterForm.Dated source, LocalDate from, Expected expected) {
        boolean isNew = !source.day().equals(from);
        String label = isNew ? month : source.label();
        String copied = isNew ? ParameterText.of(text).withCopy(parameter, source.label(), label, source.day().isAfter(from)) : text;
        if (isNew) {
            expected.copy(parameter, source.day(), from);
        }
        ParameterText.Change change = ParameterText.of(copied).dated(parameter, label).number(row, value);
        expected.number(parameter, from, row, value);
        if (hasClause() && !isNew && source.value().value() instanceof ParameterValue.Table) {
            expected.rowClause(parameter, from, row, clause.strip());
            return change.rowClause(clause.strip()).text();
        }
        if (hasClause() || isAssumed()) {
            expected.source(parameter, from, hasClause() ? clause.strip() : null);
            return change.source(hasClause() ? clause.strip() : null).text();
        }
        return change.text();
    }

    /** Whatever way the text is written in: what comes of it is what was asked for and nothing else, or it is not handed out. */
    private Optional<Edited> checked(String file, String edited, String policy, AssessmentPeriod time, Findings before, Expected expected, Findings findings) {
        Findings after = new Findings();
        ParametersReader.read(file, edited, time, after);
        List<String> known = before.sorted().stream().map(ParameterEdit::said).toList();
        List<Finding> caused = after.sorted().stream().filter(Finding::isError).filter(finding -> !known.contains(said(finding))).toList();
        findings.addAll(caused);
        if (!caused.isEmpty()) {
            return Optional.empty();
        }
        List<ParameterForm.Entry> form = ParameterForm.read(file, edited, policy);
        if (!expected.equals(Expected.of(form))) {
            throw new ParameterText.Unforeseen();
        }
        return form.stream().filter(entry -> entry.parameter().name().equals(parameter)).flatMap(entry -> entry.values().stream())
                .filter(dated -> dated.day().equals(Period.firstDayOf(month, time).orElseThrow())).flatMap(dated -> dated.numbers().stream())
                .filter(number -> Objects.equals(number.row(), row)).findFirst().map(number -> new Edited(edited, number.place()));
    }

    private static String said(Finding finding) {
        return finding.code() + finding.message().zh();
    }
}
