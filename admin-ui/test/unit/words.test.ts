import { expect, test } from 'vitest'
import { words } from '@/language/words'

function keys(tree: object, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' ? keys(value, `${before}${key}.`) : [before + key]))
}

test('every sentence is there in both languages', () => {
  expect(keys(words.zh)).not.toHaveLength(0)
  expect(keys(words.en).sort()).toEqual(keys(words.zh).sort())
})
