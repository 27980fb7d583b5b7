import type { RouteRecordRaw } from 'vue-router'

export const batchRoutes: RouteRecordRaw[] = [
  { path: '/batches', meta: { deed: 'seeFigures' }, component: () => import('./BatchesPage.vue') },
  { path: '/batches/:id(\\d{1,15})', meta: { deed: 'seeFigures' }, component: () => import('./BatchPage.vue'), props: (to) => ({ id: Number(to.params.id) }) },
]
