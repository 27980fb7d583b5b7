/** A request that is sent again, because its answer was lost or a button was pressed twice, is carried out once: {@code Idempotency-Key}, kept for a day. */
package org.plumbline.service.idempotency;
