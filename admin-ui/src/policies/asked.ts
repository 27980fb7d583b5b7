import { api, ask, Refused, type Schemas } from '@/api/client'
import type { Told } from '@/api/told'

const NONE_HOLDS = 'POLICY-116'

export type Policy = Told<'Policy', 'code' | 'title' | 'assessee' | 'periodKind'>
export type Version = Told<'PolicyVersion', 'policy' | 'checksum' | 'title'>
export type Publication = Told<'Publication', 'checksum' | 'fromMonth'>
export type Revision = Required<Schemas['DraftRevision']>
export type Draft = Omit<Told<'Draft', 'policy' | 'title'>, 'latest'> & { latest: Revision }

export async function policies(): Promise<Policy[]> {
  return (await ask(api.GET('/api/policies'))).items as Policy[]
}

export async function versions(code: string): Promise<Version[]> {
  return (await ask(api.GET('/api/policies/{code}/versions', { params: { path: { code } } }))).items as Version[]
}

export async function publications(code: string): Promise<Publication[]> {
  return (await ask(api.GET('/api/policies/{code}/publications', { params: { path: { code } } }))).items as Publication[]
}

export async function drafts(): Promise<Draft[]> {
  return (await ask(api.GET('/api/drafts', { params: { query: { limit: 500 } } }))).items as Draft[]
}

/** The number of the draft that was begun. */
export async function beginDraft(policy: string, version: string): Promise<number> {
  return ((await ask(api.POST('/api/drafts', { body: { policy, version } }))).draft as Draft).id
}

/** The publication that holds in the month; undefined where none does. */
export async function inForce(code: string, month: string): Promise<Publication | undefined> {
  try {
    return (await ask(api.GET('/api/policies/{code}/in-force', { params: { path: { code }, query: { month } } }))) as Publication
  } catch (cause) {
    if (cause instanceof Refused && cause.problem.code === NONE_HOLDS) {
      return undefined
    }
    throw cause
  }
}
