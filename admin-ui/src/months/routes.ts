import type { RouteRecordRaw } from 'vue-router'

export const monthRoutes: RouteRecordRaw[] = [{ path: '/months', meta: { deed: 'seeMonths' }, component: () => import('./MonthsPage.vue') }]
