import { ZONE } from '@/figures/zone'

/** The calendar month where the service is, 2026-10. */
export function thisMonth(now = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: ZONE, year: 'numeric', month: '2-digit' }).formatToParts(now)
  const part = (type: string) => parts.find((each) => each.type === type)?.value
  return `${part('year')}-${part('month')}`
}

/** As much of a checksum as people tell apart. */
export function short(checksum: string): string {
  return checksum.slice(0, 8)
}
