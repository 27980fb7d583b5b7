import type { RouteRecordRaw } from 'vue-router'
import { outcomeRoutes } from '@/outcomes/routes'
import { publicationRoutes } from '@/publication/routes'
import { rankingRoutes } from '@/ranking/routes'
import { sheetRoutes } from '@/sheet/routes'

/** Ranking and outcomes stand below the same head; a sheet has its own. */
export const runRoutes: RouteRecordRaw[] = [
  ...sheetRoutes,
  {
    path: '/runs/:id(\\d{1,15})',
    meta: { deed: 'seeResults' },
    component: () => import('./RunPage.vue'),
    props: (to) => ({ id: Number(to.params.id) }),
    redirect: (to) => `${to.path.replace(/\/$/, '')}/ranking`,
    children: [...rankingRoutes, ...outcomeRoutes, ...publicationRoutes],
  },
]
