import { compare, decimal, plain } from '@/figures/decimal'

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
  const [a, b] = [decimal(value), decimal(atMost)]
  const scale = Math.max(a.scale, b.scale)
  const difference = b.digits * 10n ** BigInt(scale - b.scale) - a.digits * 10n ** BigInt(scale - a.scale)
  const share = Number(atMost) > 0 ? (Number(value) / Number(atMost)) * 100 : exceeded ? 100 : 0
  return { exceeded, difference: plain({ digits: difference < 0n ? -difference : difference, scale }), used: Math.min(100, Math.max(0, share)) }
}
