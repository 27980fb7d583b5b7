import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import OutcomesPage from '@/outcomes/OutcomesPage.vue'
import { remaining } from '@/outcomes/remaining'
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

const reward = (position: number, more = {}) => ({ position, assessee: `P${position}`, name: `甲${position}`, code: 'bonus', outcome: { zh: '绩效', en: 'Bonus' }, kind: 'REWARD', amount: '100.50', unit: 'CNY', reason: { zh: '优秀', en: 'excellent' }, ...more })
const penalty = reward(3, { kind: 'PENALTY', code: 'withheld', outcome: { zh: '扣发', en: 'Withheld' } })
const decidedBefore = reward(4, { decision: { decision: 'REJECTED', reason: '重复', decidedAt: '2026-10-31T01:00:00Z', decidedBy: 'wang' } })
const totals = [
  { code: 'bonus', outcome: { zh: '绩效', en: 'Bonus' }, kind: 'REWARD', unit: 'CNY', count: 3, total: '301.50', confirmed: 0, rejected: 1 },
  { code: 'withheld', outcome: { zh: '扣发', en: 'Withheld' }, kind: 'PENALTY', unit: 'CNY', count: 1, total: '100.50', confirmed: 0, rejected: 0 },
]
const DECISIONS = 'POST /api/runs/7/outcomes/decisions'
const confirmed = (...positions: number[]) => ({ items: positions.map((position) => ({ position, decision: 'CONFIRMED', decidedAt: '2026-10-31T02:00:00Z', decidedBy: 'leader' })) })

async function opened(decisions: unknown, as: 'LEADER' | 'AUDITOR' = 'LEADER', run: object = {}) {
  const { asked, fetch } = answering({
    'GET /api/runs/7/outcomes': { items: [reward(1), reward(2), penalty, decidedBefore] },
    'GET /api/runs/7/outcomes/totals': { items: totals },
    'GET /api/runs/7/units': { items: [] },
    'GET /api/runs/7/checks': { items: [] },
    [DECISIONS]: decisions,
  })
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') {
      sent.push(await request.clone().json())
    }
    return fetch(request)
  })
  const { page } = await mounted(OutcomesPage, { run: { id: 7, ...run } }, { as: [as], at: '/runs/7/outcomes' })
  await flushPromises()
  const press = async (name: string) => {
    await page.get(`[aria-label="${name}"]`).trigger('click')
    await flushPromises()
  }
  const dialog = () => page.get('dialog')
  const send = async () => {
    await dialog().get('form').trigger('submit')
    await flushPromises()
  }
  return { asked, page, press, dialog, send, sent }
}

test('what is left to decide is counted', async () => {
  expect(remaining(totals)).toEqual({ rewards: 2, penalties: 1 })
  const { page } = await opened(undefined)
  expect(page.text()).toContain('待定：奖励 2 项，惩处 1 项')
  expect(page.text()).toContain('已确认 0，已否决 1，待定 2')
})

test('rewards are picked and confirmed at once, after they were said once more', async () => {
  const { page, dialog, send, sent, asked } = await opened(confirmed(1, 2))
  const boxes = page.findAll<HTMLInputElement>('input[type=checkbox]')
  // neither the penalty nor what is decided
  expect(boxes.map((box) => box.attributes('aria-label'))).toEqual(['选择 甲1：绩效', '选择 甲2：绩效'])
  const button = (text: string) => page.findAll('button').find((each) => each.text().startsWith(text))
  expect(button('确认所选')?.attributes('disabled')).toBeDefined()
  await button('选中全部')?.trigger('click')
  await flushPromises()
  await button('确认所选')?.trigger('click')
  expect(dialog().text()).toContain('确认 2 项奖励？')
  expect(dialog().text()).toContain('201 元')
  expect(sent).toEqual([])
  await send()
  expect(sent).toEqual([{ positions: [1, 2], seen: 'PROPOSED', decision: 'CONFIRMED' }])
  expect(page.find('dialog').exists()).toBe(false)
  expect(page.get('.told').text()).toBe('已确认 2 项。')
  expect(document.activeElement).toBe(page.get('.told').element)
  expect(page.findAll('input[type=checkbox]')).toHaveLength(0)
  // what is left was asked anew
  expect(asked.filter((each) => each.includes('totals'))).toHaveLength(2)
})

test('a penalty takes a reason, and is sent once', async () => {
  const { press, dialog, send, sent } = await opened(confirmed(3))
  await press('确认 甲3：扣发')
  await send()
  expect(sent).toEqual([])
  await dialog().get('textarea').setValue(' 迟到三次 ')
  void dialog().get('form').trigger('submit')
  await send()
  expect(sent).toEqual([{ positions: [3], seen: 'PROPOSED', decision: 'CONFIRMED', reason: '迟到三次' }])
})

test('rejecting a reward takes a reason; confirming it does not', async () => {
  const { press, send, sent, page } = await opened(confirmed(1))
  await press('否决 甲1：绩效')
  await send()
  expect(sent).toEqual([])
  await page.get('dialog').trigger('cancel')
  await press('确认 甲1：绩效')
  await send()
  expect(sent).toEqual([{ positions: [1], seen: 'PROPOSED', decision: 'CONFIRMED' }])
})

test('a refusal is told in the dialog, where the reason still stands', async () => {
  const finding = { code: 'RUN-278', severity: 'ERROR', message: { zh: '不能决定本人的奖惩', en: 'own' }, remedy: { zh: '请另一位', en: 'another' } }
  const { press, dialog, send } = await opened(Response.json({ code: 'RUN-278', findings: [finding] }, { status: 409 }))
  await press('否决 甲1：绩效')
  await dialog().get('textarea').setValue('重复')
  await send()
  expect(dialog().get('[role=alert]').text()).toContain('不能决定本人的奖惩')
  expect(dialog().get<HTMLTextAreaElement>('textarea').element.value).toBe('重复')
})

test('what was decided names who, and can be decided otherwise', async () => {
  const { page } = await opened(undefined)
  expect(page.text()).toContain('wang')
  expect(page.text()).toContain('理由：重复')
  expect(page.find('[aria-label="确认 甲4：绩效"]').exists()).toBe(true)
  expect(page.find('[aria-label="否决 甲4：绩效"]').exists()).toBe(false)
})

test('an auditor sees the states and decides nothing', async () => {
  const { page } = await opened(undefined, 'AUDITOR')
  expect(page.text()).toContain('已否决')
  expect(page.findAll('input[type=checkbox]')).toHaveLength(0)
  expect(page.findAll('.decide')).toHaveLength(0)
})

test('after somebody else has decided, closing the dialog looks again', async () => {
  const finding = { code: 'RUN-280', severity: 'ERROR', message: { zh: '奖惩 1 现在的状态不是作决定时看到的', en: 'not in the state' }, remedy: { zh: '请刷新后核对', en: 'load it anew' } }
  const { press, send, page, asked } = await opened(Response.json({ code: 'RUN-280', findings: [finding] }, { status: 409 }))
  const lists = () => asked.filter((each) => each.startsWith('GET /api/runs/7/outcomes?')).length
  await press('确认 甲1：绩效')
  await send()
  expect(lists()).toBe(1)
  await page.get('dialog').trigger('cancel')
  await flushPromises()
  expect(page.find('dialog').exists()).toBe(false)
  expect(lists()).toBe(2)
})

test('about a run that has a later one nothing is decided, and the way leads there', async () => {
  const { page } = await opened(undefined, 'LEADER', { laterRun: 11 })
  expect(page.text()).toContain('本周期有更新的运行')
  expect(page.get('a[href="/runs/11/outcomes"]').text()).toBe('办理最新的运行')
  expect(page.text()).not.toContain('待定：奖励 2 项')
  expect(page.find('input[type=checkbox]').exists()).toBe(false)
  expect(page.find('[aria-label="确认 甲1：绩效"]').exists()).toBe(false)
})
