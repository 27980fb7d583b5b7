import { describe, expect, test } from 'vitest'
import { change, compare, percent, shown, sign, sum } from '@/figures/decimal'

describe('a decimal is shown', () => {
  test.each([
    ['0', '0'],
    ['-0.50', '\u22120.5'],
    ['999', '999'],
    ['1000', '1,000'],
    ['1234567.890', '1,234,567.89'],
    ['-1234567', '\u22121,234,567'],
    ['123456789012345678901234567890.12', '123,456,789,012,345,678,901,234,567,890.12'],
  ])('%s as %s', (text, expected) => expect(shown(text)).toBe(expected))

  test('with as many places as a column has', () => expect([shown('92', 2), shown('92.5', 2), shown('92.125', 2)]).toEqual(['92.00', '92.50', '92.125']))

  test('with its sign where it adds or takes', () => expect([change('2.5'), change('-2.5'), change('0')]).toEqual(['+2.5', '\u22122.5', '0']))

  test('never in another notation', () => expect(() => shown('1e3')).toThrow(RangeError))
})

describe('decimals are added', () => {
  test('exactly, where binary fractions would not', () => expect(sum(['0.1', '0.2'])).toBe('0.3'))

  test('with places of different number and with losses', () => expect(sum(['28.50', '-3', '0.125'])).toBe('25.625'))

  test('beyond what a binary fraction can hold', () => expect(sum(['9007199254740993', '0.01'])).toBe('9007199254740993.01'))

  test('to nothing where there are none', () => expect(sum([])).toBe('0'))
})

test('equal values compare equal however many zeros they have', () => {
  expect(compare('1.50', '1.5')).toBe(0)
  expect(compare('-2', '1.5')).toBe(-1)
  expect(compare('10', '9.99')).toBe(1)
  expect([sign('-0.01'), sign('0.00'), sign('3')]).toEqual([-1, 0, 1])
})

test.each([
  ['0.98765', '98.77%'],
  ['1', '100%'],
  ['0.5', '50%'],
  ['-0.1', '\u221210%'],
  ['0.000049', '0%'],
])('the fraction %s is %s', (fraction, expected) => expect(percent(fraction)).toBe(expected))
