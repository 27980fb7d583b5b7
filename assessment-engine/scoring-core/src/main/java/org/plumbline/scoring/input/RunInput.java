package org.plumbline.scoring.input;

import java.util.List;

/**
 * The one value that a run reads; equal inputs give equal results on every machine, at any time. All lists are sorted by their keys.
 *
 * @param period    label of the assessed period
 * @param assessees those to whom the policy applies, as of the last day of the period
 * @param records   their figures of the period and of others that the policy looks at, by assessee and period; also those of children where it looks at them
 * @param events    their events since the policy year began, for the counters, or since the policy looks at them
 * @param leave     their leave from the beginning of the policy year, or from where the policy looks, to the last day of the period or of the week that it counts in it
 * @param children  those whose attribute {@code parent} names one of the assessees; they are not assessed here, only their results are read
 * @param history   results of other policies and earlier periods, of the assessees and of their children
 */
public record RunInput(PolicyBundle bundle, String period, List<Assessee> assessees, List<PeriodRecord> records, List<Event> events,
        List<Leave> leave, List<Assessee> children, List<EarlierResult> history) { }
