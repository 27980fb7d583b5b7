package org.plumbline.scoring.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.Catalogue;

final class PeopleRows implements RowReader<Assessee> {

    private static final Map<String, AssesseeKind> KINDS = Map.of("officer", AssesseeKind.OFFICER, "民警", AssesseeKind.OFFICER,
            "unit", AssesseeKind.UNIT, "单位", AssesseeKind.UNIT);

    private final AssesseeKind usual;

    PeopleRows(Layout layout) {
        this.usual = layout.usualAssessee();
    }

    @Override
    public Assessee read(RowCells row) {
        String no = row.required(KeyColumn.ASSESSEE, row::key);
        String name = row.optional(KeyColumn.NAME, text -> text);
        AssesseeKind kind = row.optional(KeyColumn.ASSESSEE_KIND, PeopleRows::kind);
        LocalDate from = row.optional(KeyColumn.FROM, Days::day);
        LocalDate to = row.optional(KeyColumn.TO, Days::day);
        if (from != null && to != null && to.isBefore(from)) {
            row.refuse(KeyColumn.TO, new BadCell(IntakeCode.ENDS_BEFORE_START, from));
        }
        return new Assessee(no, name == null ? "" : name, kind == null ? usual : kind, from, to, attributes(row));
    }

    @Override
    public String identity(Assessee content) {
        return content.no();
    }

    @Override
    public String assessee(Assessee content) {
        return content.no();
    }

    private static SortedMap<String, String> attributes(RowCells row) {
        SortedMap<String, String> attributes = new TreeMap<>();
        List<Meaning> meanings = row.layout().meanings();
        for (int i = 0; i < meanings.size(); i++) {
            if (meanings.get(i) instanceof Meaning.Attribute column) {
                Catalogue.Attribute attribute = column.attribute();
                String value = row.read(i, text -> attribute.values().isEmpty() ? text : Choices.oneOf(attribute.values(), text));
                if (value != null) {
                    attributes.put(attribute.code(), value);
                }
            }
        }
        return attributes;
    }

    private static AssesseeKind kind(String text) throws BadCell {
        AssesseeKind kind = KINDS.get(Wording.key(text));
        if (kind == null) {
            List<String> words = List.of("OFFICER", "UNIT", "民警", "单位");
            throw new BadCell(IntakeCode.CODE_UNKNOWN, RowCells.shown(text), Suggestion.clause(text, words), String.join("、", words));
        }
        return kind;
    }
}
