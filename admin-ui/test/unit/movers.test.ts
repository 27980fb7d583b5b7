import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import MoverDetail from '@/studio/trial/MoverDetail.vue'
import { mounted } from './mounted'

enableAutoUnmount(afterEach)

const state = { status: 'SCORED', group: '甲分局 / A组', total: '90', rank: 3, size: 9, grade: 'GOOD' }

async function told(before: object | undefined, after: object | undefined, more: object = {}): Promise<string> {
  const { page } = await mounted(MoverDetail, { mover: { assessee: 'P1', before, after, lines: [], outcomes: [], ...more } })
  return page.text()
}

test.each([
  ['the place alone', { rank: 4 }, '因别人变化而名次变动'],
  ['the grade, whose limits or quotas are others', { grade: 'PASS' }, '等次因'],
  ['the grade with the place', { grade: 'PASS', rank: 4 }, '等次因'],
  ['the peer group, and so the place', { group: '甲分局 / B组', rank: 4 }, '可比组变了'],
  ['whether one takes part', { status: 'NOT_TAKING_PART', group: undefined, rank: undefined, grade: undefined }, '参评状态'],
])('where no line differs it is said what does: %s', async (_what, after, sentence) => {
  const text = await told(state, { ...state, ...after })
  expect(text).toContain(sentence)
  expect(text.includes('因别人变化')).toBe(sentence.includes('因别人变化'))
})

test('who was not assessed before has another status', async () => expect(await told(undefined, { status: 'NOT_TAKING_PART' })).toContain('参评状态'))

test('a line that differs says it all', async () => {
  const lines = [{ scope: 'visits', scopeName: { zh: '走访', en: 'Visits' }, kind: 'RULE', pointsBefore: '10', pointsAfter: '12' }]
  expect(await told(state, { ...state, total: '92' }, { lines })).not.toContain('没有变化')
})
