package org.plumbline.service.audit;

import java.nio.file.Path;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the audit trail is signed.
 *
 * @param timeZone in which a day is meant
 */
@ConfigurationProperties("plumbline")
record AuditSettings(@DefaultValue("Asia/Shanghai") ZoneId timeZone, @DefaultValue Outside audit) {

    /** @param folder with the key and the signed heads; one for each database, and not where the database's own files are */
    record Outside(@DefaultValue("var/keys") Path folder) { }
}
