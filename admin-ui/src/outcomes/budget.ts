import { compare, difference } from '@/figures/decimal'

export interface Budget {
  exceeded: boolean
  /** what is left, exact; what is too much where it is exceeded, never negative */
  difference: string
  /** how much of it is used, 0..100, for the width of a bar */
  used: number
}

/** How a value stands to what it may be at most. */
export function budget(value: string, atMost: string): Budget {
  const exceeded = compare(value, atMost) > 0
  const share = Number(atMost) > 0 ? (Number(value) / Number(atMost)) * 100 : exceeded ? 100 : 0
  return { exceeded, difference: exceeded ? difference(atMost, value) : difference(value, atMost), used: Math.min(100, Math.max(0, share)) }
}
