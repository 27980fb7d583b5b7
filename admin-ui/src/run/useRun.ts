import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { api, ask, Refused, type Schemas } from '@/api/client'
import { useAnswer, type Answer } from '@/api/useAnswer'
import { isOver } from './progress'

const LOOK_EVERY_MS = 1_000
const LOOK_AT_LEAST_EVERY_MS = 30_000
const STILL_AFTER_MS = 30_000

/**
 * A run; while it is under way it is looked at again and again, less often while looks fail. {@code still}: its state has been the same
 * for a while.
 */
export function useRun(id: () => number): Answer<Schemas['Run']> & { still: Ref<boolean> } {
  const still = ref(false)
  const answer = useAnswer(() => ask(api.GET('/api/runs/{id}', { params: { path: { id: id() } } })), id)
  let failures = 0
  let seen = ''
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(answer.pending, (pending) => (pending ? clearTimeout(timer) : looked()), { flush: 'sync' })

  function looked(): void {
    failures = answer.cause.value ? failures + 1 : 0
    if (!failures) {
      notice(answer.data.value)
    }
    if (mayChange()) {
      timer = setTimeout(() => void answer.again(), Math.min(LOOK_EVERY_MS * 2 ** failures, LOOK_AT_LEAST_EVERY_MS))
    }
  }

  function notice(run: Schemas['Run'] | undefined): void {
    const now = `${run?.id} ${run?.state}`
    since = now === seen ? since : Date.now()
    seen = now
    still.value = Date.now() - since >= STILL_AFTER_MS
  }

  /** A run that is over stays as it is, and one that is not there will not come. */
  function mayChange(): boolean {
    const { cause, data } = answer
    return cause.value ? !(cause.value instanceof Refused && cause.value.status === 404) : !data.value || !isOver(data.value)
  }

  onScopeDispose(() => clearTimeout(timer))
  return { ...answer, still }
}
