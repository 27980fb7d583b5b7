import type { Schemas } from '@/api/client'

/** How far a reward or penalty is. */
export interface State {
  state: 'PROPOSED' | 'CONFIRMED' | 'REJECTED'
  by?: string
  at?: string
}

/** Without a decision it is a proposal still. */
export function stateOf(outcome: Pick<Schemas['Outcome'], 'decision'>): State {
  const decision = outcome.decision as { decision?: State['state']; decidedBy?: string; decidedAt?: string } | undefined
  return { state: decision?.decision ?? 'PROPOSED', by: decision?.decidedBy, at: decision?.decidedAt }
}
