package org.plumbline.service.access;

import java.util.Set;

/**
 * What a scope comes to on a day; queries about people ask for it.
 *
 * @param units codes of every unit within, at whatever depth; of no meaning where it is everywhere
 */
public record Reach(boolean isEverywhere, Set<String> units) {

    /** Of a statement with a parameter {@code reach} over score sheets {@code s}: those within, a unit that is assessed itself included. */
    public static final String WITHIN = """
            <if test="!reach.isEverywhere()">
                AND (s.parent IN <foreach collection="reach.units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
                     OR s.assessee IN <foreach collection="reach.units" item="unit" open="(" separator="," close=")">#{unit}</foreach>)
            </if>
            """;

    public static final Reach EVERYWHERE = new Reach(true, Set.of());

    public Reach {
        units = Set.copyOf(units);
    }

    /** No unit is within: a query need not be asked, and a list of none is no SQL. */
    public boolean isNowhere() {
        return !isEverywhere && units.isEmpty();
    }

    /** Whether somebody directly below this unit is within. @param unit null: below none */
    public boolean holds(String unit) {
        return isEverywhere || unit != null && units.contains(unit);
    }
}
