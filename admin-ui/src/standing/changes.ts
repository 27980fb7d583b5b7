import { compare } from '@/figures/decimal'
import type { Schemas } from '@/api/client'
import type { Change } from './asked'

type Part = Schemas['MonthChangePart']

/** Why a part is not what it was: figures that its rules read, another version of the policy, or what is in neither: reports of events, or the group. */
export type Why = 'FIGURES' | 'FIGURES_AND_VERSION' | 'VERSION' | 'OTHER' | 'NO_EFFECT'

export function why(part: Part, newVersion: boolean): Why {
  if (part.points !== undefined && part.pointsBefore !== undefined && compare(part.points, part.pointsBefore) === 0) {
    return 'NO_EFFECT'
  }
  if (part.figures.length) {
    return newVersion ? 'FIGURES_AND_VERSION' : 'FIGURES'
  }
  return newVersion ? 'VERSION' : 'OTHER'
}

/** What moved the score, before what only moved itself. */
export function ordered(change: Change): { part: Part; why: Why }[] {
  const parts = change.parts.map((part) => ({ part, why: why(part, change.newVersion) }))
  return [...parts.filter((each) => each.why !== 'NO_EFFECT'), ...parts.filter((each) => each.why === 'NO_EFFECT')]
}
