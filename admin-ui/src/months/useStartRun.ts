import { ref, shallowRef } from 'vue'
import { api, ask, Refused, type Schemas } from '@/api/client'

const ALREADY_THERE = 'RUN-403'

/** Starts a run once, however often the button is pressed; asks for a reason where the service wants one. */
export function useStartRun(started: (run: Schemas['Run']) => void) {
  const busy = ref(false)
  const asksWhy = ref(false)
  const cause = shallowRef<unknown>()
  let last: Parameters<typeof start> | undefined

  async function start(policy: string, period: string, reason?: string): Promise<void> {
    if (busy.value) {
      return
    }
    last = [policy, period, reason]
    busy.value = true
    cause.value = undefined
    try {
      const run = await ask(api.POST('/api/runs', { body: { policy, period, ...(reason ? { reason } : {}) } }))
      asksWhy.value = false
      started(run)
    } catch (refused) {
      if (refused instanceof Refused && refused.problem.code === ALREADY_THERE && !reason) {
        asksWhy.value = true
      } else {
        cause.value = refused
      }
    } finally {
      busy.value = false
    }
  }

  /** The same once more, with its reason. */
  async function again(): Promise<void> {
    if (last) {
      await start(...last)
    }
  }

  return { busy, asksWhy, cause, start, again }
}
