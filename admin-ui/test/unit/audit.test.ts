import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import AuditPage from '@/audit/AuditPage.vue'
import { changesOf } from '@/audit/changes'
import { DEEDS, KINDS } from '@/audit/deeds'
import { namedEn, namedZh } from '@/audit/named'
import { wayTo } from '@/audit/wayTo'
import api from '../../../assessment-engine/service/openapi.json'
import { answering, mounted } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const told = (property: 'action' | 'subjectKind'): string[] => [...api.components.schemas.AuditEntry.properties[property].enum].sort()

test.each([['zh', namedZh], ['en', namedEn]])('every deed and every subject of the service has a word in %s', (_language, named) => {
  expect(Object.keys(named.action).sort()).toEqual(told('action'))
  expect(Object.keys(named.subject).sort()).toEqual(told('subjectKind'))
})

test('every deed can be looked for, under one kind of subject', () => {
  expect(Object.values(DEEDS).flat().sort()).toEqual(told('action'))
  expect([...KINDS].sort()).toEqual(told('subjectKind'))
})

const state = { count: 1234, head: 'a'.repeat(64), signedNumber: 1200, signedAt: '2026-10-31T01:00:00Z', signedAgrees: true }
const entry = {
  number: 1234,
  at: '2026-10-31T02:00:00Z',
  action: 'ROLE_GRANTED',
  subjectKind: 'ACCOUNT',
  subject: 'li',
  actor: 'admin',
  from: '127.0.0.1',
  before: {},
  after: { role: 'LEADER', unheard: 'of' },
  details: { reason: '新任' },
  hash: 'b'.repeat(64),
}

async function opened(at = '/audit', chain: object = state) {
  const { asked, fetch } = answering({ 'GET /api/audit': { items: [entry], next: 'abc' }, 'GET /api/audit/state': chain })
  vi.stubGlobal('fetch', fetch)
  const { page, router } = await mounted(AuditPage, {}, { at, as: ['AUDITOR'] })
  await flushPromises()
  return { asked, page, router }
}

test('an entry unfolds to what was, what is, from where and its checksum', async () => {
  const { page } = await opened()
  expect(page.get('summary').text()).toContain('授予角色')
  const details = page.get<HTMLDetailsElement>('details')
  details.element.open = true
  await details.trigger('toggle')
  expect(page.get('table').text()).toContain('LEADER')
  // nobody put it into words: it stands as it is
  expect(page.get('table').text()).toContain('unheard')
  expect(details.text()).toContain('新任')
  expect(details.text()).toContain('127.0.0.1')
  expect(details.text()).toContain('b'.repeat(64))
})

test('the filters of the address are asked for, and the next page with them', async () => {
  const { asked, page } = await opened('/audit?subjectKind=ACCOUNT&action=ROLE_GRANTED&actor=admin&from=2026-10-01&to=2026-10-31&subject=li')
  const query = 'subjectKind=ACCOUNT&subject=li&action=ROLE_GRANTED&actor=admin&from=2026-10-01&to=2026-10-31&limit=50'
  expect(asked).toContain(`GET /api/audit?${query}`)
  await page.get('.more button').trigger('click')
  await flushPromises()
  expect(asked).toContain(`GET /api/audit?${query}&cursor=abc`)
})

test('a deed that the picked kind does not know is let go', async () => {
  const { page, router } = await opened('/audit?action=ROLE_GRANTED')
  await page.findAll('select')[0]?.setValue('RUN')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ subjectKind: 'RUN' })
  await page.findAll('select')[1]?.setValue('RUN_PUBLISHED')
  await flushPromises()
  await page.findAll('select')[0]?.setValue('')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ action: 'RUN_PUBLISHED' })
})

test.each([
  ['whole', state, '与签名一致', '第 1,200 条'],
  ['broken', { ...state, signedAgrees: false }, '与签名不一致', '绕过服务'],
  ['not signed yet', { count: 3, head: state.head }, '还没有签名', '每天签名'],
])('the chain is told to be %s', async (_name, chain, tag, why) => {
  const { page } = await opened('/audit', chain)
  const panel = page.get('section[aria-labelledby=chain]')
  expect(panel.get('.tag').text()).toBe(tag)
  expect(panel.text()).toContain(why)
  expect(panel.text()).toContain('./assess verify-audit')
})

test('what was and what is stand side by side by name', () => {
  expect(changesOf({ before: { state: 'OPEN' }, after: { state: 'CLOSED', role: 'LEADER' } })).toEqual([
    { name: 'role', before: undefined, after: 'LEADER' },
    { name: 'state', before: 'OPEN', after: 'CLOSED' },
  ])
})

test('a way is shown to whoever may go it', () => {
  expect(wayTo({ subjectKind: 'RUN', subject: '4' }, () => true)).toBe('/runs/4')
  expect(wayTo({ subjectKind: 'RUN', subject: '4' }, () => false)).toBeUndefined()
  expect(wayTo({ subjectKind: 'DATABASE', subject: 'x' }, () => true)).toBeUndefined()
})
