import type { Role } from '@/account/rules'

export const ROLES: readonly Role[] = ['POLICY_EDITOR', 'POLICY_APPROVER', 'RUN_OPERATOR', 'UNIT_CLERK', 'INSPECTOR', 'LEADER', 'OFFICER', 'AUDITOR', 'ADMINISTRATOR']

/** Those that can be held below a unit; a policy, a run and the accounts belong to none, and an officer sees himself alone. */
export const BELOW_UNITS: readonly Role[] = ['UNIT_CLERK', 'INSPECTOR', 'LEADER', 'AUDITOR']
