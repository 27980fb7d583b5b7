import type { RouteRecordRaw } from 'vue-router'

const PANELS = [
  { path: '', component: () => import('./ResultPanel.vue') },
  { path: 'why-not', component: () => import('./WhyNotPanel.vue') },
  { path: 'what-if', component: () => import('./WhatIfPanel.vue') },
]

/** Without a number: the newest month. */
export const standingRoutes: RouteRecordRaw[] = ['', '/:run(\\d{1,15})'].map((month) => ({
  path: `/my-result${month}`,
  meta: { deed: 'seeOwnResult', words: 'standing' },
  component: () => import('./MyResultPage.vue'),
  props: (to) => ({ asked: to.params.run === undefined ? undefined : Number(to.params.run) }),
  children: month ? PANELS : PANELS.slice(0, 1),
}))
