import { describe, expect, test } from 'vitest'
import type { Schemas } from '@/api/client'
import { inForce, kindOf, lastMonth, type PublishedPolicy } from '@/months/inForce'
import { needsReason, progress } from '@/run/progress'

function run(id: number, state: Schemas['Run']['state'], more: Partial<Schemas['Run']> = {}): Schemas['Run'] {
  return { id, revision: id, semantics: 1, state, ...more } as Schemas['Run']
}

describe('a policy can be run for a period', () => {
  const monthly = published('community-officer', 'MONTH', ['2026-10', '2026-08'])
  const quarterly = published('units', 'QUARTER', ['2026-09'])

  test('from the month on from which a version holds', () => {
    expect(inForce([monthly], '2026-08')).toHaveLength(1)
    expect(inForce([monthly], '2026-07')).toHaveLength(0)
  })

  test('when it is made for such periods', () => {
    expect(inForce([monthly, quarterly], '2026-Q3').map((policy) => policy.code)).toEqual(['units'])
  })

  test('by the last month of the period', () => {
    expect([lastMonth('2026-10'), lastMonth('2026-Q3'), lastMonth('2026')]).toEqual(['2026-10', '2026-09', '2026-12'])
    expect([kindOf('2026-10'), kindOf('2026-Q3'), kindOf('2026')]).toEqual(['MONTH', 'QUARTER', 'YEAR'])
    expect(inForce([quarterly], '2026-Q2')).toHaveLength(0)
  })

  function published(code: string, periodKind: string, fromMonths: string[]): PublishedPolicy {
    return {
      policy: { code, periodKind, versions: 1 } as Schemas['Policy'],
      publications: fromMonths.map((fromMonth, id) => ({ id, fromMonth }) as Schemas['Publication']),
    }
  }
})

describe('starting again needs a reason', () => {
  test('when there is a finished run', () => expect(needsReason([run(1, 'REVIEW')])).toBe(true))

  test('not when there is none', () => {
    expect(needsReason([])).toBe(false)
    expect(needsReason([run(1, 'FAILED')])).toBe(false)
  })

  test('not when an unfinished one is gone on with', () => {
    expect(needsReason([run(2, 'FROZEN'), run(1, 'REVIEW')])).toBe(false)
    expect(needsReason([run(2, 'FAILED', { runInputChecksum: 'abc' }), run(1, 'REVIEW')])).toBe(false)
    expect(needsReason([run(2, 'FAILED'), run(1, 'REVIEW')])).toBe(true)
  })
})

test('a run moves from nothing to all', () => {
  expect(['PLANNED', 'FROZEN', 'REVIEW'].map((state) => progress(run(1, state as Schemas['Run']['state'])))).toEqual([0, 0.25, 1])
})
