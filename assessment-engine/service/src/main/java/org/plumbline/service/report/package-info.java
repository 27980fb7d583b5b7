/** What a month comes to on paper: rankings, rewards and penalties, score sheets. Reads what other features keep, and keeps nothing. */
package org.plumbline.service.report;
