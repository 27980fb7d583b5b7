import { compare, decimal, plain, sign, sum } from '@/figures/decimal'

/** What one line of a sheet does to the sum that stands before it. */
export interface WaterfallStep {
  direction: 'gain' | 'loss' | 'none'
  /** exact sums before and after it */
  before: string
  after: string
  /** where the bar begins and how long it is, in percent of the width */
  left: number
  width: number
  /** where the sum stands after it, in percent of the width */
  end: number
}

export interface Waterfall {
  steps: WaterfallStep[]
  total: WaterfallStep
  /** exact sum of the lines */
  sum: string
  addsUp: boolean
  /** where round values stand, in percent of the width */
  ticks: { value: string; at: number }[]
}

const TICKS_AT_MOST = 7

/**
 * Geometry of the way from 0 to the total; points are exact decimals, only places on the screen are not.
 *
 * @param full what could be had, where it is known: then a low total looks low
 */
export function waterfall(points: string[], total: string, full = 0): Waterfall {
  const sums = points.reduce<string[]>((all, each) => [...all, sum([all[all.length - 1] ?? '0', each])], ['0'])
  const ends = [...[...sums, total].map(Number), full]
  const unit = tickUnit(Math.max(...ends) - Math.min(...ends))
  const lowest = Math.floor(Math.min(...ends) / unit) * unit
  const highest = Math.max(Math.ceil(Math.max(...ends) / unit) * unit, lowest + unit)
  const place = (value: number) => ((value - lowest) / (highest - lowest)) * 100

  function step(before: string, after: string): WaterfallStep {
    const [from, to] = [place(Number(before)), place(Number(after))]
    const order = compare(after, before)
    const direction = order > 0 ? 'gain' : order < 0 ? 'loss' : 'none'
    return { direction, before, after, left: Math.min(from, to), width: Math.abs(to - from), end: to }
  }

  const reached = sums[sums.length - 1] ?? '0'
  const ticks = Array.from({ length: Math.round((highest - lowest) / unit) + 1 }, (_, index) => lowest + index * unit)
  return {
    steps: points.map((_, index) => step(sums[index] ?? '0', sums[index + 1] ?? '0')),
    total: step('0', total),
    sum: reached,
    addsUp: compare(reached, total) === 0,
    ticks: ticks.map((value) => ({ value: rounded(value), at: place(value) })),
  }
}

/** What could be had: the attainment is a fraction of it. 0 where that cannot be told. */
export function fullOf(total: string, attainment: string | undefined): number {
  const fraction = Number(attainment ?? 0)
  return fraction > 0 ? Math.round((Number(total) / fraction) * 100) / 100 : 0
}

/** 1, 2 or 5 times a power of ten, so that few enough lines cross the picture. */
function tickUnit(range: number): number {
  const rough = Math.max(range, 1e-6) / (TICKS_AT_MOST - 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999999) ?? 10) * power
}

function rounded(value: number): string {
  const text = value.toFixed(6).replace(/\.?0+$/, '')
  return sign(text) === 0 ? '0' : plain(decimal(text))
}
