import type { RouteRecordRaw } from 'vue-router'

export const outcomeRoutes: RouteRecordRaw[] = [{ path: 'outcomes', component: () => import('./OutcomesPage.vue') }]
