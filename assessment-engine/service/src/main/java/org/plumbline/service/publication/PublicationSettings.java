package org.plumbline.service.publication;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param timeZone in which a period ends */
@ConfigurationProperties("plumbline")
record PublicationSettings(@DefaultValue("Asia/Shanghai") ZoneId timeZone) { }
