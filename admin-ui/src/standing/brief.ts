import { shown } from '@/figures/decimal'

const PLACES = 4

/** A decimal as people want to read it: what is behind the fourth place is left to the score sheet. */
export function brief(text: string): string {
  const [whole = '', fraction = ''] = text.split('.')
  return fraction.length > PLACES ? `${shown(`${whole}.${fraction.slice(0, PLACES)}`, PLACES)}…` : shown(text)
}
