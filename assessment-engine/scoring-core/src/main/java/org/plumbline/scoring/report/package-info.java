/** Writes what a run found into files that a spreadsheet, a script and an auditor can read. */
package org.plumbline.scoring.report;
