import type { Schemas } from '@/api/client'

export type HeldRole = Schemas['SessionRole']
export type Role = NonNullable<HeldRole['role']>

/** Who may do something: one of these roles; with `everywhere` only where it is held for the whole organisation. */
export interface Rule {
  roles: readonly Role[]
  everywhere?: true
}

const REVIEWERS = ['LEADER', 'RUN_OPERATOR', 'AUDITOR', 'POLICY_EDITOR', 'POLICY_APPROVER'] as const
const STAFF = [...REVIEWERS, 'UNIT_CLERK', 'INSPECTOR', 'ADMINISTRATOR'] as const
const SENDERS = ['UNIT_CLERK', 'INSPECTOR', 'RUN_OPERATOR', 'ADMINISTRATOR'] as const

/** The rules of the service's endpoints as far as pages and buttons depend on them. The service decides; a page shows nobody what he may not do. */
export const RULES = {
  seeOwnResult: { roles: ['OFFICER'] },
  seeMonths: { roles: STAFF },
  startRun: { roles: ['RUN_OPERATOR'], everywhere: true },
  seeResults: { roles: REVIEWERS },
  seeWholeResult: { roles: REVIEWERS, everywhere: true },
  readRunInput: { roles: ['RUN_OPERATOR', 'AUDITOR'], everywhere: true },
  seeFigures: { roles: [...SENDERS, 'AUDITOR'] },
  sendFigures: { roles: SENDERS },
  readDrafts: { roles: ['POLICY_EDITOR', 'POLICY_APPROVER', 'AUDITOR'] },
  editDrafts: { roles: ['POLICY_EDITOR'] },
  checkTexts: { roles: ['POLICY_EDITOR', 'POLICY_APPROVER'] },
  tryDrafts: { roles: ['POLICY_EDITOR', 'POLICY_APPROVER'], everywhere: true },
  seeUnits: { roles: STAFF },
  seeAccounts: { roles: ['ADMINISTRATOR', 'AUDITOR'], everywhere: true },
  publishRuns: { roles: ['LEADER'], everywhere: true },
  decideOutcomes: { roles: ['LEADER'] },
  seeAudit: { roles: ['AUDITOR', 'ADMINISTRATOR'], everywhere: true },
  changeAccounts: { roles: ['ADMINISTRATOR'], everywhere: true },
} as const satisfies Record<string, Rule>

export type Deed = keyof typeof RULES

export function allows(held: readonly HeldRole[], deed: Deed): boolean {
  const rule: Rule = RULES[deed]
  return held.some(({ role, unit }) => role !== undefined && rule.roles.includes(role) && !(rule.everywhere && unit))
}

/** Holds one of the roles, though only below some unit. */
export function isTooNarrow(held: readonly HeldRole[], deed: Deed): boolean {
  const rule: Rule = RULES[deed]
  return !allows(held, deed) && held.some(({ role }) => role !== undefined && rule.roles.includes(role))
}
