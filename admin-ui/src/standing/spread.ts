import type { Schemas } from '@/api/client'

/** Of fewer the service tells nothing. */
export const LEAST_GROUP = 10

export function longest(bars: Schemas['DistributionBar'][]): number {
  return Math.max(1, ...bars.map((bar) => bar.count))
}
