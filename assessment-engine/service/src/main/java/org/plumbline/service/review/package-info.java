/** What a finished run found, as people read it: places, sheets line by line, and what follows. */
package org.plumbline.service.review;
