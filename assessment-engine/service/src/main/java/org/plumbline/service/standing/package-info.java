/** What an officer sees: the own result of each published month with its explanation, and of others what the policy publishes. */
package org.plumbline.service.standing;
