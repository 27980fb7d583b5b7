import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { api, ask, type Schemas } from '@/api/client'
import { useAnswer, type Answer } from '@/api/useAnswer'
import { isOver } from './progress'

const LOOK_EVERY_MS = 1_000
const STILL_AFTER = 20

/** A run; while it is under way it is looked at again and again. {@code still}: nothing has moved for a while. */
export function useRun(id: () => number): Answer<Schemas['Run']> & { still: Ref<boolean> } {
  const still = ref(false)
  const answer = useAnswer(() => ask(api.GET('/api/runs/{id}', { params: { path: { id: id() } } })), id)
  let looks = 0
  let seen = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  watch([answer.pending, answer.data], ([pending, run]) => {
    if (pending || !run || answer.cause.value || isOver(run)) {
      return
    }
    looks = run.state === seen ? looks + 1 : 0
    seen = run.state ?? ''
    still.value = looks >= STILL_AFTER
    clearTimeout(timer)
    timer = setTimeout(() => void answer.again(), LOOK_EVERY_MS)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { ...answer, still }
}
