package org.plumbline.service.run;

/**
 * Somebody who does not take part in a run.
 *
 * @param because names of the rules that say so
 */
public record Absent(String assessee, String name, String because) { }
