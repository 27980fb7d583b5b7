import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

export interface Answer<T> {
  data: ShallowRef<T | undefined>
  cause: ShallowRef<unknown>
  pending: Ref<boolean>
  again: () => Promise<void>
}

/**
 * Asks now and each time that what it depends on changes. Only the answer to the last question counts; while a new one is
 * under way the old data stays.
 */
export function useAnswer<T>(question: () => Promise<T>, dependsOn?: () => unknown): Answer<T> {
  const data = shallowRef<T>()
  const cause = shallowRef<unknown>()
  const pending = ref(false)
  let asked = 0

  async function again(): Promise<void> {
    const mine = ++asked
    pending.value = true
    try {
      const answer = await question()
      if (mine === asked) {
        data.value = answer
        cause.value = undefined
      }
    } catch (refused) {
      if (mine === asked) {
        cause.value = refused
      }
    } finally {
      if (mine === asked) {
        pending.value = false
      }
    }
  }

  if (dependsOn) {
    watch(dependsOn, again, { immediate: true })
  } else {
    void again()
  }
  onScopeDispose(() => asked++)
  return { data, cause, pending, again }
}
