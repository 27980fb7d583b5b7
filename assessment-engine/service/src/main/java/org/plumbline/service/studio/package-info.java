/** The first studio: drafts of a policy's texts, their check while they are typed, and their numbers as a form. */
package org.plumbline.service.studio;
