/** What a leader decides about a finished run: that it is published (公示), and which of the rewards and penalties it proposes come true. */
package org.plumbline.service.publication;
