import { mount } from '@vue/test-utils'
import { createI18n } from 'vue-i18n'
import type { Component } from 'vue'
import type { Role } from '@/account/rules'
import { take } from '@/account/session'
import { createMemoryHistory, createRouter } from 'vue-router'
import { words } from '@/language/words'

type Held = Role | { role: Role; unit: string; unitName?: string }

const EVERY_ROLE: Role[] = ['POLICY_EDITOR', 'POLICY_APPROVER', 'RUN_OPERATOR', 'UNIT_CLERK', 'INSPECTOR', 'LEADER', 'AUDITOR', 'ADMINISTRATOR']

/** Somebody is signed in, with every role where nothing else is said. */
export function signedIn(as: Held[] = EVERY_ROLE, more: object = {}): void {
  const roles = as.map((held) => ({ roleName: { zh: '角色', en: 'role' }, ...(typeof held === 'string' ? { role: held } : held) }))
  take({ account: { account: 1, login: 'somebody', name: '某人', passwordIsOnce: false, roles, ...more }, setUp: false, isDemo: false, providers: [] })
}

interface Stand {
  language?: string
  at?: string
  as?: Held[]
  /** more about the account */
  account?: object
}

/** A component as it stands on a page: with words in a language, and an address. */
export async function mounted(component: Component, props: Record<string, unknown>, { language = 'zh', at = '/', as = EVERY_ROLE, account = {} }: Stand = {}) {
  signedIn(as, account)
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<i />' } }] })
  await router.push(at)
  const i18n = createI18n({ legacy: false, locale: language, messages: words })
  return { router, page: mount(component, { props, global: { plugins: [i18n, router] }, attachTo: document.body }) }
}

/** Answers GET and POST by the address's path and query; what is not named is not there. */
export function answering(answers: Record<string, unknown>) {
  const asked: string[] = []
  const fetch = async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    asked.push(`${request.method} ${pathname}${decodeURIComponent(search)}`)
    const answer = answers[`${request.method} ${pathname}`]
    return answer === undefined ? Response.json({ code: 'API-404' }, { status: 404 }) : answer instanceof Response ? answer.clone() : Response.json(answer)
  }
  return { asked, fetch }
}
