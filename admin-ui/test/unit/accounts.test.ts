import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import AccountPage from '@/accounts/AccountPage.vue'
import AccountsPage from '@/accounts/AccountsPage.vue'
import ImportPage from '@/accounts/ImportPage.vue'
import NewAccountPage from '@/accounts/NewAccountPage.vue'
import { passwordsCsv } from '@/accounts/passwordsCsv'
import { flat, today, type Unit } from '@/units/asked'
import UnitsPage from '@/units/UnitsPage.vue'
import { answering, mounted } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const leader = { id: 31, role: 'LEADER', roleName: { zh: '领导', en: 'Leader' }, unit: 'U1', grantedAt: '2026-10-01T00:00:00Z', grantedBy: 'admin' }
const account = { id: 7, login: 'li', name: '李某', state: 'ACTIVE', hasPassword: true, passwordIsOnce: false, isDemo: false, failures: 0, createdAt: '2026-10-01T00:00:00Z', createdBy: 'admin', roles: [leader], sessions: 2 }
const below = { no: 'U2', name: '乙所', attributes: {}, below: [] }
const units = { items: [{ no: 'U1', name: '甲分局', attributes: {}, below: [below] }] }
const people = { items: [{ no: 'P1', name: '张某', attributes: { parent: 'U2', post: '社区民警' } }] }

function answers(more: Record<string, unknown> = {}) {
  const found = answering({ 'GET /api/accounts/7': account, 'GET /api/organisation/units': units, 'GET /api/organisation/people': people, ...more })
  vi.stubGlobal('fetch', found.fetch)
  return found.asked.filter.bind(found.asked, (each: string) => !each.startsWith('GET'))
}

async function opened(more: Record<string, unknown> = {}, options: Parameters<typeof mounted>[2] = {}) {
  const written = answers(more)
  const { page } = await mounted(AccountPage, { id: 7 }, options)
  await flushPromises()
  const press = async (name: string) => {
    await page.findAll('button').filter((button) => button.text() === name)[0]?.trigger('click')
    await flushPromises()
  }
  return { page, written, press }
}

test.each([
  ['停用', 'POST /api/accounts/7/state'],
  ['退出全部登录', 'POST /api/accounts/7/sessions/ending'],
  ['收回', 'POST /api/accounts/7/roles/31/withdrawal'],
  ['重置密码', 'POST /api/accounts/7/password'],
])('%s happens after a confirmation alone', async (name, write) => {
  const { page, written, press } = await opened({ [write]: write.endsWith('ending') ? new Response(null, { status: 204 }) : account })
  await press(name)
  expect(written()).toEqual([])
  await press('取消')
  expect(written()).toEqual([])
  await press(name)
  // a second press on the same place must not confirm by mistake
  expect(document.activeElement?.textContent?.trim()).toBe('取消')
  await page.get('.yes').trigger('click')
  await flushPromises()
  expect(written()).toEqual([write])
})

test('a password that was reset is shown, once', async () => {
  const { page, press } = await opened({ 'POST /api/accounts/7/password': { account, password: 'abcde-fghjk-mnpqr-stuvw' } })
  await press('重置密码')
  await page.get('.yes').trigger('click')
  await flushPromises()
  expect(page.get('.password').text()).toBe('abcde-fghjk-mnpqr-stuvw')
})

test('an account that has to wait can be unlocked', async () => {
  const locked = { ...account, failures: 10, lockedUntil: '2099-01-01T00:00:00Z' }
  const { page, press, written } = await opened({ 'GET /api/accounts/7': locked, 'POST /api/accounts/7/state': account })
  expect(page.text()).toContain('暂停登录至')
  await press('解除暂停')
  await page.get('.yes').trigger('click')
  await flushPromises()
  expect(written()).toEqual(['POST /api/accounts/7/state'])
})

test('a role below a unit is told with the name of the unit', async () => {
  const { page } = await opened()
  expect(page.text()).toContain('甲分局 U1')
})

test('a role is granted below a unit after it was said what is granted', async () => {
  const { page, press, written } = await opened({ 'POST /api/accounts/7/roles': account })
  const [role, unit] = page.findAll('select')
  await role?.setValue('RUN_OPERATOR')
  expect(unit?.attributes('disabled')).toBeDefined()
  await role?.setValue('INSPECTOR')
  await unit?.setValue('U2')
  await press('授予 …')
  expect(page.get('.granted').text()).toContain('授予 李某：督查（乙所）')
  expect(written()).toEqual([])
  await press('确定授予')
  expect(written()).toEqual(['POST /api/accounts/7/roles'])
})

test.each([
  ['nobody changes his own account', { 'GET /api/accounts/7': { ...account, login: 'somebody' } }, {}],
  ['an auditor only looks', {}, { as: ['AUDITOR'] as const }],
])('%s', async (_name, more, options) => {
  const { page } = await opened(more, options as never)
  expect(page.text()).toContain('领导')
  expect(page.findAll('button')).toHaveLength(0)
})

test('what is refused is told in the words of the service', async () => {
  const finding = { code: 'ACCOUNT-014', severity: 'ERROR', message: { zh: '这是最后一位管理员', en: 'the last' }, remedy: { zh: '请先授予', en: 'first' } }
  const { page, press } = await opened({ 'POST /api/accounts/7/state': Response.json({ code: 'ACCOUNT-014', findings: [finding] }, { status: 409 }) })
  await press('停用')
  await page.get('.yes').trigger('click')
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('这是最后一位管理员')
})

test('an account is made with its roles, and its password is told', async () => {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') {
      return Response.json(units)
    }
    sent.push(await request.json())
    return Response.json({ account, password: 'abcde-fghjk-mnpqr-stuvw' }, { status: 201 })
  })
  const { page } = await mounted(NewAccountPage, {})
  await flushPromises()
  const [login, name] = page.findAll('input')
  await login?.setValue(' li ')
  await name?.setValue('李某')
  await page.findAll('select')[0]?.setValue('UNIT_CLERK')
  await page.findAll('select')[1]?.setValue('U2')
  await page.get('.picker button').trigger('click')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(sent).toEqual([{ login: 'li', name: '李某', roles: [{ role: 'UNIT_CLERK', unit: 'U2' }] }])
  expect(page.get('.password').text()).toBe('abcde-fghjk-mnpqr-stuvw')
})

test('the list says who has which roles, and asks for what is searched', async () => {
  const found = answering({ 'GET /api/accounts': { items: [account], next: 'abc' }, 'GET /api/organisation/units': units })
  vi.stubGlobal('fetch', found.fetch)
  const { page } = await mounted(AccountsPage, {}, { at: '/accounts?search=li' })
  await flushPromises()
  const sought = () => found.asked.filter((each) => each.includes('/accounts'))
  expect(sought()).toEqual(['GET /api/accounts?search=li&limit=50'])
  expect(page.text()).toContain('领导（甲分局）')
  await page.get('.more button').trigger('click')
  await flushPromises()
  expect(sought()[1]).toBe('GET /api/accounts?search=li&limit=50&cursor=abc')
})

test('the units of a day stand below one another with the people of the one that is picked', async () => {
  const found = answering({ 'GET /api/organisation/units': units, 'GET /api/organisation/people': people })
  vi.stubGlobal('fetch', found.fetch)
  const { page } = await mounted(UnitsPage, {}, { at: '/units?on=2026-10-15&unit=U2' })
  await flushPromises()
  expect(found.asked).toEqual(['GET /api/organisation/units?on=2026-10-15', 'GET /api/organisation/people?on=2026-10-15&unit=U2&limit=100'])
  expect(page.get('[aria-current=true]').text()).toContain('乙所')
  expect(page.get('table').text()).toContain('张某')
})

test('of a unit with others below it each person is told with the unit', async () => {
  vi.stubGlobal('fetch', answering({ 'GET /api/organisation/units': units, 'GET /api/organisation/people': people }).fetch)
  const { page } = await mounted(UnitsPage, {}, { at: '/units?on=2026-10-15&unit=U1' })
  await flushPromises()
  expect(page.get('table').text()).toContain('乙所')
})

test('a list of accounts is sent as it is, and what came of it is told', async () => {
  const sent: [string, string | null, string][] = []
  const result = {
    made: [{ line: 2, id: 9, login: 'wang', name: '王某', password: 'abcde-fghjk-mnpqr-stuvw' }],
    refused: [{ line: 3, column: 1, value: 'A B', code: 'ACCOUNT-004', message: { zh: '不能使用', en: 'cannot be used' }, remedy: { zh: '小写字母', en: 'small letters' } }],
    notes: [],
  }
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push([request.url.replace(/^.*import/, ''), request.headers.get('Content-Type'), await request.text()])
    return Response.json(result)
  })
  const { page } = await mounted(ImportPage, {})
  const input = page.get('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: [new File(['登录名,姓名,角色\n'], '名单.csv')] })
  await input.trigger('change')
  await page.get('form').trigger('submit')
  await vi.waitFor(() => expect(page.find('.made').exists()).toBe(true))
  expect(sent).toEqual([['?fileName=%E5%90%8D%E5%8D%95.csv', 'application/octet-stream', '登录名,姓名,角色\n']])
  expect(page.get('.made').text()).toContain('abcde-fghjk-mnpqr-stuvw')
  expect(page.get('.refused').text()).toContain('不能使用')
  expect(page.find('form').exists()).toBe(false)
})

test('nothing in the file of passwords is computed by a spreadsheet', () => {
  const csv = passwordsCsv(['登录名', '姓名', '密码'], [{ line: 2, id: 9, login: 'wang', name: '=HYPERLINK("x")', password: 'abcde' }])
  expect(csv).toBe('\uFEFF"登录名","姓名","密码"\r\n"wang","\'=HYPERLINK(""x"")","abcde"\r\n')
  for (const name of ['+1', '-1', '@x', '\t=1', '＝1']) {
    expect(passwordsCsv([], [{ line: 2, id: 9, login: 'w', name, password: 'p' }])).toContain(`"'${name}"`)
  }
})

test('a tree is listed with how deep each unit stands', () => {
  expect(flat(units.items as unknown as Unit[]).map(({ unit, depth }) => [unit.no, depth])).toEqual([['U1', 0], ['U2', 1]])
})

test('the day is that of the service, wherever the browser stands', () => {
  expect(today(new Date('2026-10-31T16:00:00Z'))).toBe('2026-11-01')
})
