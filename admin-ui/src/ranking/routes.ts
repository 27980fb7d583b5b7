import type { RouteRecordRaw } from 'vue-router'

export const rankingRoutes: RouteRecordRaw[] = [{ path: 'ranking', component: () => import('./RankingPage.vue') }]
