import type { RouteRecordRaw } from 'vue-router'

export const unitRoutes: RouteRecordRaw[] = [{ path: '/units', meta: { deed: 'seeUnits' }, component: () => import('./UnitsPage.vue') }]
