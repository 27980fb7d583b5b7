import type { RouteRecordRaw } from 'vue-router'

export const batchRoutes: RouteRecordRaw[] = [
  { path: '/batches', component: () => import('./BatchesPage.vue') },
  { path: '/batches/:id(\\d{1,15})', component: () => import('./BatchPage.vue'), props: (to) => ({ id: Number(to.params.id) }) },
]
