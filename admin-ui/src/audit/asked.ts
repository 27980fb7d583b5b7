import { api, ask } from '@/api/client'
import type { Told } from '@/api/told'
import type { Filters } from '@/run/useFilters'
import type { Action, SubjectKind } from './deeds'

export type Entry = Told<'AuditEntry', 'at' | 'action' | 'subjectKind' | 'subject' | 'before' | 'after' | 'details' | 'hash'>
export type ChainState = Told<'AuditState', 'head'>

export const FILTERS = ['subjectKind', 'subject', 'action', 'actor', 'from', 'to'] as const
export type Sought = Filters<(typeof FILTERS)[number]>

const PAGE = 50

/** The newest first. */
export async function entries(sought: Sought, cursor?: string): Promise<{ items: Entry[]; next?: string }> {
  const query = { ...sought, subjectKind: sought.subjectKind as SubjectKind, action: sought.action as Action, limit: PAGE, cursor }
  return (await ask(api.GET('/api/audit', { params: { query } }))) as { items: Entry[]; next?: string }
}

export async function chainState(): Promise<ChainState> {
  return (await ask(api.GET('/api/audit/state'))) as ChainState
}
