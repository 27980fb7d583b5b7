package org.plumbline.scoring.finding;

/**
 * What a code says.
 *
 * @param id      family and number, e.g. {@code INTAKE-012}
 * @param message what is wrong; {0}, {1} … stand for the arguments of a finding
 * @param remedy  what the reader can do about it; takes the same arguments
 */
public record Notice(String id, Severity severity, Text message, Text remedy) { }
