import { describe, expect, test } from 'vitest'
import { waterfall } from '@/sheet/waterfall'

describe('the way from 0 to the total', () => {
  const way = waterfall(['60', '45', '0', '-3.5', '-1.5'], '100')

  test('each bar begins where the one before it ended', () => {
    expect(way.steps.map((step) => step.before)).toEqual(['0', '60', '105', '105', '101.5'])
    expect(way.steps.map((step) => step.after)).toEqual(['60', '105', '105', '101.5', '100.0'])
    way.steps.slice(1).forEach((step, index) => {
      const start = step.direction === 'loss' ? step.left + step.width : step.left
      expect(start).toBeCloseTo(way.steps[index]?.end ?? NaN)
    })
  })

  test('a gain, a loss and nothing are told apart', () => {
    expect(way.steps.map((step) => step.direction)).toEqual(['gain', 'gain', 'none', 'loss', 'loss'])
  })

  test('a bar is as long as its points, and the total as all of them', () => {
    const [first, second] = way.steps
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(45 / 60)
    expect(way.total.width / (first?.width ?? 1)).toBeCloseTo(100 / 60)
    expect(way.total.left).toBe(way.ticks.find((tick) => tick.value === '0')?.at)
  })

  test('the lines add up to the total, exactly', () => {
    expect(way).toMatchObject({ sum: '100.0', addsUp: true })
    expect(waterfall(['0.1', '0.2'], '0.3').addsUp).toBe(true)
    expect(waterfall(['0.1', '0.2'], '0.31').addsUp).toBe(false)
  })
})

test('sums below zero have room, and the zero line is where zero is', () => {
  const way = waterfall(['5', '-12', '3'], '-4')
  expect(way.ticks.map((tick) => tick.value)).toEqual(['-8', '-6', '-4', '-2', '0', '2', '4', '6'])
  const zero = way.ticks.find((tick) => tick.value === '0')?.at ?? NaN
  expect(zero).toBeGreaterThan(0)
  expect(way.steps[1]?.end).toBeLessThan(zero)
  expect(way.total.direction).toBe('loss')
  way.steps.forEach((step) => {
    expect(step.left).toBeGreaterThanOrEqual(0)
    expect(step.left + step.width).toBeLessThanOrEqual(100.0001)
  })
})

test.each([[['101'], '101'], [['0.004', '0.003'], '0.007'], [['1234567'], '1234567'], [['95', '5', '-100'], '0']])('lines %j are crossed by few round values', (points, total) => {
  const { ticks } = waterfall(points, total)
  expect(ticks.length).toBeGreaterThan(1)
  expect(ticks.length).toBeLessThanOrEqual(8)
  expect(ticks[0]?.at).toBe(0)
  expect(ticks[ticks.length - 1]?.at).toBeCloseTo(100)
})

test('a low total looks low where it is known what could be had', () => {
  expect(waterfall(['2.5'], '2.5', 100).total.width).toBeCloseTo(2.5)
})

test('a sheet without lines, or all of zero, has a picture too', () => {
  expect(waterfall([], '0')).toMatchObject({ steps: [], addsUp: true })
  expect(waterfall(['0', '0'], '0').steps.every((step) => step.direction === 'none' && Number.isFinite(step.end))).toBe(true)
})
