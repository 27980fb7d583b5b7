import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { Schemas } from '@/api/client'
import { goesWithOthers, MOST, type Outcome, type Verdict } from './decisions'

/** What is about to be decided, and how. */
export interface Asked {
  outcomes: Outcome[]
  verdict: Verdict
}

/**
 * Which rewards are picked, what is asked, and what was decided meanwhile: a row stays where it is when it is decided about, so that
 * nobody presses on another one that has moved up.
 */
export function useDecisions(items: Ref<Outcome[]>, listed: () => unknown) {
  const decided = shallowRef(new Map<number, Schemas['Decision']>())
  const picked = ref(new Set<number>())
  const asked = shallowRef<Asked>()

  watch(listed, forget)

  function forget(): void {
    decided.value = new Map()
    picked.value = new Set()
    asked.value = undefined
  }

  const rows = computed(() => items.value.map((row) => ({ ...row, decision: decided.value.get(row.position) ?? row.decision })))
  const chosen = computed(() => rows.value.filter((row) => picked.value.has(row.position)))

  function pick(position: number, on: boolean): void {
    const next = new Set(picked.value)
    if (on) {
      next.add(position)
    } else {
      next.delete(position)
    }
    picked.value = next
  }

  function pickAll(on: boolean): void {
    picked.value = new Set(on ? rows.value.filter(goesWithOthers).slice(0, MOST).map((row) => row.position) : [])
  }

  function take(decisions: Schemas['OutcomeDecision'][]): void {
    decided.value = new Map([...decided.value, ...decisions.map((each): [number, Schemas['Decision']] => [each.position, each])])
    picked.value = new Set([...picked.value].filter((position) => !decided.value.has(position)))
    asked.value = undefined
  }

  return { rows, picked, chosen, asked, pick, pickAll, take, forget }
}
