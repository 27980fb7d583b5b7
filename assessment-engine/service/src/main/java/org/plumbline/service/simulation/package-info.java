/** What would have come of a finished month by a draft: computed, compared, answered, and kept nowhere. */
package org.plumbline.service.simulation;
