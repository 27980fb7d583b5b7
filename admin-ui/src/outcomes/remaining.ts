import type { Schemas } from '@/api/client'

export interface Remaining {
  rewards: number
  penalties: number
}

export function open(total: Schemas['OutcomeTotal']): number {
  return total.count - total.confirmed - total.rejected
}

/** What nobody has decided about yet. */
export function remaining(totals: Schemas['OutcomeTotal'][]): Remaining {
  const of = (kind: string) => totals.filter((total) => total.kind === kind).reduce((all, total) => all + open(total), 0)
  return { rewards: of('REWARD'), penalties: of('PENALTY') }
}
