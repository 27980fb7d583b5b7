import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import PublicationPage from '@/publication/PublicationPage.vue'
import { providePublication } from '@/publication/usePublication'
import { answering, mounted } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())
beforeEach(() => {
  // not in jsdom yet
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

const run = { id: 7, policy: 'community-officer', versionChecksum: 'abc', state: 'REVIEW', assessees: 350, graded: 340, quarantined: 5, leftOut: 2, startedBy: 'operator' }
const publication = { run: 7, publishedAt: '2026-11-02T01:00:00Z', publishedBy: 'wang', remark: '请核对' }
const PUBLICATION = '/api/runs/7/publication'

/** Below the head of its run, as on the page. */
const Page = defineComponent({
  props: { run: { type: Object, required: true } },
  setup(props) {
    providePublication(() => props.run.id)
    return () => h(PublicationPage, { run: props.run as never })
  },
})

async function opened(more: Record<string, unknown> = {}, { as = 'LEADER', of = run }: { as?: 'LEADER' | 'RUN_OPERATOR'; of?: object } = {}) {
  const { asked, fetch } = answering({
    [`GET ${PUBLICATION}`]: { items: [] },
    'GET /api/policies/community-officer/versions/abc/publicity': { standings: 'FIRST_AND_LAST', totals: false, bands: false, first: 3, last: 1 },
    'GET /api/runs/7/checks': { items: [{ position: 1, value: '12', atMost: '10' }] },
    'GET /api/runs/7/outcomes/totals': { items: [{ code: 'bonus', kind: 'REWARD', count: 9, confirmed: 2, rejected: 1 }] },
    'GET /api/runs/7/findings': { items: [{ position: 1, code: 'RUN-309', message: { zh: '降两等', en: 'deep fall' }, remedy: { zh: '请审核', en: 'review' } }] },
    ...more,
  })
  vi.stubGlobal('fetch', fetch)
  const { page } = await mounted(Page, { run: of }, { as: [as] })
  await flushPromises()
  const press = async (name: string) => {
    await page.findAll('button').find((each) => each.text() === name)?.trigger('click')
    await flushPromises()
  }
  return { page, asked, press, posts: () => asked.filter((each) => each.startsWith('POST')) }
}

test('a leader sees what to look at first and what officers will see', async () => {
  const { page } = await opened()
  const links = Object.fromEntries(page.findAll('.look a').map((link) => [link.attributes('aria-label'), link.attributes('href')]))
  expect(links).toMatchObject({
    '查看不予评分：5': '/runs/7/ranking?view=unranked',
    '查看超出的预算和差距：1': '/runs/7/outcomes',
    '查看待定的奖惩：奖励 6，惩处 0': '/runs/7/outcomes?state=PROPOSED',
  })
  expect(page.text()).toContain('RUN-309')
  expect(page.get('.seen').text()).toContain('前 3 名和后 1 名')
  expect(page.get('.seen').text()).toContain('不显示别人的得分')
})

test.each([
  [{ standings: 'NAMES_AND_RANKS', totals: true, bands: true, first: 0, last: 0 }, ['所有人的姓名', '列出的人的得分', '各等次的最低得分']],
  [{ standings: 'RANKS', totals: true, bands: false, first: 0, last: 0 }, ['不显示姓名和单位', '不显示各等次的最低得分']],
  [{ standings: 'FIRST_AND_LAST', totals: true, bands: false, first: 5, last: 0 }, ['前 5 名的姓名']],
  [{ standings: 'OWN_ONLY', totals: false, bands: false, first: 0, last: 0 }, ['看不到别人的名次']],
])('%j is said in words', async (publicity, sentences) => {
  const { page } = await opened({ 'GET /api/policies/community-officer/versions/abc/publicity': publicity })
  for (const sentence of sentences) {
    expect(page.get('.seen').text()).toContain(sentence)
  }
})

test('it is published after a question, once, with the remark', async () => {
  const sent: unknown[] = []
  const { page, press, posts } = await opened({ [`POST ${PUBLICATION}`]: publication })
  const answer = globalThis.fetch
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') {
      sent.push(await request.clone().json())
    }
    return answer(request)
  })
  await page.get('textarea').setValue(' 请核对 ')
  await page.get('form').trigger('submit')
  expect(page.get('dialog').text()).toContain('350 个考核对象')
  await press('取消')
  expect(posts()).toEqual([])
  await page.get('form').trigger('submit')
  const yes = page.findAll('dialog button').find((each) => each.text() === '确定公示')
  void yes?.trigger('click')
  await yes?.trigger('click')
  await flushPromises()
  expect(sent).toEqual([{ remark: '请核对' }])
  expect(page.find('dialog').exists()).toBe(false)
})

test('a refusal is told in the question', async () => {
  const finding = { code: 'RUN-272', severity: 'ERROR', message: { zh: '之后有更新的运行 8', en: 'later' }, remedy: { zh: '请公示最新的运行', en: 'the latest' } }
  const { page, press } = await opened({ [`POST ${PUBLICATION}`]: Response.json({ code: 'RUN-272', findings: [finding] }, { status: 409 }) })
  await page.get('form').trigger('submit')
  await press('确定公示')
  expect(page.get('dialog [role=alert]').text()).toContain('之后有更新的运行 8')
})

test('who published it when stands there, and no step is left', async () => {
  const { page } = await opened({ [`GET ${PUBLICATION}`]: { items: [publication] } })
  expect(page.get('#published').text()).toContain('wang')
  expect(page.text()).toContain('公示说明：请核对')
  expect(page.find('form').exists()).toBe(false)
})

test.each([
  ['whoever is no leader waits for one', { as: 'RUN_OPERATOR' as const }, '等待领导'],
  ['nobody publishes what he has started', { of: { ...run, startedBy: 'somebody' } }, '由您本人启动'],
  ['what a check refuses is not published', { of: { ...run, refused: true } }, '不能公示'],
])('%s', async (_name, options, words) => {
  const { page } = await opened({}, options)
  expect(page.text()).toContain(words)
  expect(page.find('form').exists()).toBe(false)
})

test('a run that has a later one is not published any more', async () => {
  const { page } = await opened({}, { of: { ...run, laterRun: 9 } })
  expect(page.text()).toContain('本周期有更新的运行，请办理最新的运行。')
  expect(page.find('form').exists()).toBe(false)
})
