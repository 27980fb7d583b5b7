import { createRouter, createWebHistory } from 'vue-router'
import { guard } from '@/account/guard'
import { accountRoutes } from '@/account/routes'
import { accountsRoutes } from '@/accounts/routes'
import { auditRoutes } from '@/audit/routes'
import { batchRoutes } from '@/batches/routes'
import { monthRoutes } from '@/months/routes'
import { policyRoutes } from '@/policies/routes'
import { runRoutes } from '@/run/routes'
import { learnOnTheWay } from '@/language/learn'
import { arriveAtHeadings } from '@/shell/arrival'
import NotFound from '@/shell/NotFound.vue'
import { standingRoutes } from '@/standing/routes'
import { studioRoutes } from '@/studio/routes'
import { unitRoutes } from '@/units/routes'

/** Each room names its own pages; the addresses are those that people keep. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    // where it leads depends on who comes
    { path: '/', component: NotFound },
    ...accountRoutes,
    ...standingRoutes,
    ...monthRoutes,
    ...batchRoutes,
    ...runRoutes,
    ...policyRoutes,
    ...studioRoutes,
    ...unitRoutes,
    ...accountsRoutes,
    ...auditRoutes,
    { path: '/:rest(.*)*', component: NotFound },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

guard(router)
learnOnTheWay(router)
arriveAtHeadings(router)
