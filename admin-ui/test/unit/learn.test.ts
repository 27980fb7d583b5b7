import { beforeEach, expect, test, vi } from 'vitest'
import type { RouteMeta } from 'vue-router'
import { createMemoryHistory, createRouter } from 'vue-router'

/** Each test begins as a page that was just opened. */
async function opened() {
  vi.resetModules()
  const { i18n } = await import('@/language/i18n')
  const { learnOnTheWay } = await import('@/language/learn')
  const page = (path: string, meta: RouteMeta) => ({ path, meta, component: { template: '<i />' } })
  const router = createRouter({ history: createMemoryHistory(), routes: [page('/sign-in', { words: 'first' }), page('/my-result', { words: 'standing' }), page('/months', {})] })
  learnOnTheWay(router)
  const knows = (key: string) => ['zh', 'en'].map((language) => i18n.global.te(key, language as 'zh' | 'en'))
  return { router, knows }
}

beforeEach(() => localStorage.clear())

const [YES, NO] = [[true, true], [false, false]]

test('what is around every page is known from the beginning, and nothing else', async () => {
  const { router, knows } = await opened()
  await router.push('/sign-in')
  expect([knows('shell.loading'), knows('account.signIn'), knows('standing.title'), knows('months.title')]).toEqual([YES, YES, NO, NO])
})

test('an officer learns what the own result says, and not what the studio does', async () => {
  const { router, knows } = await opened()
  await router.push('/my-result')
  expect([knows('standing.title'), knows('sheet.way'), knows('ranking.rank'), knows('outcomes.kind.REWARD'), knows('trial.before'), knows('months.title')]).toEqual([YES, YES, YES, YES, NO, NO])
})

test('a page that says nothing of its words has all of them, whatever was learnt before', async () => {
  const { router, knows } = await opened()
  await router.push('/my-result')
  await router.push('/months')
  expect([knows('months.title'), knows('trial.before'), knows('standing.title'), knows('shell.loading')]).toEqual([YES, YES, YES, YES])
})
