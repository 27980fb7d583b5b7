import type { RouteRecordRaw } from 'vue-router'

export const sheetRoutes: RouteRecordRaw[] = [
  {
    path: '/runs/:id(\\d{1,15})/sheets/:assessee',
    meta: { deed: 'seeResults' },
    component: () => import('./SheetPage.vue'),
    props: (to) => ({ id: Number(to.params.id), assessee: String(to.params.assessee) }),
  },
]
