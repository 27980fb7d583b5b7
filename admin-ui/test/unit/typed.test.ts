import { describe, expect, test } from 'vitest'
import { difference } from '@/figures/decimal'
import { range, read, said } from '@/studio/parameters/typed'

const share = { share: true, least: '0.8', greatest: '1' }
const points = { share: false, least: '-20', greatest: '100' }

describe('a share may be typed', () => {
  test.each([
    ['95%', '0.95'],
    ['0.95', '0.95'],
    ['.95', '0.95'],
    ['９５％', '0.95'],
    [' 95 % ', '0.95'],
    ['0.950', '0.95'],
    ['100%', '1'],
    ['80.000%', '0.8'],
    ['92.123456789012345678901%', '0.92123456789012345678901'],
  ])('as %s, which means %s', (typed, value) => expect(read(typed, share)).toEqual({ value }))

  test('but 95 may be meant as 95%, so it is asked', () => expect(read('95', share)).toEqual({ problem: 'percentMeant' }))

  test('and is held to its range at once', () => {
    expect(read('79.9%', share)).toEqual({ problem: 'outOfRange' })
    expect(read('101%', share)).toEqual({ problem: 'outOfRange' })
    expect(read('80%', share)).toEqual({ value: '0.8' })
  })
})

describe('another number', () => {
  test.each([
    ['12.5', '12.5'],
    ['\u22123', '-3'],
    ['-20', '-20'],
    ['007', '7'],
    ['-0.0', '0'],
    ['100.00', '100'],
  ])('%s is read as %s', (typed, value) => expect(read(typed, points)).toEqual({ value }))

  test('has thousands with commas, but only in threes', () => {
    expect(read('1,250.5', { share: false })).toEqual({ value: '1250.5' })
    expect(read('1,25', { share: false })).toEqual({ problem: 'noNumber' })
  })

  test('takes no percent', () => expect(read('5%', points)).toEqual({ problem: 'noShare' }))

  test.each(['', ' '])('“%s” is a field left blank', (typed) => expect(read(typed, points)).toEqual({ problem: 'blank' }))
  test.each(['.', '-', 'abc', '1.2.3', '1e3', '5分'])('“%s” is none', (typed) => expect(read(typed, points)).toEqual({ problem: 'noNumber' }))
})

test.each([
  ['0.95', '95%'],
  ['1', '100%'],
  ['0.3333333', '33.33333%'],
  ['-0.1', '-10%'],
  ['0', '0%'],
])('the share %s is said as %s, exactly', (value, expected) => expect(said(value, true)).toBe(expected))

test('what is said is read back as the same number', () => {
  for (const value of ['0.8', '0.85', '0.999', '1']) {
    expect(read(said(value, true), share)).toEqual({ value })
  }
})

test('a range is said with the limits that there are', () => {
  expect(range('0.8', '1', true)).toBe('80% – 100%')
  expect(range(undefined, '5000', false)).toBe('≤ 5,000')
  expect(range(undefined, undefined, false)).toBe('')
})

describe('the difference of decimals', () => {
  test.each([
    ['0.3', '0.1', '-0.2'],
    ['12300.00', '12500', '200.00'],
    ['9007199254740993', '9007199254740993.01', '0.01'],
    ['-5', '5', '10'],
  ])('from %s to %s is exactly %s', (before, after, expected) => expect(difference(before, after)).toBe(expected))

  test('takes what is not there for nothing', () => expect([difference(undefined, '2.5'), difference('2.5', null)]).toEqual(['2.5', '-2.5']))
})
