/** What all endpoints share: who may ask, how much may be sent, how lists are paged, and how every error is said. */
package org.plumbline.service.http;
