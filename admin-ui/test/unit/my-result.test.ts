import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { firstWords } from '@/language/firstWords'
import { words } from '@/language/standingWords'
import { standingRoutes } from '@/standing/routes'
import { answering, signedIn } from './mounted'

enableAutoUnmount(afterEach)
// the first to load them waits long on a busy machine
beforeAll(() => Promise.all([import('@/standing/MyResultPage.vue'), import('@/standing/ResultPanel.vue'), import('@/standing/WhyNotPanel.vue'), import('@/standing/WhatIfPanel.vue')]), 120_000)
afterEach(() => vi.unstubAllGlobals())

const both = (zh: string) => ({ zh, en: zh })
const month = (run: number, period: string, total: string) => ({ run, policy: 'p', title: both('办法'), period, publishedAt: '2026-10-08T00:00:00Z', total, attainment: '0.85', rank: 13, size: 18, grade: 'GOOD', gradeName: both('良好') })
const months = { items: [month(3, '2026-09', '84.74'), month(1, '2026-08', '86.19')] }
const rate = { field: 'homeVisitRate', name: both('走访率'), value: '0.92' }
const line = { scope: 'homeVisit', scopeName: both('入户走访率'), kind: 'RULE', points: '84.74', rule: '按比例得分', clause: '三(二)', reason: both('0.92'), figures: [rate] }
const standing = { ranking: 'main', groupNo: 3, groupName: '甲分局 / A组', position: 13, rank: 13, tied: 1, size: 18, total: '84.74', grade: 'GOOD', gradeName: both('良好') }
const bonus = { position: 1, code: 'bonus', outcome: both('等次绩效'), kind: 'REWARD', amount: '500', unit: 'CNY', clause: '三(二)', reason: both('等次绩效 500 元') }
const decided = { ...bonus, position: 2, decision: { decision: 'REJECTED', reason: '重复', decidedBy: 'leader', decidedAt: '2026-10-09T00:00:00Z' } }
const sheet = { assessee: 'P1', name: '某人', total: '84.74', attainment: '0.8474', attributes: [], lines: [line], standings: [standing], outcomes: [bonus, decided] }
const source = { item: 'homeVisitsDone', itemName: both('已走访户数'), value: '81', file: '网上考.csv', line: 17, figures: ['homeVisitRate'] }
const change = {
  run: 1, period: '2026-08', totalBefore: '86.19', total: '84.74', newVersion: true,
  parts: [{ scope: 'homeVisit', scopeName: both('入户走访率'), pointsBefore: '18', points: '17', figures: [{ field: 'homeVisitRate', name: both('走访率'), before: '0.93', value: '0.92' }] }],
}
const bars = [{ to: '0.9', count: 7, own: true }, { from: '0.9', count: 11, own: false }]
const result = {
  run: 3, policy: 'p', title: both('办法'), period: '2026-09', publishedAt: '2026-10-08T00:00:00Z', remark: '请核对', publicity: { standings: 'NAMES_AND_RANKS', totals: true, bands: true, first: 0, last: 0 },
  sheet, sources: [source], change, distributions: [{ ranking: 'main', groupName: '甲分局 / A组', size: 18, bars }],
}
const places = { items: [{ rank: 1, name: '贾某', unitName: '丹屏所', total: '101', grade: 'EXCELLENT', gradeName: both('优秀'), own: false }, { rank: 13, name: '某人', unitName: '丹屏所', total: '84.74', own: true }] }
const missed = { field: 'homeVisitRate', name: both('走访率'), operator: '>=', actual: '0.92', actualName: both('0.92'), wanted: 'p.homeVisitTarget = 0.95', wantedName: both(''), gap: '0.03', applies: true }
const visits = { item: 'homeVisitsDone', name: both('已走访户数'), kind: 'COUNT', unit: 'HOUSEHOLD', value: '81', least: '0', greatest: '5000', better: 'HIGHER', influenced: true, partOf: 'homeVisitsDue', values: [] }
const due = { ...visits, item: 'homeVisitsDue', name: both('应走访户数'), value: '90', influenced: false, better: undefined, partOf: undefined }
const whyNot = { rules: [{ stage: 'PERIOD', target: 'homeVisit', targetName: both('入户走访率'), rule: '达到目标得满分', clause: '三(二)', missed: [missed] }], figures: [visits, due], showsTry: true, showsRank: true, showsGrade: true }
const tried = { total: '91.41', attainment: '0.9', rank: 12, size: 18, grade: 'EXCELLENT', gradeName: both('优秀'), takesPart: true, lines: [{ scope: 'homeVisit', scopeName: both('入户走访率'), kind: 'RULE', pointsBefore: '17', points: '20', reason: both('达到目标') }] }
const least = { goal: 'NEXT_GRADE', status: 'LEAST', units: 4, work: [{ item: 'homeVisitsDone', name: both('已走访户数'), from: '81', to: '85', units: 4 }], reached: tried }
const API = '/api/me/results'
const everything = {
  [`GET ${API}`]: months, [`GET ${API}/3`]: result, [`GET ${API}/3/standings`]: places, [`GET ${API}/3/why-not`]: whyNot, [`POST ${API}/3/what-if`]: tried, [`POST ${API}/3/least-work`]: least,
}

/** With the words alone that an officer's page loads: what is missing is not there for the officer either. */
async function opened(at: string, { language = 'zh', answers = {}, assessee = 'P1' as string | null } = {}) {
  const { asked, fetch } = answering({ ...everything, ...answers })
  vi.stubGlobal('fetch', fetch)
  signedIn(['OFFICER'], assessee ? { assessee } : {})
  const missing: string[] = []
  const messages = { zh: { ...firstWords.zh, ...words.zh }, en: { ...firstWords.en, ...words.en } }
  const i18n = createI18n({ legacy: false, locale: language, messages, missing: (_locale, key) => void missing.push(key) })
  const router = createRouter({ history: createMemoryHistory(), routes: standingRoutes })
  await router.push(at)
  const page = mount(RouterView, { global: { plugins: [i18n, router] }, attachTo: document.body })
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
  return { asked, page, router, missing }
}

const PANELS = ['/my-result', '/my-result/3', '/my-result/3/why-not', '/my-result/3/what-if']

test.each(PANELS.flatMap((path) => ['zh', 'en'].map((language) => [path, language])))('%s has all its words in %s', async (path, language) => {
  const { page, missing } = await opened(path, { language })
  for (const button of page.findAll('button.goal')) {
    await button.trigger('click')
    await flushPromises()
  }
  expect(page.find('[role=alert]').exists()).toBe(false)
  expect(missing).toEqual([])
})

test('whoever names no month sees the newest, with score, rank, grade and what follows', async () => {
  const { page, asked } = await opened('/my-result')
  expect(asked).toContain('GET /api/me/results/3')
  const text = page.text()
  for (const said of ['84.74', '13 / 18', '良好', '公示说明：请核对', '500 元', '建议，待确认', '不予执行', 'leader']) {
    expect(text).toContain(said)
  }
})

test('a line leads to what was handed in, with file and line', async () => {
  const { page } = await opened('/my-result')
  expect(page.get('.aside').text()).toMatch(/已走访户数\s*81\s*网上考\.csv 第 17 行/)
})

test('another month is picked, and its address is kept', async () => {
  const { page, router } = await opened('/my-result/3/why-not')
  await page.get('select').setValue('1')
  await flushPromises()
  expect(router.currentRoute.value.path).toBe('/my-result/1/why-not')
})

test('before anything is published it says when there will be something', async () => {
  const { page, asked } = await opened('/my-result', { answers: { [`GET ${API}`]: { items: [] } } })
  expect(page.text()).toContain('还没有公示的成绩')
  expect(asked).toEqual(['GET /api/me/results?limit=12'])
})

test('an account of nobody is told so, and asks nothing', async () => {
  const { page, asked } = await opened('/my-result', { assessee: null })
  expect(page.text()).toContain('此账号没有对应的警号')
  expect(asked).toEqual([])
})

test('a month of somebody else is refused in the words of the service, and one can go on to one\'s own', async () => {
  const { page } = await opened('/my-result/9', { answers: { [`GET ${API}/9`]: Response.json({ code: 'RUN-281', title: '没有' }, { status: 404 }) } })
  expect(page.get('[role=alert]').text()).toContain('RUN-281')
  expect(page.findAll('option')).toHaveLength(3)
})

test.each([
  [[{ ...standing, size: 9 }], '甲分局 / A组 不足 10 人'],
  [[standing], '甲分局 / A组 的分布不显示'],
  [[], '没有排名，所以没有分布'],
])('a spread that is not shown says why', async (standings, why) => {
  const { page } = await opened('/my-result', { answers: { [`GET ${API}/3`]: { ...result, sheet: { ...sheet, standings }, distributions: [] } } })
  expect(page.text()).toContain(why)
})

test.each([
  ['NAMES_AND_RANKS', true, ['名次', '姓名', '得分', '等次']],
  ['RANKS', true, ['名次', '得分', '等次']],
  ['FIRST_AND_LAST', false, ['名次', '姓名', '等次']],
])('of the others %s has the columns that it publishes', async (standings, totals, columns) => {
  const { page } = await opened('/my-result', { answers: { [`GET ${API}/3`]: { ...result, publicity: { ...result.publicity, standings, totals } } } })
  expect(page.findAll('th').map((head) => head.text())).toEqual(columns)
})

test('where nothing of others is published, nothing is asked', async () => {
  const { asked } = await opened('/my-result', { answers: { [`GET ${API}/3`]: { ...result, publicity: { ...result.publicity, standings: 'OWN_ONLY' } } } })
  expect(asked.filter((each) => each.includes('standings'))).toEqual([])
})

test('a condition that failed says what I have, what is asked for and how far it is', async () => {
  const { page } = await opened('/my-result/3/why-not')
  expect(page.get('.rule li').text().replace(/\s+/g, ' ')).toContain('走访率')
  expect(page.get('.rule li').text()).toMatch(/现在 0\.92.*要求 ≥ 0\.95.*相差 0\.03/)
})

test.each([
  ['in', '要求是其中之一：优秀、良好'],
  ['not in', '要求不是：优秀、良好'],
])('why not tells what a rule lists after %s in words', async (operator, said) => {
  const listed = { ...missed, field: 'grade', name: both('等次'), operator, actual: 'QUALIFIED', actualName: both('合格'), wanted: 'EXCELLENT, GOOD', wantedName: both('优秀、良好'), gap: undefined }
  const { page } = await opened('/my-result/3/why-not', { answers: { [`GET ${API}/3/why-not`]: { ...whyNot, rules: [{ ...whyNot.rules[0], missed: [listed] }] } } })
  expect(page.get('.rule li').text()).toContain(said)
})

test('a figure that is moved is answered beside what is', async () => {
  const { page, asked } = await opened('/my-result/3/what-if')
  await page.get('input[type=range]').setValue('85')
  // once as it is, once as it would be
  await vi.waitFor(() => expect(asked.filter((each) => each.endsWith('what-if'))).toHaveLength(2))
  await vi.waitFor(() => expect(page.get('.board .big').text()).toBe('91.41'))
  await page.get('.reset').trigger('click')
  expect((page.get('input[inputmode]').element as HTMLInputElement).value).toBe('81')
})

test('what is refused stands at the figure that is refused, whichever was changed last', async () => {
  const checked = { ...visits, item: 'visitsChecked', name: both('已核查户数') }
  const finding = { code: 'RUN-265', severity: 'ERROR', place: { file: visits.item }, message: both('不在 0 至 5000 之间'), remedy: both('请改正') }
  const refusal = Response.json({ code: 'RUN-265', findings: [finding] }, { status: 422 })
  const answers = { [`GET ${API}/3/why-not`]: { ...whyNot, figures: [visits, checked] }, [`POST ${API}/3/what-if`]: refusal }
  const { page } = await opened('/my-result/3/what-if', { answers })
  await page.findAll('input[type=range]')[1]?.setValue('85')
  await vi.waitFor(() => expect(page.find('.fields [role=alert]').exists()).toBe(true))
  const order = Array.from(page.get('.fields').element.children, (each) => each.querySelector('.name')?.textContent ?? each.getAttribute('role'))
  expect(order).toEqual(['已走访户数', 'alert', '已核查户数'])
  expect(page.get('.fields [role=alert]').find('button').exists()).toBe(false)
})

test('what is no number is not asked for', async () => {
  const { page, asked } = await opened('/my-result/3/what-if')
  await page.get('input[inputmode]').setValue('8o')
  await new Promise((later) => setTimeout(later, 500))
  expect(page.get('[role=alert]').text()).toContain('请填写数字')
  expect(asked.filter((each) => each.endsWith('what-if'))).toHaveLength(1)
})

test('where a try would tell of others, no slider is there', async () => {
  const { page } = await opened('/my-result/3/what-if', { answers: { [`GET ${API}/3/why-not`]: { ...whyNot, showsTry: false } } })
  expect(page.find('input').exists()).toBe(false)
  expect(page.text()).toContain('试算会透露他人的数据')
})

test('a place is sought only where places are published', async () => {
  const { page } = await opened('/my-result/3/what-if', { answers: { [`GET ${API}/3/why-not`]: { ...whyNot, showsRank: false } } })
  expect(page.findAll('button.goal').map((button) => button.text())).toEqual(['到更高的等次'])
})

test('the least work is said in sentences and handed to the sliders', async () => {
  const { page } = await opened('/my-result/3/what-if')
  await page.get('button.goal').trigger('click')
  await flushPromises()
  expect(page.get('.found').text()).toMatch(/要有更好的等次，最少这样就够：.*已走访户数从 81 到 85.*91\.41 分，第 12 名，共 18 人，等次优秀/)
  await page.get('.found button').trigger('click')
  expect((page.get('input[inputmode]').element as HTMLInputElement).value).toBe('85')
})
