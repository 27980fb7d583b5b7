package org.plumbline.service.http;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may ask, and how much may be sent at once.
 *
 * @param hosts   names under which the service is reached beside localhost, 127.0.0.1 and [::1]
 * @param beyondLoopback whether other machines may be served
 * @param uploads largest file of figures
 * @param bundles largest policy bundle, zipped
 * @param texts   largest catalogue
 * @param json    largest JSON body
 * @param drafts  largest JSON body that holds the texts of a policy
 * @param waiting how many runs may wait for the one that is under way
 * @param listeners how many may listen to the progress of runs at once
 */
@ConfigurationProperties("plumbline.http")
public record HttpSettings(@DefaultValue List<String> hosts, @DefaultValue("false") boolean beyondLoopback, @DefaultValue("200MB") DataSize uploads, @DefaultValue("4MB") DataSize bundles,
        @DefaultValue("1MB") DataSize texts, @DefaultValue("64KB") DataSize json, @DefaultValue("4MB") DataSize drafts,
        @DefaultValue("4") int waiting, @DefaultValue("20") int listeners) { }
