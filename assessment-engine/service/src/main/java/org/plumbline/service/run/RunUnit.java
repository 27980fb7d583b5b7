package org.plumbline.service.run;

/**
 * A unit in a run, as the people's own attribute names it.
 *
 * @param count how many score sheets it has
 */
public record RunUnit(String name, int count) { }
