import { api, ask, type Schemas } from '@/api/client'
import type { Told } from '@/api/told'

export type Month = Told<'MyMonth', 'period' | 'policy' | 'total' | 'attainment'>
export type Result = Told<'MyResult', 'period' | 'publicity' | 'sheet'>
export type Change = Told<'MonthChange', 'period' | 'total' | 'totalBefore'>
export type Source = Told<'FigureSource', 'item' | 'file'>
export type Tryable = Told<'TryableFigure', 'item' | 'kind' | 'value'>
export type Silent = Told<'SilentCondition', 'field' | 'operator' | 'actual' | 'wanted'>
export type SilentRule = Omit<Told<'SilentRule', 'stage' | 'rule'>, 'missed'> & { missed: Silent[] }
export type WhyNot = Omit<Schemas['WhyNot'], 'rules' | 'figures'> & { rules: SilentRule[]; figures: Tryable[] }
export type Tried = Schemas['Tried']
export type Goal = NonNullable<Schemas['LeastWork']['goal']>
export type LeastWork = Told<'LeastWork', 'goal' | 'status'>

const of = (run: number) => ({ params: { path: { run } } })

export async function months(cursor?: string): Promise<{ items: Month[]; next?: string }> {
  return (await ask(api.GET('/api/me/results', { params: { query: { limit: 12, cursor } } }))) as { items: Month[]; next?: string }
}

export async function result(run: number): Promise<Result> {
  return (await ask(api.GET('/api/me/results/{run}', of(run)))) as Result
}

export async function places(run: number, cursor?: string) {
  return ask(api.GET('/api/me/results/{run}/standings', { params: { path: { run }, query: { limit: 20, cursor } } }))
}

export async function whyNot(run: number): Promise<WhyNot> {
  return (await ask(api.GET('/api/me/results/{run}/why-not', of(run)))) as WhyNot
}

export async function whatIf(run: number, figures: Record<string, string>): Promise<Tried> {
  return ask(api.POST('/api/me/results/{run}/what-if', { ...of(run), body: { figures } }))
}

export async function leastWork(run: number, goal: Goal): Promise<LeastWork> {
  return (await ask(api.POST('/api/me/results/{run}/least-work', { ...of(run), body: { goal } }))) as LeastWork
}
