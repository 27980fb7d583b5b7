import type { RouteRecordRaw } from 'vue-router'

export const studioRoutes: RouteRecordRaw[] = [
  // the key, because what lies on the desk belongs to one draft: another draft has a desk of its own
  { path: '/drafts/:id(\\d{1,15})', meta: { deed: 'readDrafts' }, component: () => import('./StudioPage.vue'), props: (to) => ({ id: Number(to.params.id), key: String(to.params.id) }) },
]
