import { api, ask, Refused, type Schemas } from '@/api/client'

/** The calendar month of the reader's clock, 2026-10. */
export function thisMonth(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`
}

/** The publication that holds in the month; undefined where none does. */
export async function inForce(code: string, month = thisMonth()): Promise<Schemas['Publication'] | undefined> {
  try {
    return await ask(api.GET('/api/policies/{code}/in-force', { params: { path: { code }, query: { month } } }))
  } catch (cause) {
    if (cause instanceof Refused && cause.status === 404) {
      return undefined
    }
    throw cause
  }
}

/** As much of a checksum as people tell apart. */
export function short(checksum: string): string {
  return checksum.slice(0, 8)
}
