/** Everything that the database keeps in one file, and back, on whichever of the servers. */
package org.plumbline.service.backup;
