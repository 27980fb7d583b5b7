/** Runs that begin by themselves: when, what they wait for, and what was decided. */
package org.plumbline.service.schedule;
