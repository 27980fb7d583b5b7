import { Text } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { spanOf } from '@/studio/editor/places'

const text = (...lines: string[]) => Text.of(lines)

/** What the place covers. */
function covered(lines: string[], place: { file?: string; line?: number; column?: number; length?: number }): string {
  const doc = text(...lines)
  const { from, to } = spanOf(doc, { file: 'policy.yaml', ...place })
  return doc.sliceString(from, to)
}

describe('a finding stands', () => {
  test('at its line, column and length', () => expect(covered(['one', 'two three'], { line: 2, column: 5, length: 5 })).toBe('three'))

  test('at one character where the length is not known', () => expect(covered(['abc'], { line: 1, column: 2 })).toBe('b'))

  test('under the whole line, without its indent, where there is no column', () => expect(covered(['a', '    b c'], { line: 2 })).toBe('b c'))

  test('at the beginning where the whole file is meant', () => expect(spanOf(text('abc'), { file: 'x' })).toEqual({ from: 0, to: 0 }))

  test('at the same place whichever line ends the text came with', () => {
    const [unix, windows] = ['a\nb wrong', 'a\r\nb wrong'].map((raw) => raw.split(/\r\n?|\n/))
    const place = { line: 2, column: 3, length: 5 }
    expect(covered(windows as string[], place)).toBe('wrong')
    expect(covered(windows as string[], place)).toBe(covered(unix as string[], place))
  })
})

describe('a place that the text no longer has falls on the nearest', () => {
  test.each([
    ['a line beyond the end', { line: 9, column: 1, length: 3 }, { from: 5, to: 5 }],
    ['a column beyond the line', { line: 1, column: 99, length: 3 }, { from: 2, to: 2 }],
    ['a length beyond the line', { line: 1, column: 2, length: 99 }, { from: 1, to: 2 }],
  ])('%s', (_what, place, expected) => expect(spanOf(text('ab', 'cd'), { file: 'policy.yaml', ...place })).toEqual(expected))
})

describe('characters outside the basic plane', () => {
  test.each(['policy.yaml', 'rules.drl'])('count as one in %s, as the service counts', (file) =>
    expect(covered(['"𠮷𠮷" wrong'], { file, line: 1, column: 6, length: 5 })).toBe('wrong'))

  test('are never cut in half', () => expect(covered(['a𠮷b'], { line: 1, column: 2, length: 1 })).toBe('𠮷'))
})
