import { api, ask, type Schemas } from '@/api/client'
import type { Told } from '@/api/told'
import type { Draft, Revision } from '@/policies/asked'
import type { Texts } from './files'

export type { Draft, Revision }
export type Finding = Told<'Finding', 'code' | 'severity' | 'place' | 'message' | 'remedy'>
/** A finding that the policy keeps, and why. */
export type Waived = { finding: Finding; reason: string }
export type Check = Omit<Schemas['PolicyCheck'], 'findings' | 'parameters' | 'waived'> & { findings: Finding[]; parameters: Parameter[]; waived?: Waived[] }
export type Tunable = Told<'TunableNumber', 'value'>
export type Dated = Omit<Told<'DatedValue', 'label' | 'month'>, 'numbers'> & { numbers: Tunable[] }
export type Parameter = Omit<Told<'Parameter', 'code' | 'name' | 'kind' | 'unit'>, 'values'> & { values: Dated[] }
export type DraftText = { draft: Draft; revision: Revision; files: Texts }
export type Mover = Told<'Mover', 'assessee'>
export type Trial = Omit<Told<'Trial', 'counts' | 'baseline' | 'draft'>, 'movers' | 'findings'> & { movers: Mover[]; findings: Finding[] }
export type Run = Told<'Run', 'period' | 'state'>
export type Edit = Omit<Schemas['ParameterEditRequest'], 'parameters' | 'policy'>

export async function draft(id: number): Promise<DraftText> {
  return (await ask(api.GET('/api/drafts/{id}', { params: { path: { id } } }))) as DraftText
}

export async function save(id: number, revision: number, files: Texts): Promise<DraftText> {
  return (await ask(api.PUT('/api/drafts/{id}', { params: { path: { id } }, body: { revision, files } }))) as DraftText
}

export async function check(files: Texts, depth: 'TEXT' | 'FULL', signal: AbortSignal): Promise<Check> {
  return (await ask(api.POST('/api/policy-checks', { params: { query: { depth } }, body: { files }, signal }))) as Check
}

/** The text of parameters.yaml with one number changed. */
export async function edited(parameters: string, policy: string, edit: Edit): Promise<string> {
  return (await ask(api.POST('/api/parameter-edits', { body: { ...edit, parameters, policy } }))).text ?? parameters
}

/** The runs of a policy that are over, the newest first. */
export async function finishedRuns(policy: string): Promise<Run[]> {
  const { items } = await ask(api.GET('/api/runs', { params: { query: { policy, limit: 500 } } }))
  return (items as Run[]).filter((run) => run.finishedAt && run.state !== 'FAILED')
}

export async function tryDraft(draft: number, run: number): Promise<Trial> {
  return (await ask(api.POST('/api/trials', { body: { draft, run, limit: 500 } }))) as Trial
}
