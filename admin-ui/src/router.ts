import { createRouter, createWebHistory } from 'vue-router'
import { batchRoutes } from '@/batches/routes'
import { monthRoutes } from '@/months/routes'
import { outcomeRoutes } from '@/outcomes/routes'
import { rankingRoutes } from '@/ranking/routes'
import { sheetRoutes } from '@/sheet/routes'
import { arriveAtHeadings } from '@/shell/arrival'
import NotFound from '@/shell/NotFound.vue'

/** Each room names its own pages; the addresses are those that people keep. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/months' },
    ...monthRoutes,
    ...batchRoutes,
    ...rankingRoutes,
    ...sheetRoutes,
    ...outcomeRoutes,
    { path: '/:rest(.*)*', component: NotFound },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

arriveAtHeadings(router)
