import { afterEach, expect, test } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'
import LineTable from '@/sheet/LineTable.vue'
import SheetHead from '@/sheet/SheetHead.vue'
import { waterfall } from '@/sheet/waterfall'
import WaterfallList from '@/sheet/WaterfallList.vue'
import { mounted } from './mounted'

enableAutoUnmount(afterEach)

const lines = [
  line('入户走访率', '20.00', 'RULE', { rule: '走访率-达到目标得满分', clause: '三(二) 入户走访率', figures: [{ field: 'homeVisitRate', name: both('走访率'), value: '0.97' }] }),
  line('扣分', '-3.00', 'RULE', { rule: '投诉属实-扣分', clause: '三(二) 惩', event: 'E1' }),
  line('总分', '-0.50', 'COEFFICIENT'),
]

test('each bar tells in words what it does, and explains itself when it has the focus', async () => {
  const { page } = await mounted(WaterfallList, { lines, total: '16.50', way: waterfall(lines.map((it) => it.points), '16.50') })
  const bars = page.findAll('button')
  expect(bars.map((bar) => bar.find('.unseen').text())).toEqual([
    '入户走访率：+20 分，累计 20 分',
    '扣分：\u22123 分，累计 17 分',
    '总分 系数：\u22120.5 分，累计 16.5 分',
  ])
  await bars[1]?.trigger('focus')
  expect(page.find('.aside').text()).toContain('投诉属实-扣分')
  expect(page.find('.aside').text()).toContain('E1')
  expect(bars[1]?.attributes('aria-expanded')).toBe('true')
})

test('the arrow keys lead from bar to bar, and stop at the ends', async () => {
  const { page } = await mounted(WaterfallList, { lines, total: '16.50', way: waterfall(lines.map((it) => it.points), '16.50') })
  const bars = page.findAll('button')
  bars[0]?.element.focus()
  await bars[0]?.trigger('keydown', { key: 'ArrowDown' })
  expect(document.activeElement).toBe(bars[1]?.element)
  await bars[1]?.trigger('keydown', { key: 'End' })
  await bars[2]?.trigger('keydown', { key: 'ArrowDown' })
  expect(document.activeElement).toBe(bars[2]?.element)
})

test('a loss is hatched and a gain is full, so that black and white tells them apart', async () => {
  const { page } = await mounted(WaterfallList, { lines, total: '16.50', way: waterfall(lines.map((it) => it.points), '16.50') })
  const fills = page.findAll('li > button rect').map((bar) => bar.attributes('fill'))
  expect(fills[0]).not.toContain('url(')
  expect(fills[1]).toContain('url(#')
})

test('the table says that its lines add up, and cries out when they do not', async () => {
  const right = await mounted(LineTable, { lines, total: '16.50', way: waterfall(lines.map((it) => it.points), '16.50') })
  expect(right.page.text()).toContain('以上 3 项相加，正好是总分 16.50。')
  const wrong = await mounted(LineTable, { lines, total: '17', way: waterfall(lines.map((it) => it.points), '17') })
  expect(wrong.page.find('[role=alert]').text()).toContain('16.50')
})

test('the head says why the grade is not that of the points', async () => {
  const standing = {
    ranking: 'main', groupNo: 1, groupName: '甲分局 / A组', position: 6, rank: 6, tied: 2, size: 17, total: '90',
    grade: 'GOOD', gradeName: { zh: '良好', en: 'Good' }, bandGrade: 'EXCELLENT', bandGradeName: { zh: '优秀', en: 'Excellent' }, because: both('优秀限 4 人'),
  }
  const sheet = { assessee: 'P1', name: '阿卜杜热合曼·买买提明江', total: '90.00', attainment: '0.9', attributes: [], lines: [], outcomes: [], standings: [standing] }
  const { page } = await mounted(SheetHead, { sheet })
  expect(page.text()).toContain('6 / 17')
  expect(page.text()).toContain('2 人并列；按得分为优秀；优秀限 4 人')
  expect(page.text()).toContain('得分率 90%')
})

function both(zh: string) {
  return { zh, en: zh }
}

function line(name: string, points: string, kind: string, more: object = {}) {
  return { scope: name, scopeName: both(name), kind, points, reason: both(`${name}的原因`), figures: [], ...more }
}
