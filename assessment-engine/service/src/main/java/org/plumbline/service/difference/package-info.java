/** What is different between two results of one period, in people's words, and between two revisions also why. */
package org.plumbline.service.difference;
