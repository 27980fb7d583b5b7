import { syntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { drl } from '@/studio/editor/drl'

/** Words of a text with what they are taken for. */
function tokens(text: string): [string, string][] {
  const state = EditorState.create({ doc: text, extensions: drl() })
  const found: [string, string][] = []
  syntaxTree(state).iterate({
    enter: ({ name, from, to, node }) => {
      if (!node.firstChild && name !== 'Document') {
        found.push([text.slice(from, to), name])
      }
    },
  })
  return found
}

const kind = (text: string, word: string) => tokens(text).find(([found]) => found === word)?.[1]

describe('rule text is told apart', () => {
  const rule = 'rule "走访-满分"\n  @Clause("三(二)")\nwhen $o : OfficerMonth( rate >= p.target, $x : p.目标, kind in ("A") ) // 说明\nthen $o.full("homeVisit", 0.5);\nend'

  test.each([
    ['rule', 'keyword'],
    ['when', 'keyword'],
    ['in', 'keyword'],
    ['end', 'keyword'],
    ['"走访-满分"', 'string'],
    ['// 说明', 'comment'],
    ['0.5', 'number'],
  ])('%s is a %s', (word, expected) => expect(kind(rule, word)).toBe(expected))

  test.each(['p.target', 'p.目标', '@Clause', '$o', 'OfficerMonth'])('%s is a kind of its own', (word) => {
    const taken = kind(rule, word)
    expect(taken).toBeDefined()
    expect(['keyword', 'string', 'comment', 'number']).not.toContain(taken)
  })

  test('a field that begins with p is no parameter', () => expect(kind('when $o : Event( probation == true )', 'probation')).toBeUndefined())

  test('keywords within longer words are none', () => expect(kind('when weekend == true', 'weekend')).toBeUndefined())
})

test('a comment reaches over lines to its end, and rules go on behind it', () => {
  expect(tokens('/* rule one\nrule two */ rule')).toEqual([
    ['/* rule one', 'comment'],
    ['rule two */', 'comment'],
    ['rule', 'keyword'],
  ])
})

test('words within quotation marks are text, and an open one ends with its line', () => {
  expect(kind('"when then"', '"when then"')).toBe('string')
  expect(kind('"open\nrule', 'rule')).toBe('keyword')
})
