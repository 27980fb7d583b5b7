import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { Refused } from '@/api/client'
import type { Check, Finding, Waived } from '../asked'
import type { Texts } from '../files'

type Depth = 'TEXT' | 'FULL'

export interface Waits {
  /** milliseconds without a stroke of a key before the texts are read */
  text: number
  /** and, after that answer, before the rules are compiled and the scenarios run */
  full: number
}

/**
 * Judges the texts while they are typed: a quick reading first, everything after a pause. Only answers about the texts as they are now
 * count. What only the full check sees stays in the list until the next one, unless the quick reading found errors: then nothing is
 * known of it.
 */
export function useChecking(
  version: Ref<number>,
  texts: () => Texts,
  ask: (texts: Texts, depth: Depth, signal: AbortSignal) => Promise<Check>,
  waits: Waits = { text: 250, full: 1200 },
) {
  const last = shallowRef<Check>()
  const findings = shallowRef<Finding[]>([])
  const scenarios = shallowRef<Check['scenarios']>()
  const waived = shallowRef<Waived[]>([])
  const pending = ref<Depth>()
  /** how far the texts as they are now have been judged */
  const judged = ref<Depth>()
  const cause = shallowRef<unknown>()
  let deeper: Finding[] = []
  let shallow: Set<string> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay = new AbortController()

  function later(depth: Depth, wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void run(depth), wait)
  }

  async function run(depth: Depth): Promise<void> {
    clearTimeout(timer)
    underWay.abort()
    const mine = (underWay = new AbortController())
    pending.value = depth
    try {
      const answer = await ask(texts(), depth, mine.signal)
      if (!mine.signal.aborted) {
        take(answer, depth)
      }
    } catch (refused) {
      if (!mine.signal.aborted) {
        refusedBy(refused, depth)
      }
    }
  }

  /** When too many ask at once one waits one's turn. */
  function refusedBy(refused: unknown, depth: Depth): void {
    if (refused instanceof Refused && refused.status === 503) {
      later(depth, waits.full)
    } else {
      pending.value = undefined
      cause.value = refused
    }
  }

  function take(answer: Check, depth: Depth): void {
    cause.value = undefined
    pending.value = undefined
    last.value = answer
    judged.value = depth
    if (depth === 'TEXT') {
      shallow = new Set(answer.findings.map(key))
      deeper = answer.errors ? [] : deeper
      findings.value = [...answer.findings, ...deeper]
      later('FULL', waits.full)
    } else {
      const known = shallow
      deeper = known ? answer.findings.filter((finding) => !known.has(key(finding))) : []
      findings.value = answer.findings
      scenarios.value = answer.scenarios
      waived.value = answer.waived ?? []
    }
  }

  // at once, so that a question that follows a change in the same breath is about the changed texts, and is not taken for an old one
  watch(
    version,
    () => {
      underWay.abort()
      shallow = undefined
      judged.value = undefined
      pending.value = 'TEXT'
      later('TEXT', waits.text)
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    underWay.abort()
  })

  return {
    findings,
    waived,
    scenarios,
    pending,
    judged,
    cause,
    parameters: computed(() => last.value?.parameters ?? []),
    errors: computed(() => findings.value.filter((finding) => finding.severity === 'ERROR').length),
    fully: () => run('FULL'),
    again: () => run('TEXT'),
  }
}

function key(finding: Finding): string {
  return `${finding.code} ${finding.place.file} ${finding.message.zh}`
}

export type Checking = ReturnType<typeof useChecking>
