import { api, ask, type Schemas } from '@/api/client'

export type Outcome = Schemas['Outcome']
export type Verdict = NonNullable<Schemas['OutcomeDecision']['decision']>
export type State = 'PROPOSED' | Verdict

/** As many as the service decides at once. */
export const MOST = 500

export function stateOf(outcome: Outcome): State {
  return outcome.decision?.decision ?? 'PROPOSED'
}

/** Rewards that nobody has decided about go together; a penalty is decided by itself. */
export function goesWithOthers(outcome: Outcome): boolean {
  return outcome.kind !== 'PENALTY' && stateOf(outcome) === 'PROPOSED'
}

export function needsReason(outcomes: Outcome[], verdict: Verdict): boolean {
  return verdict === 'REJECTED' || outcomes.some((outcome) => outcome.kind === 'PENALTY' || !['PROPOSED', verdict].includes(stateOf(outcome)))
}

/** All of them or none. */
export async function decide(run: number, outcomes: Outcome[], verdict: Verdict, reason: string): Promise<Schemas['OutcomeDecision'][]> {
  const positions = outcomes.map((outcome) => outcome.position)
  const body = { positions, decision: verdict, ...(reason ? { reason } : {}) }
  return (await ask(api.POST('/api/runs/{id}/outcomes/decisions', { params: { path: { id: run } }, body }))).items
}
