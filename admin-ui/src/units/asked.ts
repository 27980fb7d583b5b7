import { api, ask, type Schemas } from '@/api/client'
import { everyPage } from '@/api/everyPage'
import type { Told } from '@/api/told'
import { ZONE } from '@/figures/zone'

export type Unit = Omit<Told<'Unit', 'no' | 'name'>, 'below'> & { below: Unit[] }
export type Person = Told<'Person', 'no' | 'name'>

/** The day where the service is, 2026-10-15. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
}

export async function unitsOn(on: string): Promise<Unit[]> {
  return (await ask(api.GET('/api/organisation/units', { params: { query: { on } } }))).items as Unit[]
}

/** Everybody who is there on the day, by number; of one unit alone the service does not tell. */
export async function peopleOn(on: string): Promise<Person[]> {
  const people = await everyPage((cursor) => ask(api.GET('/api/organisation/people', { params: { query: { on, limit: 500, cursor } } })))
  return people as Person[]
}

/** The units of a tree as a list, each with how deep it stands. */
export function flat(units: Unit[], depth = 0): { unit: Unit; depth: number }[] {
  return units.flatMap((unit) => [{ unit, depth }, ...flat(unit.below, depth + 1)])
}

export function unitOf(person: Schemas['Person']): string | undefined {
  return person.attributes?.parent
}
