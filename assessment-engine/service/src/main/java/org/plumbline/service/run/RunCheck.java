package org.plumbline.service.run;

import java.math.BigDecimal;

/**
 * A budget or spread that was looked at.
 *
 * @param scope  the group
 * @param value  what the group comes to
 * @param atMost what it may come to
 */
public record RunCheck(int position, String code, String nameZh, String nameEn, String scope, BigDecimal value, BigDecimal atMost) { }
