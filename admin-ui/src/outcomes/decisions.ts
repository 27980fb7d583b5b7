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

/** All of them or none, and none where somebody has decided meanwhile; those that go together are in one state. */
export async function decide(run: number, outcomes: Outcome[], verdict: Verdict, reason: string): Promise<Schemas['OutcomeDecision'][]> {
  const positions = outcomes.map((outcome) => outcome.position)
  const seen = outcomes[0] ? stateOf(outcomes[0]) : 'PROPOSED'
  const body = { positions, seen, decision: verdict, ...(reason ? { reason } : {}) }
  return (await ask(api.POST('/api/runs/{id}/outcomes/decisions', { params: { path: { id: run } }, body }))).items
}
