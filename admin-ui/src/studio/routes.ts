import type { RouteRecordRaw } from 'vue-router'

export const studioRoutes: RouteRecordRaw[] = [
  { path: '/drafts/:id(\\d{1,15})', component: () => import('./StudioPage.vue'), props: (to) => ({ id: Number(to.params.id) }) },
]
