import type { Schemas } from '@/api/client'

type Run = Schemas['Run']

/** In the order in which a run passes them. */
export const STEPS = ['PLANNED', 'FROZEN', 'SCORED', 'GRADED', 'REVIEW'] as const

export function isOver(run: Run): boolean {
  return run.state === 'REVIEW' || run.state === 'FAILED'
}

/** 0 when planned, 1 when ready for review. */
export function progress(run: Run): number {
  return Math.max(0, STEPS.indexOf(run.state as (typeof STEPS)[number])) / (STEPS.length - 1)
}

/**
 * Whether the next start is a correction, which needs a reason: there is a finished run, and none that would be gone on with. A
 * failed one is gone on with where its input was frozen.
 */
export function needsReason(newestFirst: Run[]): boolean {
  const latest = newestFirst[0]
  const goesOn = latest !== undefined && (!isOver(latest) || (latest.state === 'FAILED' && !!latest.runInputChecksum))
  return !goesOn && newestFirst.some((run) => run.state === 'REVIEW')
}
