import type { Schemas } from '@/api/client'

export type Action = NonNullable<Schemas['AuditEntry']['action']>
export type SubjectKind = NonNullable<Schemas['AuditEntry']['subjectKind']>

/** What can be done to what, in the order in which it happens; a filter offers it so. */
export const DEEDS: Record<SubjectKind, readonly Action[]> = {
  BATCH: ['FIGURES_HANDED_IN', 'FIGURES_CORRECTED'],
  PERIOD: ['PERIOD_CLOSED', 'PERIOD_REOPENED'],
  CATALOGUE: ['CATALOGUE_CHANGED'],
  POLICY: ['VERSION_IMPORTED', 'VERSION_SUBMITTED', 'VERSION_APPROVED', 'VERSION_REJECTED', 'POLICY_PUBLISHED', 'SCHEDULE_SET'],
  DRAFT: ['DRAFT_BEGUN', 'DRAFT_SAVED'],
  RUN: [
    'RUN_STARTED',
    'RUN_TAKEN_OVER',
    'RUN_READY',
    'RUN_FAILED',
    'RUN_APPROVED',
    'RUN_SENT_BACK',
    'RUN_PUBLISHED',
    'RUN_WITHDRAWN',
    'RUN_MADE_FINAL',
    'OUTCOME_CONFIRMED',
    'OUTCOME_REJECTED',
    'REPORT_TAKEN',
  ],
  APPEAL: ['APPEAL_LODGED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED'],
  INSPECTION: ['INSPECTION_RECORDED'],
  VOTE: ['VOTE_OPENED', 'BALLOT_CAST', 'VOTE_CLOSED'],
  ACCOUNT: [
    'ACCOUNT_CREATED',
    'ACCOUNTS_IMPORTED',
    'ACCOUNT_CHANGED',
    'ACCOUNT_DISABLED',
    'ACCOUNT_ENABLED',
    'ACCOUNT_LOCKED',
    'ACCOUNT_UNLOCKED',
    'ROLE_GRANTED',
    'ROLE_WITHDRAWN',
    'PASSWORD_SET',
    'SIGNED_IN',
    'SIGN_IN_FAILED',
    'SIGNED_OUT',
    'SESSION_REVOKED',
  ],
  SETTING: ['SETTING_CHANGED'],
  AUDIT_ENTRY: ['PAYLOAD_ERASED'],
  DATABASE: ['BACKUP_TAKEN', 'RESTORED'],
}

export const KINDS = Object.keys(DEEDS) as SubjectKind[]

export function isKind(text: string | undefined): text is SubjectKind {
  return text !== undefined && Object.hasOwn(DEEDS, text)
}
