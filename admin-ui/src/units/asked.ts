import { api, ask, type Schemas } from '@/api/client'
import { ZONE } from '@/figures/zone'

export type Unit = Schemas['Unit']
export type Person = Schemas['Person']

/** The day where the service is, 2026-10-15. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
}

export async function unitsOn(on: string): Promise<Unit[]> {
  return (await ask(api.GET('/api/organisation/units', { params: { query: { on } } }))).items
}

/** Who is there on the day in a unit and in those below it, by number. */
export async function peopleOf(unit: string, on: string, cursor?: string): Promise<{ items: Person[]; next?: string }> {
  return ask(api.GET('/api/organisation/people', { params: { query: { on, unit, limit: 100, cursor } } }))
}

/** The units of a tree as a list, each with how deep it stands. */
export function flat(units: Unit[], depth = 0): { unit: Unit; depth: number }[] {
  return units.flatMap((unit) => [{ unit, depth }, ...flat(unit.below, depth + 1)])
}

export function unitOf(person: Person): string | undefined {
  return person.attributes.parent
}
