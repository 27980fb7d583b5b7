import type { RouteRecordRaw } from 'vue-router'

export const accountRoutes: RouteRecordRaw[] = [
  { path: '/sign-in', meta: { words: 'first' }, component: () => import('./SignInPage.vue') },
  { path: '/set-up', meta: { words: 'first' }, component: () => import('./SetUpPage.vue') },
  { path: '/password', meta: { words: 'first' }, component: () => import('./PasswordPage.vue') },
]
