import type { RouteRecordRaw } from 'vue-router'

export const policyRoutes: RouteRecordRaw[] = [
  { path: '/policies', component: () => import('./PoliciesPage.vue') },
  { path: '/policies/:code', component: () => import('./PolicyPage.vue'), props: true },
]
