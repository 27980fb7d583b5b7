import { describe, expect, test } from 'vitest'
import type { Month, Silent, SilentRule, Tryable } from '@/standing/asked'
import { brief } from '@/standing/brief'
import { ordered, why } from '@/standing/changes'
import { line, spots } from '@/standing/chart'
import { isApart, saysNothing, silences, wanted } from '@/standing/conditions'
import { stateOf } from '@/standing/decisions'
import { parted, range, said } from '@/standing/slider'

describe('the picture of the months', () => {
  const months = (count: number) => Array.from({ length: count }, (_, back) => ({ run: count - back, period: `m${count - back}`, total: String(80 + ((count - back) % 5)) }) as Month)

  test('runs from the oldest to the newest, the best highest', () => {
    const all = spots([{ run: 3, total: '90' }, { run: 2, total: '70' }, { run: 1, total: '80' }] as Month[], 3)
    expect(all.map((spot) => spot.month.run)).toEqual([1, 2, 3])
    expect(all.map((spot) => spot.left)).toEqual([0, 50, 100])
    expect((all[2]?.top ?? 0) < (all[0]?.top ?? 0) && (all[0]?.top ?? 0) < (all[1]?.top ?? 0)).toBe(true)
    expect(line(all).split(' ')).toHaveLength(3)
  })

  test('has twelve months at most, and the one that is looked at among them', () => {
    expect(spots(months(20), 20).map((spot) => spot.month.run)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
    expect(spots(months(20), 3).map((spot) => spot.month.run)[0]).toBe(3)
  })

  test('tells the ends, the highest, the lowest and the one that is looked at', () => {
    expect(spots(months(12), 7).filter((spot) => spot.isTold).map((spot) => spot.month.run)).toEqual(expect.arrayContaining([1, 12, 7]))
    expect(spots(months(12), 7).filter((spot) => spot.isTold).length).toBeLessThan(6)
  })

  test.each([[['90', '90']], [['90']], [['0', '0']]])('stands within its frame for %s', (totals) => {
    const all = spots(totals.map((total, index) => ({ run: index, total }) as Month), 0)
    expect(all.every((spot) => spot.top >= 0 && spot.top <= 100 && Number.isFinite(spot.left))).toBe(true)
  })
})

describe('against the month before', () => {
  const figure = { field: 'a' }

  test.each([
    ['FIGURES', { points: '3', pointsBefore: '2', figures: [figure] }, false],
    ['FIGURES_AND_VERSION', { points: '3', pointsBefore: '2', figures: [figure] }, true],
    ['VERSION', { points: '3', pointsBefore: '2', figures: [] }, true],
    ['OTHER', { points: '3', pointsBefore: '2', figures: [] }, false],
    ['NO_EFFECT', { points: '3.0', pointsBefore: '3', figures: [figure] }, false],
    ['OTHER', { points: '-3', figures: [] }, false],
  ])('%s', (cause, part, newVersion) => {
    expect(why(part, newVersion)).toBe(cause)
  })

  test('what moved the score comes first', () => {
    const parts = [{ scope: 'a', points: '1', pointsBefore: '1', figures: [figure] }, { scope: 'b', points: '2', pointsBefore: '1', figures: [figure] }]
    expect(ordered({ run: 1, period: '', total: '', totalBefore: '', newVersion: false, parts }).map((each) => each.part.scope)).toEqual(['b', 'a'])
  })
})

describe('silent rules', () => {
  const rule = (target: string | undefined, name: string, stage = 'PERIOD') => ({ stage, target, rule: name, missed: [] }) as SilentRule
  const condition = (asked: string, operator = '>=') => ({ field: 'a', operator, actual: '1', wanted: asked, applies: true }) as Silent

  test('stand together by what they are about', () => {
    expect(silences([rule('a', '1'), rule('b', '2'), rule('a', '3'), rule('a', '4', 'STANDING')]).map((group) => group.rules.map((each) => each.rule))).toEqual([['1', '3'], ['2'], ['4']])
  })

  test.each([
    ['p.homeVisitTarget = 0.95', { value: '0.95', parameter: 'homeVisitTarget' }],
    ['0.95', { value: '0.95' }],
    ['甲 = 乙', { value: '甲 = 乙' }],
  ])('ask for %s', (asked, said) => {
    expect(wanted(condition(asked))).toEqual(said)
  })

  test.each([['0.03', true], ['0', false], ['0.00', false]])('tell of %s between', (gap, told) => {
    expect(isApart(gap)).toBe(told)
  })

  test('on a figure that is not there ask for nothing', () => {
    expect([saysNothing(condition('', '')), saysNothing(condition('3'))]).toEqual([true, false])
  })
})

describe('a slider', () => {
  const figure = (more: object) => ({ item: 'a', kind: 'COUNT', value: '81', least: '0', greatest: '5000', influenced: true, better: 'HIGHER', values: [], ...more }) as Tryable

  test.each([
    ['goes to the whole that it is part of', figure({ partOf: 'b' }), '90', { least: 0, greatest: 90, step: 1 }],
    ['goes to twice what is, not to all that could be', figure({}), undefined, { least: 0, greatest: 162, step: 1 }],
    ['has room where there is nothing yet', figure({ value: '0' }), undefined, { least: 0, greatest: 10, step: 1 }],
    ['stays within what the catalogue allows', figure({ greatest: '100' }), undefined, { least: 0, greatest: 100, step: 1 }],
    ['goes by hundredths of a rate', figure({ kind: 'RATE', value: '0.93', greatest: '1' }), undefined, { least: 0, greatest: 1, step: 0.01 }],
    ['reaches what is, even where the whole is less', figure({}), '70', { least: 0, greatest: 81, step: 1 }],
    ['begins below nothing where the figure does', figure({ value: '-5', least: undefined, greatest: undefined }), undefined, { least: -5, greatest: 5, step: 1 }],
  ])('%s', (_name, of, whole, limits) => {
    expect(range(of, whole)).toEqual(limits)
  })

  test('says plain decimals', () => {
    const [rate, count] = [{ least: 0, greatest: 1, step: 0.01 }, { least: 0, greatest: 9, step: 1 }]
    expect([said(0.1 + 0.2, rate), said(1, rate), said(7.0000001, count)]).toEqual(['0.3', '1', '7'])
  })

  test('is offered first for what one can do something about', () => {
    const { own, others } = parted([figure({ item: 'due', influenced: false }), figure({ item: 'done' }), figure({ item: 'code', better: undefined })])
    expect([own.map((each) => each.item), others.map((each) => each.item)]).toEqual([['done'], ['due', 'code']])
  })
})

test('a reward is a proposal until somebody has decided', () => {
  expect(stateOf({})).toEqual({ state: 'PROPOSED' })
  expect(stateOf({ decision: { decision: 'REJECTED', decidedBy: '领导', decidedAt: '2026-11-01T00:00:00Z' } as never }).state).toBe('REJECTED')
})

test.each([['0.912077669903', '0.9120…'], ['0.5', '0.5'], ['-0.001098039216', '\u22120.0010…'], ['12', '12'], ['0.1250', '0.125']])('%s is read as %s', (text, read) => {
  expect(brief(text)).toBe(read)
})
