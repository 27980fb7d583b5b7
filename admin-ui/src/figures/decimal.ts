/** Exact decimals as the service sends them, "-12.50": read, added and shown without ever becoming a binary fraction. */
export interface Decimal {
  /** the digits without the point */
  digits: bigint
  /** how many of them stand behind the point */
  scale: number
}

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/
const MINUS = '\u2212'

/** @throws RangeError if it is not in plain notation */
export function decimal(text: string): Decimal {
  const parts = PLAIN.exec(text)
  if (!parts) {
    throw new RangeError(`no plain decimal: ${text}`)
  }
  const fraction = parts[3] ?? ''
  const digits = BigInt(parts[2] + fraction)
  return { digits: parts[1] ? -digits : digits, scale: fraction.length }
}

export function isDecimal(text: string): boolean {
  return PLAIN.test(text)
}

/** How a decimal is written in plain notation, with all digits that it has. */
export function plain({ digits, scale }: Decimal): string {
  const { sign, whole, fraction } = parts({ digits, scale })
  return `${sign ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

export function sum(texts: string[]): string {
  const terms = texts.map(decimal)
  const scale = Math.max(0, ...terms.map((term) => term.scale))
  return plain({ digits: terms.reduce((all, term) => all + at(term, scale), 0n), scale })
}

/** Below, at or above zero: -1, 0 or 1. */
export function sign(text: string): -1 | 0 | 1 {
  const { digits } = decimal(text)
  return digits < 0n ? -1 : digits > 0n ? 1 : 0
}

/** What the later of two has more than the earlier one; one that is not there counts as nothing. */
export function difference(before: string | undefined | null, after: string | undefined | null): string {
  const [was, is] = [decimal(before ?? '0'), decimal(after ?? '0')]
  const scale = Math.max(was.scale, is.scale)
  return plain({ digits: at(is, scale) - at(was, scale), scale })
}

/** Below, at or above zero as the first is smaller than, equal to or greater than the second. */
export function compare(a: string, b: string): -1 | 0 | 1 {
  return sign(difference(b, a))
}

/** Groups the thousands; zeros at the end fall away down to {@code atLeast} places. The minus is a true minus. */
export function shown(text: string, atLeast = 0): string {
  const { sign, whole, fraction } = parts(decimal(text))
  let kept = fraction
  while (kept.length > atLeast && kept.endsWith('0')) {
    kept = kept.slice(0, -1)
  }
  kept = kept.padEnd(atLeast, '0')
  return `${sign ? MINUS : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${kept ? `.${kept}` : ''}`
}

/** What it adds or takes: the sign always stands, but not before nothing. */
export function change(text: string, atLeast = 0): string {
  return (sign(text) > 0 ? '+' : '') + shown(text, atLeast)
}

/** A fraction 0..1 as percent, rounded half up to at most two places: 0.98765 is 98.77%. */
export function percent(fraction: string): string {
  const { digits, scale } = decimal(fraction)
  return `${shown(plain(rounded({ digits: digits * 100n, scale }, 2)))}%`
}

function rounded({ digits, scale }: Decimal, places: number): Decimal {
  if (scale <= places) {
    return { digits, scale }
  }
  const unit = 10n ** BigInt(scale - places)
  const size = digits < 0n ? -digits : digits
  const up = (size + unit / 2n) / unit
  return { digits: digits < 0n ? -up : up, scale: places }
}

function at({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale)
}

function parts({ digits, scale }: Decimal): { sign: boolean; whole: string; fraction: string } {
  const all = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  return { sign: digits < 0n, whole: all.slice(0, all.length - scale), fraction: all.slice(all.length - scale) }
}
