import type { Schemas } from '@/api/client'
import type { Silent, SilentRule } from './asked'

/** What several silent rules would have spoken about. */
export interface Silence {
  key: string
  stage: string
  name?: Schemas['Text']
  rules: SilentRule[]
}

const SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤', '==': '=', '!=': '≠' }
const PARAMETER = /^p\.(\w+) = (.*)$/s

/** By what they are about, in the order of the rules. */
export function silences(rules: SilentRule[]): Silence[] {
  const all = new Map<string, Silence>()
  for (const rule of rules) {
    const key = `${rule.stage} ${rule.target ?? ''}`
    const before = all.get(key) ?? { key, stage: rule.stage, name: rule.targetName, rules: [] }
    all.set(key, { ...before, rules: [...before.rules, rule] })
  }
  return [...all.values()]
}

export function signOf(operator: string): string {
  return SIGNS[operator] ?? operator
}

/** What is asked for: the value, and the parameter that it comes from. */
export function wanted(condition: Silent): { value: string; parameter?: string } {
  const [, parameter, value] = PARAMETER.exec(condition.wanted) ?? []
  return value === undefined ? { value: condition.wanted } : { value, parameter }
}

/** Conditions on a figure that is not there ask for nothing that could be said. */
export function saysNothing(condition: Silent): boolean {
  return !condition.operator && !condition.wanted
}

/** Of more than or less than the very number is not enough: nothing lies between, and nothing is told. */
export function isApart(gap: string): boolean {
  return /[1-9]/.test(gap)
}
