package org.plumbline.service.run;

/**
 * What a run has to say.
 *
 * @param about    QUARANTINE: an assessee that is not scored; LEFT_OUT: a row that does not count; RESULT: groups, quotas and budgets
 * @param assessee null where nobody in particular is meant
 * @param event    number of the report that is left out; null: none
 * @param rule     the rule that could not compute; null: none
 * @param place    file and line, or the period
 * @param severity ERROR or WARNING
 */
public record RunFinding(int position, String about, String assessee, String event, String rule, String place, String code, String severity,
        String messageZh, String messageEn, String remedyZh, String remedyEn) { }
