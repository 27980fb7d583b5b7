package org.plumbline.service.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are executed.
 *
 * @param leaseSeconds    how long a run belongs to a process that no longer says so: after it another one may take it over
 * @param sliceSize       how many assessees, about, are led through the passes at once, and stored in one transaction
 * @param sheetWriters    how many such transactions are under way at once, each on a connection of its own; as many slices are read at once for the freeze
 */
@ConfigurationProperties("plumbline.run")
public record RunSettings(@DefaultValue("30") int leaseSeconds, @DefaultValue("2000") int sliceSize, @DefaultValue("2") int sheetWriters) { }
