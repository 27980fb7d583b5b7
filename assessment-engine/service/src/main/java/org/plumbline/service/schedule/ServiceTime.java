package org.plumbline.service.schedule;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The time of day that is meant in schedules, whatever the machine's own is. */
@ConfigurationProperties("plumbline")
record ServiceTime(@DefaultValue("Asia/Shanghai") ZoneId timeZone) { }
