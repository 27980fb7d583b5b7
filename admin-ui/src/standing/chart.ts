import type { Month } from './asked'

/** A month in the picture; places in percent of its width and height, from the left and from the top. */
export interface Spot {
  month: Month
  left: number
  top: number
  /** of the others the value stands in the text alone: they would cover each other */
  isTold: boolean
}

const MONTHS = 12
const AIR = 0.25

/** The last twelve months from the oldest to the newest. The picture begins near the lowest value, so that one sees what moves. */
export function spots(months: Month[], run: number): Spot[] {
  const shown = lastTwelve(months, run).reverse()
  const values = shown.map((month) => Number(month.total))
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const air = (highest - lowest || Math.abs(highest) || 1) * AIR
  const ends = [0, shown.length - 1, values.indexOf(lowest), values.indexOf(highest), shown.findIndex((month) => month.run === run)]
  return shown.map((month, index) => ({
    month,
    left: shown.length === 1 ? 50 : (index / (shown.length - 1)) * 100,
    top: ((highest + air - (values[index] ?? 0)) / (highest - lowest + 2 * air)) * 100,
    isTold: ends.includes(index) || shown.length <= 6,
  }))
}

/** The newest first; where the month that is looked at is older, those up to it. */
function lastTwelve(months: Month[], run: number): Month[] {
  const at = months.findIndex((month) => month.run === run)
  const from = at < MONTHS ? 0 : at - MONTHS + 1
  return months.slice(from, from + MONTHS)
}

/** The points of a line through them. */
export function line(some: Spot[]): string {
  return some.map((spot) => `${spot.left.toFixed(2)},${spot.top.toFixed(2)}`).join(' ')
}
