package org.plumbline.scoring.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.policy.FigureLevel;
import org.plumbline.scoring.policy.FigureLevels;
import org.plumbline.scoring.policy.GradeBand;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.FactShape.Field;

/** Makes the facts of a policy from the catalogue and its figures. A later value is simply no field of an earlier fact. */
public final class FactShapes {

    /** Why a grade is not the one of its band: values of the field {@code heldBackBy}. */
    public static final List<String> HELD_BACK_BY = List.of("NOTHING", "QUOTA", "RULE", "VETO");

    /** What is known of a place; there is none where the policy ranks nobody. */
    static final List<String> PLACE = List.of("rank", "fromLast", "tied", "size");

    /** The field of events whose points a person sets at discretion. */
    public static final String DECIDED = "decided";

    private final PolicyVersion version;
    private final Policy policy;
    private final FigureLevels levels;

    private FactShapes(PolicyVersion version) {
        this.version = version;
        this.policy = version.policy();
        this.levels = new FigureLevels(policy);
    }

    public static Map<Stage, FactShape> of(PolicyVersion version) {
        FactShapes shapes = new FactShapes(version);
        Map<Stage, FactShape> all = new EnumMap<>(Stage.class);
        List<Field> occurrence = shapes.occurrence();
        all.put(Stage.OCCURRENCE, shapes.shape(Stage.OCCURRENCE, "Occurrence", occurrence));
        all.put(Stage.EVENT, shapes.shape(Stage.EVENT, "Event", occurrence, List.of(number("nthInMonth"), number("nthInQuarter"),
                number("nthInYear"), new Field("recordedAs", ValueType.CODE, shapes.kinds()))));
        List<Field> own = shapes.figures(FigureLevel.OWN);
        all.put(Stage.ENROLMENT, shapes.shape(Stage.ENROLMENT, "Enrolment", own));
        all.put(Stage.PERIOD, shapes.shape(Stage.PERIOD, shapes.periodFact(), shapes.figures(FigureLevel.POINTS)));
        List<Field> every = shapes.figures(FigureLevel.TOTALS);
        List<Field> ranked = new ArrayList<>(List.of(number("total"), number("attainment")));
        if (shapes.policy.mainRanking().isPresent()) {
            PLACE.forEach(field -> ranked.add(number(field)));
        }
        all.put(Stage.RANKED, shapes.shape(Stage.RANKED, "Ranked", every, ranked));
        List<String> grades = shapes.policy.bands().stream().map(GradeBand::code).toList();
        all.put(Stage.STANDING, shapes.shape(Stage.STANDING, "Standing", every, ranked, List.of(new Field("grade", ValueType.CODE, grades),
                new Field("bandGrade", ValueType.CODE, grades), new Field("heldBackBy", ValueType.CODE, HELD_BACK_BY),
                new Field("paid", ValueType.FLAG, List.of()))));
        return all;
    }

    private String periodFact() {
        String kind = policy.assessee() == AssesseeKind.OFFICER ? "Officer" : "Unit";
        return kind + switch (policy.period().kind()) {
            case MONTH -> "Month";
            case QUARTER -> "Quarter";
            case YEAR -> "Year";
        };
    }

    @SafeVarargs
    private FactShape shape(Stage stage, String name, List<Field>... parts) {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (policy.period().kind() == AssessmentPeriod.Kind.MONTH) {
            add(fields, number("month"));
        }
        if (policy.period().kind() != AssessmentPeriod.Kind.YEAR) {
            add(fields, number("quarter"));
        }
        version.catalogue().attributes().values().forEach(attribute ->
                add(fields, new Field(attribute.code(), attribute.values().isEmpty() ? ValueType.TEXT : ValueType.CODE, attribute.values())));
        for (List<Field> part : parts) {
            part.forEach(field -> add(fields, field));
        }
        return new FactShape(stage, name, fields);
    }

    private static void add(Map<String, Field> fields, Field field) {
        fields.put(field.name(), field);
    }

    private List<String> kinds() {
        return policy.eventGroups().values().stream().flatMap(group -> group.kinds().stream()).toList();
    }

    private List<Field> occurrence() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("kind", ValueType.CODE, kinds()));
        fields.add(new Field("group", ValueType.CODE, policy.eventGroups().values().stream().map(EventGroup::code).toList()));
        fields.add(new Field("date", ValueType.TEXT, List.of()));
        fields.add(number("amount"));
        fields.add(new Field("matter", ValueType.TEXT, List.of()));
        fields.add(new Field("source", ValueType.TEXT, List.of()));
        fields.add(number(DECIDED));
        for (String kind : kinds()) {
            Catalogue.EventKind known = version.catalogue().events().get(kind);
            if (known != null) {
                known.flags().keySet().forEach(flag -> fields.add(new Field(flag, ValueType.FLAG, List.of())));
            }
        }
        return fields;
    }

    /** Items, and the figures that are known at a level. */
    private List<Field> figures(FigureLevel level) {
        List<Field> fields = new ArrayList<>();
        version.catalogue().items().values().forEach(item -> fields.add(new Field(item.code(), switch (item.kind()) {
            case NUMBER, COUNT, RATE -> ValueType.NUMBER;
            case FLAG -> ValueType.FLAG;
            case CODE -> ValueType.CODE;
            case LIST -> ValueType.LIST;
        }, item.values())));
        policy.figures().keySet().stream().filter(name -> levels.of(name).compareTo(level) <= 0).forEach(name -> fields.add(number(name)));
        return fields;
    }

    private static Field number(String name) {
        return new Field(name, ValueType.NUMBER, List.of());
    }
}
