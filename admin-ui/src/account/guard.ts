import type { RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router'
import { whenRefused, type Refused, type Schemas } from '@/api/client'
import { allows, type Deed } from './rules'
import { forget, known, mustChoosePassword, renewed, take, type Session } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** what somebody must be allowed to do who sees the page */
    deed?: Deed
  }
}

const SIGN_IN = '/sign-in'
const SET_UP = '/set-up'
const PASSWORD = '/password'

/** An address of this site and no other: a path, and nothing that a browser would take for the name of a machine. */
export function own(address: unknown): string | undefined {
  return typeof address === 'string' && /^\/(?![/\\])/.test(address) && !/[\\\p{Cc}]/u.test(address) ? address : undefined
}

/** Where somebody begins the day. */
export function start(account: Schemas['SessionAccount']): string {
  return allows(account.roles, 'seeMonths') ? '/months' : allows(account.roles, 'seeOwnResult') ? '/my-result' : '/policies'
}

function back(to: { fullPath: string; path: string }): Record<string, string> {
  return to.path === '/' ? {} : { to: to.fullPath }
}

/** Where the way really leads; true: there. */
export function way(session: Session, to: Pick<RouteLocationNormalized, 'path' | 'fullPath' | 'query'>): true | RouteLocationRaw {
  const { account } = session
  if (session.setUp) {
    return to.path === SET_UP || SET_UP
  }
  if (!account) {
    return to.path === SIGN_IN || { path: SIGN_IN, query: to.path === SET_UP ? {} : back(to) }
  }
  if (account.passwordIsOnce) {
    return to.path === PASSWORD || { path: PASSWORD, query: [SIGN_IN, SET_UP].includes(to.path) ? to.query : back(to) }
  }
  if (to.path === SIGN_IN || to.path === SET_UP) {
    return own(to.query.to) ?? start(account)
  }
  return to.path === '/' ? start(account) : true
}

export function guard(router: Router): void {
  router.beforeEach(async (to) => way(await known(), to))
  whenRefused((refused) => void heard(router, refused))
}

/** A refusal that concerns more than the page that asked. */
async function heard(router: Router, { problem, status }: Refused): Promise<void> {
  const here = router.currentRoute.value
  if (status === 401 && problem.code === 'ACCESS-001') {
    forget()
    await router.push({ path: SIGN_IN, query: here.path === SIGN_IN ? here.query : back(here) })
  } else if (problem.code === 'ACCESS-004') {
    mustChoosePassword()
    await router.push({ path: PASSWORD, query: here.path === PASSWORD ? here.query : back(here) })
  } else if (status === 403 && problem.code?.startsWith('ACCESS-')) {
    // a role may have been taken away, or the token changed; the page that asked tells it
    await renewed().catch(() => take(undefined))
  } else if (problem.code === 'ACCOUNT-020') {
    await renewed().catch(() => take(undefined))
  }
}
