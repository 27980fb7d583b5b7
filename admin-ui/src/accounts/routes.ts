import type { RouteRecordRaw } from 'vue-router'

export const accountsRoutes: RouteRecordRaw[] = [
  { path: '/accounts', meta: { deed: 'seeAccounts' }, component: () => import('./AccountsPage.vue') },
  { path: '/accounts/new', meta: { deed: 'changeAccounts' }, component: () => import('./NewAccountPage.vue') },
  { path: '/accounts/import', meta: { deed: 'changeAccounts' }, component: () => import('./ImportPage.vue') },
  { path: '/accounts/:id(\\d{1,15})', meta: { deed: 'seeAccounts' }, component: () => import('./AccountPage.vue'), props: (to) => ({ id: Number(to.params.id) }) },
]
