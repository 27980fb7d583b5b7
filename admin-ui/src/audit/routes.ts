import type { RouteRecordRaw } from 'vue-router'

export const auditRoutes: RouteRecordRaw[] = [{ path: '/audit', meta: { deed: 'seeAudit' }, component: () => import('./AuditPage.vue') }]
