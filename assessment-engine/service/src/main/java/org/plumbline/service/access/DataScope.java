package org.plumbline.service.access;

import java.util.Set;

/**
 * Whose data somebody may see (数据范围): everybody's, or those of the units and of what is below them.
 *
 * @param units codes; what is below them depends on the day
 */
public record DataScope(boolean isEverywhere, Set<String> units) {

    public static final DataScope EVERYWHERE = new DataScope(true, Set.of());
    public static final DataScope NOWHERE = new DataScope(false, Set.of());

    public DataScope {
        units = Set.copyOf(units);
    }
}
