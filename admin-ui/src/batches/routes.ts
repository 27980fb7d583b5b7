import type { RouteRecordRaw } from 'vue-router'

export const batchRoutes: RouteRecordRaw[] = [
  { path: '/batches', component: () => import('./BatchesPage.vue') },
  { path: '/batches/:id(\\d+)', component: () => import('./BatchPage.vue'), props: (to) => ({ id: Number(to.params.id) }) },
]
