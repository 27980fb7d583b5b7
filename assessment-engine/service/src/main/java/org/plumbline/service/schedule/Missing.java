package org.plumbline.service.schedule;

import java.util.SortedSet;

/**
 * Somebody of whom not all figures are there.
 *
 * @param items codes of those that are missing; of another period than the one that is run with its label
 */
record Missing(String assessee, String name, SortedSet<String> items) { }
