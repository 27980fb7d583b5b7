import { computed, shallowRef, ref, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useAnswer } from './useAnswer'

interface Page<T> {
  items: T[]
  next?: string
}

export interface Pages<T> {
  items: ComputedRef<T[]>
  /** false until the first page is there */
  begun: ComputedRef<boolean>
  hasMore: ComputedRef<boolean>
  pending: Ref<boolean>
  cause: ShallowRef<unknown>
  more: () => Promise<void>
  /** asks once more for what was refused */
  again: () => Promise<void>
  /** begins anew with the first page */
  refresh: () => Promise<void>
}

/** A list that comes in pages: the first now and each time that what it depends on changes, the others when they are wanted. */
export function usePages<T>(ask: (cursor?: string) => Promise<Page<T>>, dependsOn?: () => unknown): Pages<T> {
  const later = shallowRef<Page<T>[]>([])
  const refused = shallowRef<unknown>()
  const turning = ref(false)

  const first = useAnswer(() => ask(), dependsOn)
  // only a first page that counts begins anew
  watch(
    first.data,
    () => {
      later.value = []
      refused.value = undefined
    },
    { flush: 'sync' },
  )

  const last = computed(() => later.value[later.value.length - 1] ?? first.data.value)

  async function more(): Promise<void> {
    const after = last.value
    if (!after?.next || turning.value || first.pending.value) {
      return
    }
    turning.value = true
    try {
      const page = await ask(after.next)
      // meanwhile another list may have been asked for
      if (last.value === after) {
        later.value = [...later.value, page]
        refused.value = undefined
      }
    } catch (cause) {
      if (last.value === after) {
        refused.value = cause
      }
    } finally {
      turning.value = false
    }
  }

  return {
    items: computed(() => [first.data.value, ...later.value].flatMap((page) => page?.items ?? [])),
    begun: computed(() => first.data.value !== undefined),
    hasMore: computed(() => last.value?.next !== undefined),
    pending: computed(() => first.pending.value || turning.value),
    cause: computed(() => first.cause.value ?? refused.value),
    more,
    again: () => (first.cause.value || !refused.value ? first.again() : more()),
    refresh: first.again,
  }
}
