/** Whether everybody is in exactly one primary policy for a period: who is in none and who in several. */
package org.plumbline.service.coverage;
