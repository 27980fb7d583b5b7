import type { RouteRecordRaw } from 'vue-router'

export const monthRoutes: RouteRecordRaw[] = [{ path: '/months', component: () => import('./MonthsPage.vue') }]
