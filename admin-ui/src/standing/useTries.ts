import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Tried } from './asked'

/** By code of the item the value that it is thought of with. */
export type Wish = Record<string, string>

const PAUSE = 300

/**
 * Asks what would be while somebody moves a slider: after a pause, one question at a time, and then the newest, so that the service is
 * not asked what nobody waits for any more. Nothing is asked where nothing is wished otherwise.
 */
export function useTries(ask: (wish: Wish) => Promise<Tried>) {
  const wish = shallowRef<Wish>({})
  const tried = shallowRef<Tried>()
  const cause = shallowRef<unknown>()
  const isUnderWay = ref(false)
  /** the answer is to what was wished before */
  const isStale = ref(false)
  const isEmpty = computed(() => Object.keys(wish.value).length === 0)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  function changed(next: Wish): void {
    wish.value = next
    cause.value = undefined
    clearTimeout(timer)
    if (isEmpty.value) {
      tried.value = undefined
      isStale.value = false
      return
    }
    isStale.value = true
    timer = setTimeout(() => void go(), PAUSE)
  }

  async function go(): Promise<void> {
    if (isUnderWay.value || isEmpty.value) {
      return
    }
    const asked = wish.value
    isUnderWay.value = true
    try {
      settle(asked, await ask(asked), undefined)
    } catch (refused) {
      settle(asked, undefined, refused)
    } finally {
      isUnderWay.value = false
    }
    if (!isOver && asked !== wish.value) {
      clearTimeout(timer)
      await go()
    }
  }

  /** What was changed or taken back meanwhile makes an answer worth nothing. */
  function settle(asked: Wish, answer: Tried | undefined, refused: unknown): void {
    if (asked === wish.value && !isOver) {
      tried.value = answer
      cause.value = refused
      isStale.value = false
    }
  }

  /** @param value undefined: as it is */
  function think(item: string, value: string | undefined): void {
    const others = Object.fromEntries(Object.entries(wish.value).filter(([each]) => each !== item))
    changed(value === undefined ? others : { ...others, [item]: value })
  }

  onScopeDispose(() => {
    isOver = true
    clearTimeout(timer)
  })
  return { wish, tried, cause, isStale, isEmpty, think, thinkAll: changed, reset: () => changed({}), again: go }
}
