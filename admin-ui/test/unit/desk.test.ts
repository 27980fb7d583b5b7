import { describe, expect, test } from 'vitest'
import { effectScope } from 'vue'
import { changeBetween, useDesk, type Desk } from '@/studio/editor/useDesk'

const texts = { 'policy.yaml': 'code: a', 'parameters.yaml': 'x: 1\ny: 2\n', 'rules.drl': 'rule', 'scenarios.yaml': '' }

function desk(): Desk {
  const made = effectScope().run(() => useDesk({ spokenNow: () => [], completion: () => null })) as Desk
  made.fill(texts)
  return made
}

describe('a text that comes from the form', () => {
  test('is one step, which undo takes back alone', () => {
    const on = desk()
    on.replace('parameters.yaml', 'x: 1\ny: 3\n')
    on.replace('parameters.yaml', 'x: 5\ny: 3\n')
    on.undo('parameters.yaml')
    expect(on.text('parameters.yaml')).toBe('x: 1\ny: 3\n')
    on.undo('parameters.yaml')
    expect(on.text('parameters.yaml')).toBe(texts['parameters.yaml'])
    expect(on.undo('parameters.yaml')).toBe(false)
  })

  test('touches no other file and no other undo', () => {
    const on = desk()
    on.replace('rules.drl', 'rule "a"')
    on.replace('parameters.yaml', 'x: 9\n')
    on.undo('rules.drl')
    expect(on.texts()).toEqual({ ...texts, 'parameters.yaml': 'x: 9\n' })
  })

  test('that is the same is no change at all', () => {
    const on = desk()
    const before = on.version.value
    on.replace('parameters.yaml', texts['parameters.yaml'].replace(/\n/g, '\r\n'))
    expect(on.version.value).toBe(before)
  })

  test('is known to have changed, whichever file lies before the reader', () => {
    const on = desk()
    const before = on.version.value
    on.replace('scenarios.yaml', '- name: one')
    expect(on.version.value).toBe(before + 1)
  })
})

describe('the smallest change', () => {
  test.each([
    ['abcd', 'abXd', { from: 2, to: 3, insert: 'X' }],
    ['abab', 'ababab', { from: 4, to: 4, insert: 'ab' }],
    ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
    ['', 'x', { from: 0, to: 0, insert: 'x' }],
  ])('from %s to %s', (before, after, expected) => {
    const change = changeBetween(before, after) as { from: number; to: number; insert: string }
    expect(change).toEqual(expected)
    expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after)
  })

  test('is none where nothing changed', () => expect(changeBetween('same', 'same')).toBeUndefined())
})
