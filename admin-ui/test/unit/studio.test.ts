import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { ElMessageBox } from 'element-plus'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { words } from '@/language/words'
import { arriveAtHeadings } from '@/shell/arrival'
import { useLeaving } from '@/studio/draft/useLeaving'
import { studioRoutes } from '@/studio/routes'
import { answering, signedIn } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const saved = { revision: 1, savedBy: 'local', savedAt: '2026-10-01T00:00:00Z' }
const files = { 'policy.yaml': '', 'parameters.yaml': '', 'rules.drl': '', 'scenarios.yaml': '' }
const draft = (id: number) => ({ draft: { id, policy: `policy-${id}`, title: { zh: `办法${id}`, en: `Policy ${id}` }, latest: saved }, revision: saved, files })

beforeEach(() => {
  signedIn()
  vi.stubGlobal('fetch', answering({ 'GET /api/drafts/1': draft(1), 'GET /api/drafts/2': draft(2), 'GET /api/runs': { items: [] } }).fetch)
})

/** The studio at an address, reached from another page; without the editor, which wants a real browser. */
async function opened(at: string, routes = studioRoutes) {
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes, { path: '/:rest(.*)*', component: { template: '<i />' } }] })
  arriveAtHeadings(router)
  await router.push('/policies')
  const i18n = createI18n({ legacy: false, locale: 'zh', messages: words })
  const page = mount(RouterView, { global: { plugins: [i18n, router], stubs: { CodeEditor: true } }, attachTo: document.body.appendChild(document.createElement('main')) })
  await router.push(at)
  await flushPromises()
  return { router, page }
}

test('whoever arrives at a draft is at its heading, and stays there when the draft comes', async () => {
  const { page } = await opened('/drafts/2')
  expect(page.get('h1').text()).toBe('草稿 2 · 办法2')
  expect(document.activeElement).toBe(page.get('h1').element)
})

test('the way from one draft to another leads to the other', async () => {
  const { router, page } = await opened('/drafts/2')
  await router.push('/drafts/1')
  await flushPromises()
  expect(page.get('h1').text()).toBe('草稿 1 · 办法1')
  expect(page.get('a[download]').attributes('href')).toBe('/api/drafts/1/bundle.zip')
})

test('unsaved text is not left for another draft by mistake, and another tab is no leaving', async () => {
  const confirm = vi.spyOn(ElMessageBox, 'confirm').mockRejectedValue('cancel')
  const desk = defineComponent(() => {
    useLeaving(() => true)
    return () => h('i')
  })
  const { router } = await opened('/drafts/2?tab=form', [{ path: '/drafts/:id', component: desk }])
  await router.push('/drafts/2?tab=trial')
  expect(confirm).not.toHaveBeenCalled()
  await router.push('/drafts/1')
  expect(confirm).toHaveBeenCalledTimes(1)
  expect(router.currentRoute.value.fullPath).toBe('/drafts/2?tab=trial')
})
