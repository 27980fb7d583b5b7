import { mount } from '@vue/test-utils'
import { createI18n } from 'vue-i18n'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { words } from '@/language/words'

/** A component as it stands on a page: with words in a language, and an address. */
export async function mounted(component: Component, props: Record<string, unknown>, { language = 'zh', at = '/' } = {}) {
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
