import type { Parameter, Tunable } from '../asked'
import type { Field } from './typed'

const LIMITS = ['beyond', 'from', 'above']

/** What a number of a parameter is: a step's limit has another unit than its value, and no range. */
export interface RowKind {
  /** 1 for the first step; undefined where there are no steps */
  step?: number
  /** beyond, from, to, above, value, each, at-most, otherwise; else the row's own code or place */
  word: string
  isLimit: boolean
  isCode: boolean
}

export function rowKind(parameter: Parameter, row: string | undefined): RowKind {
  if (parameter.kind === 'TABLE' || row === undefined) {
    return { word: row ?? 'value', isLimit: false, isCode: row !== undefined }
  }
  const [first, word] = row.split('.')
  return word
    ? { step: Number(first), word, isLimit: LIMITS.includes(word), isCode: false }
    : { word: row, isLimit: row === 'each', isCode: false }
}

export function fieldOf(parameter: Parameter, number: Tunable): Field {
  if (rowKind(parameter, number.row).isLimit) {
    return { share: false }
  }
  return { share: parameter.unit === 'FRACTION', least: parameter.least, greatest: parameter.greatest }
}
