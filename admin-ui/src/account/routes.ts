import type { RouteRecordRaw } from 'vue-router'

export const accountRoutes: RouteRecordRaw[] = [
  { path: '/sign-in', component: () => import('./SignInPage.vue') },
  { path: '/set-up', component: () => import('./SetUpPage.vue') },
  { path: '/password', component: () => import('./PasswordPage.vue') },
]
