import { compare, decimal, plain, shown } from '@/figures/decimal'

/** What somebody typed into a field, read as an exact decimal in plain notation, or why it cannot be. */
export type Typed = { value: string; problem?: undefined } | { value?: undefined; problem: Problem }

export type Problem = 'blank' | 'noNumber' | 'noShare' | 'percentMeant' | 'outOfRange'

export interface Field {
  /** the number is a fraction, and may be typed as 95% */
  share: boolean
  least?: string
  greatest?: string
}

const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/

export function read(typed: string, { share, least, greatest }: Field): Typed {
  const text = typed.normalize('NFKC').replace(/\u2212/g, '-').replace(/\s/g, '')
  if (text === '') {
    return { problem: 'blank' }
  }
  const percent = text.endsWith('%')
  const digits = percent ? text.slice(0, -1) : text
  if (!NUMBER.test(digits) || !/\d/.test(digits)) {
    return { problem: 'noNumber' }
  }
  if (percent && !share) {
    return { problem: 'noShare' }
  }
  const number = decimal(digits.replace(/,/g, '').replace(/^(-?)\./, '$10.'))
  const value = withoutZeros(plain(percent ? { digits: number.digits, scale: number.scale + 2 } : number))
  const low = least !== undefined && compare(value, least) < 0
  const high = greatest !== undefined && compare(value, greatest) > 0
  if (share && !percent && high && compare(value, '1') > 0) {
    return { problem: 'percentMeant' }
  }
  return low || high ? { problem: 'outOfRange' } : { value }
}

/** As people say it: a share as percent, exactly; every other number as it is. */
export function said(value: string, share: boolean): string {
  if (!share) {
    return withoutZeros(value)
  }
  return `${withoutZeros(percentOf(value))}%`
}

/** The limits of a parameter as a sentence has them: 80%–100%. */
export function range(least: string | undefined, greatest: string | undefined, share: boolean): string {
  const say = (limit: string): string => (share ? said(limit, true) : shown(limit))
  if (least !== undefined && greatest !== undefined) {
    return `${say(least)} – ${say(greatest)}`
  }
  return least !== undefined ? `≥ ${say(least)}` : greatest !== undefined ? `≤ ${say(greatest)}` : ''
}

function percentOf(value: string): string {
  const { digits, scale } = decimal(value)
  return scale >= 2 ? plain({ digits, scale: scale - 2 }) : plain({ digits: digits * 10n ** BigInt(2 - scale), scale: 0 })
}

function withoutZeros(text: string): string {
  const whole = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return /^-0*$/.test(whole) || whole === '' ? '0' : whole.replace(/^(-?)0+(?=\d)/, '$1')
}
