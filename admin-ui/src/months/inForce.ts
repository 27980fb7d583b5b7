import type { Schemas } from '@/api/client'

export interface PublishedPolicy {
  policy: Schemas['Policy']
  publications: Schemas['Publication'][]
}

type Kind = 'MONTH' | 'QUARTER' | 'YEAR'

/** What a label names: 2026-10, 2026-Q3 or 2026. */
export function kindOf(label: string): Kind {
  return label.includes('Q') ? 'QUARTER' : label.includes('-') ? 'MONTH' : 'YEAR'
}

/** The last month of a period; its version is the one that counts. */
export function lastMonth(label: string): string {
  const [year, part] = label.split('-')
  if (!part) {
    return `${year}-12`
  }
  return part.startsWith('Q') ? `${year}-${String(Number(part.slice(1)) * 3).padStart(2, '0')}` : label
}

/** The policies by which a period can be run: made for such periods, and a version holds in the last month. */
export function inForce(published: PublishedPolicy[], label: string): Schemas['Policy'][] {
  const month = lastMonth(label)
  return published
    .filter(({ policy }) => policy.periodKind === kindOf(label))
    .filter(({ publications }) => publications.some((publication) => (publication.fromMonth ?? '9999') <= month))
    .map(({ policy }) => policy)
}
