import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import AccountMenu from '@/account/AccountMenu.vue'
import { guard, own, way } from '@/account/guard'
import NotAllowed from '@/account/NotAllowed.vue'
import PasswordPage from '@/account/PasswordPage.vue'
import { allows, isTooNarrow, type HeldRole } from '@/account/rules'
import { take, useSession } from '@/account/session'
import SetUpPage from '@/account/SetUpPage.vue'
import SignInPage from '@/account/SignInPage.vue'
import { api, ask } from '@/api/client'
import { answering, mounted, signedIn } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())
beforeEach(() => (document.cookie = 'XSRF-TOKEN=a%2Fb'))

const nobody = { setUp: false, isDemo: false, providers: [] }
const leader = { ...nobody, account: { account: 1, login: 'l', name: '领导', passwordIsOnce: false, roles: [{ role: 'LEADER' } as HeldRole] } }
const officer = { ...nobody, account: { ...leader.account, roles: [{ role: 'OFFICER' } as HeldRole] } }
const once = { ...nobody, account: { ...leader.account, passwordIsOnce: true } }

function at(path: string, query = {}) {
  return { path, fullPath: path, query }
}

test.each([
  ['whoever is not signed in signs in first and comes back', nobody, at('/runs/3/ranking'), { path: '/sign-in', query: { to: '/runs/3/ranking' } }],
  ['and stays there until it is done', nobody, at('/sign-in'), true],
  ['whoever is signed in goes on to where he wanted', leader, at('/sign-in', { to: '/batches' }), '/batches'],
  ['but never to another site', leader, at('/sign-in', { to: '//elsewhere.example' }), '/months'],
  ['without accounts the first is made', { ...nobody, setUp: true }, at('/months'), '/set-up'],
  ['and only then', leader, at('/set-up'), '/months'],
  ['a password that is good for once is changed first', once, at('/months'), { path: '/password', query: { to: '/months' } }],
  ['and what was wanted before that is not forgotten', once, at('/sign-in', { to: '/batches' }), { path: '/password', query: { to: '/batches' } }],
  ['staff begin with the months', leader, at('/'), '/months'],
  ['officers begin with their own result', officer, at('/'), '/my-result'],
  ['whoever has no role yet begins with the policies', { ...nobody, account: { ...leader.account, roles: [] } }, at('/'), '/policies'],
])('%s', (_name, session, to, leads) => {
  expect(way(session as never, to as never)).toEqual(leads)
})

test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)', '/\t/elsewhere.example', undefined, ['/a']])('%s is no address of ours', (address) => {
  expect(own(address)).toBeUndefined()
})

test('a role below a unit is not one for everybody', () => {
  const below = [{ role: 'LEADER', unit: 'U1' } as HeldRole]
  expect([allows(below, 'seeResults'), allows(below, 'seeWholeResult'), isTooNarrow(below, 'seeWholeResult')]).toEqual([true, false, true])
  expect([allows(below, 'startRun'), isTooNarrow(below, 'startRun')]).toEqual([false, false])
})

describe('an answer that says', () => {
  const { account } = useSession()
  let router: Router

  beforeEach(async () => {
    take(leader)
    router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<i />' } }] })
    guard(router)
    await router.push('/runs/3/ranking?grade=GOOD')
  })

  async function answered(answer: Response, session: object = leader) {
    vi.stubGlobal('fetch', answering({ 'GET /api/runs': answer, 'GET /api/session': session }).fetch)
    await expect(ask(api.GET('/api/runs'))).rejects.toThrow()
    await flushPromises()
    return router.currentRoute.value
  }

  test('that nobody is signed in leads to signing in, and back to the page', async () => {
    const now = await answered(Response.json({ code: 'ACCESS-001' }, { status: 401 }))
    expect(now.path).toBe('/sign-in')
    expect(now.query.to).toBe('/runs/3/ranking?grade=GOOD')
    expect(account.value).toBeUndefined()
  })

  test('that the password is good for once leads to choosing another', async () => {
    expect((await answered(Response.json({ code: 'ACCESS-004' }, { status: 403 }))).path).toBe('/password')
  })

  test('that a role is not there is no reason to leave, but to ask what may be done', async () => {
    const now = await answered(Response.json({ code: 'ACCESS-002' }, { status: 403 }), officer)
    expect(now.path).toBe('/runs/3/ranking')
    expect(account.value?.roles).toEqual(officer.account.roles)
  })
})

test('every write carries the token of the cookie, and no reading does', async () => {
  const tokens: (string | null)[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    tokens.push(request.headers.get('X-XSRF-TOKEN'))
    return Response.json({})
  })
  await ask(api.GET('/api/runs'))
  await ask(api.POST('/api/session/ending', { body: {} }))
  expect(tokens).toEqual([null, 'a/b'])
})

test.each(['zh', 'en'])('who is not let in is told why in the words of the service, in %s', async (language) => {
  take(nobody)
  const finding = { code: 'ACCOUNT-001', severity: 'ERROR', message: { zh: '登录失败', en: 'not signed in' }, remedy: { zh: '请核对', en: 'check both' } }
  vi.stubGlobal('fetch', answering({ 'POST /api/session': Response.json({ code: 'ACCOUNT-001', findings: [finding] }, { status: 401 }) }).fetch)
  const { page, router } = await mounted(SignInPage, {}, { language, at: '/sign-in?to=/batches' })
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain(language === 'zh' ? '登录失败' : 'not signed in')
  expect(router.currentRoute.value.path).toBe('/sign-in')
})

test('who is let in goes on to the page that was wanted', async () => {
  vi.stubGlobal('fetch', answering({ 'POST /api/session': leader }).fetch)
  const { page, router } = await mounted(SignInPage, {}, { at: '/sign-in?to=/batches' })
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/batches')
})

test('a password can be looked at', async () => {
  const { page } = await mounted(SignInPage, {})
  expect(page.find('input[autocomplete=current-password]').attributes('type')).toBe('password')
  await page.get('button[aria-pressed]').trigger('click')
  expect(page.find('input[autocomplete=current-password]').attributes('type')).toBe('text')
})

test.each([
  ['eleven sign', 'eleven sign', /至少要 12 个/],
  ['a long enough one', 'a long enough two', /不一致/],
])('a new password %s and %s is not sent', async (first, second, told) => {
  const { asked, fetch } = answering({})
  vi.stubGlobal('fetch', fetch)
  const { page } = await mounted(SetUpPage, {})
  const fields = page.findAll('input[autocomplete=new-password]')
  await fields[0]?.setValue(first)
  await fields[1]?.setValue(second)
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(asked).toEqual([])
  expect(page.text()).toMatch(told)
})

test('whoever had to choose a password goes on to the page that was wanted', async () => {
  vi.stubGlobal('fetch', answering({ 'POST /api/session/password': leader }).fetch)
  signedIn(['LEADER'], { passwordIsOnce: true })
  const shown = mounted(PasswordPage, {}, { at: '/password?to=/batches', as: ['LEADER'] })
  signedIn(['LEADER'], { passwordIsOnce: true })
  const { page, router } = await shown
  for (const field of page.findAll('input[autocomplete=new-password]')) {
    await field.setValue('quiet river in the morning')
  }
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/batches')
})

test('somebody signs out elsewhere and stays here', async () => {
  const { asked, fetch } = answering({ 'POST /api/session/others/ending': { ended: 2 } })
  vi.stubGlobal('fetch', fetch)
  const { page, router } = await mounted(AccountMenu, {}, { at: '/months' })
  await page.get('.who').trigger('click')
  await page.get('button.item').trigger('click')
  await flushPromises()
  expect(asked).toEqual(['POST /api/session/others/ending'])
  expect(page.get('[role=status]').text()).toBe('已退出其他 2 处登录')
  expect(router.currentRoute.value.path).toBe('/months')
})

test.each([
  ['account', '没有对应的账号'],
  ['provider', '统一登录没有成功'],
])('who comes back from signing in elsewhere with %s is told why it did not succeed', async (failed, words) => {
  take(nobody)
  const { page } = await mounted(SignInPage, {}, { at: `/sign-in?failed=${failed}` })
  expect(page.get('[role=alert]').text()).toContain(words)
})

test('the menu says who is signed in with which roles, closes by Escape and signs out', async () => {
  const { asked, fetch } = answering({ 'POST /api/session/ending': new Response(null, { status: 204 }) })
  vi.stubGlobal('fetch', fetch)
  const { page, router } = await mounted(AccountMenu, {}, { as: [{ role: 'LEADER', unit: 'U0001', unitName: '城东所' }, { role: 'AUDITOR', unit: 'U0002' }] })
  await page.get('.who').trigger('click')
  expect(page.findAll('#account-menu li').map((role) => role.text())).toEqual(['角色（城东所）', '角色（U0002）'])
  await page.get('.who').trigger('keydown', { key: 'Escape' })
  expect(page.find('#account-menu').exists()).toBe(false)
  await page.get('.who').trigger('click')
  await page.findAll('button.item').at(-1)?.trigger('click')
  await flushPromises()
  expect(asked).toEqual(['POST /api/session/ending'])
  expect(router.currentRoute.value.path).toBe('/sign-in')
})

test.each([
  ['zh', 'LEADER', /ACCESS-002.*需要的角色：管理员、审计/],
  ['en', 'LEADER', /ACCESS-002.*Administrator, Auditor/],
  ['zh', { role: 'AUDITOR', unit: 'U0001' }, /ACCESS-003/],
] as const)('a page that nobody may see with such a role says so in %s', async (language, held, told) => {
  const { page } = await mounted(NotAllowed, { deed: 'seeAccounts' }, { language, as: [held] })
  expect(page.text()).toMatch(told)
})
