/** 审计记录: who did what, when and from where, in a chain that shows whether anything was changed, removed or inserted. */
package org.plumbline.service.audit;
