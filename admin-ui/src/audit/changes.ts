import type { Entry } from './asked'

export interface Change {
  name: string
  before?: string
  after?: string
}

/** What was and what is, by name; absent: there was none, or is none any more. */
export function changesOf({ before, after }: Pick<Entry, 'before' | 'after'>): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().map((name) => ({ name, before: before[name], after: after[name] }))
}
