import type { Tryable } from './asked'

/** From where to where a slider goes, in steps. */
export interface Range {
  least: number
  greatest: number
  step: number
}

const HUNDREDTH = 0.01
const ROOM = 10

export function isNumber(figure: Tryable): boolean {
  return ['COUNT', 'NUMBER', 'RATE'].includes(figure.kind)
}

/**
 * As far as a finger can aim: to the whole that a figure is part of; where the catalogue allows thousands, to twice what it is. The field
 * beside the slider takes what the catalogue does.
 *
 * @param whole what it is part of, as it is thought of
 */
export function range(figure: Tryable, whole?: string): Range {
  const now = Number(figure.value)
  const isRate = figure.kind === 'RATE'
  const least = Math.min(Number(figure.least ?? 0), now)
  const allowed = figure.greatest === undefined ? Infinity : Number(figure.greatest)
  const near = isRate ? Math.max(1, now) : Math.ceil(Math.max(now * 2, now + ROOM))
  const greatest = whole === undefined || whole === '' ? Math.min(allowed, near) : Number(whole)
  const step = isRate ? HUNDREDTH : figure.kind === 'NUMBER' && !Number.isInteger(now) ? HUNDREDTH : 1
  return { least, greatest: Math.max(greatest, now), step }
}

/** As a plain decimal of the service. */
export function said(number: number, { step }: Range): string {
  return step < 1 ? String(Number(number.toFixed(2))) : String(Math.round(number))
}

/** What one can do something about before what others set; the rest as the service has it. */
export function parted(figures: Tryable[]): { own: Tryable[]; others: Tryable[] } {
  const isOwn = (figure: Tryable) => figure.influenced && figure.better !== undefined
  return { own: figures.filter(isOwn), others: figures.filter((figure) => !isOwn(figure)) }
}
