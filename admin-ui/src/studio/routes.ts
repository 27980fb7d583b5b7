import type { RouteRecordRaw } from 'vue-router'

export const studioRoutes: RouteRecordRaw[] = [
  { path: '/drafts/:id(\\d+)', component: () => import('./StudioPage.vue'), props: (to) => ({ id: Number(to.params.id) }) },
]
