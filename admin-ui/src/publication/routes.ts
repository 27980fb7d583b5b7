import type { RouteRecordRaw } from 'vue-router'

export const publicationRoutes: RouteRecordRaw[] = [{ path: 'publication', component: () => import('./PublicationPage.vue') }]
