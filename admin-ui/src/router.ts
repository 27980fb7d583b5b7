import { createRouter, createWebHistory } from 'vue-router'
import { monthRoutes } from '@/months/routes'
import NotFound from '@/shell/NotFound.vue'

/** Each room names its own pages; the addresses are those that people keep. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/months' },
    ...monthRoutes,
    { path: '/:rest(.*)*', component: NotFound },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
