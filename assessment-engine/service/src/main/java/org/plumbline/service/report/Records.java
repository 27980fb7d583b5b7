package org.plumbline.service.report;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/** Rows of a template from records, one at a time: a field of the template is a component of the record. */
final class Records<T extends Record & Records.Row> implements JRRewindableDataSource {

    /** A row that is about somebody. */
    interface Row {

        /** Number of the person; empty: nobody. */
        String no();

        String name();
    }

    /** Makes text fit for where it goes. */
    interface Wording {

        String of(String text, Row row);
    }

    /** What stands above several rows may name others than the one that happens to be the first below it. */
    private static final Set<String> OF_NOBODY = Set.of("group", "section", "remark", "heading");

    private static final Row NOBODY = new Rows.Note("", "");

    private final Iterable<T> rows;
    private final Wording wording;
    private final Map<String, RecordComponent> components = new HashMap<>();
    /** Begun with the first row, so that a list at the end tells what was met before it. */
    private Iterator<T> begun;
    private T row;

    Records(Class<T> type, Iterable<T> rows, Wording wording) {
        this.rows = rows;
        this.wording = wording;
        for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            components.put(component.getName(), component);
        }
    }

    @Override
    public boolean next() {
        if (begun == null) {
            begun = rows.iterator();
        }
        boolean more = begun.hasNext();
        row = more ? begun.next() : null;
        return more;
    }

    /** Only what stands within another report is asked to: it must fit on a page, and is laid out again on the next. */
    @Override
    public void moveFirst() {
        begun = null;
    }

    @Override
    public Object getFieldValue(JRField field) {
        RecordComponent component = components.get(field.getName());
        if (component == null) {
            throw new IllegalArgumentException("the template has a field " + field.getName() + ", which its record has not");
        }
        try {
            Object value = component.getAccessor().invoke(row);
            return value instanceof String text ? wording.of(text, OF_NOBODY.contains(field.getName()) ? NOBODY : row) : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record gives its components", impossible);
        }
    }
}
