/** Many rows into one table: every row as it was handed over, or an exception and the caller's rollback. */
package org.plumbline.service.bulk;
