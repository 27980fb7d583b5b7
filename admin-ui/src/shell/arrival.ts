import { nextTick, ref } from 'vue'
import type { Router } from 'vue-router'

/** A page was opened, and its heading is not there yet. */
let onTheWay = false

/** Where somebody wanted to go and could not, because the page's own files did not come. */
export const unreached = ref<string>()

/** Whoever moves by keyboard or listens lands on the heading of the page that was opened; a filter in the address moves nobody. */
export function arriveAtHeadings(router: Router): void {
  router.onError((_cause, to) => {
    unreached.value = to.fullPath
  })
  router.beforeEach(() => {
    unreached.value = undefined
  })
  router.afterEach(async (to, from, failure) => {
    if (failure || !from.matched.length || to.path === from.path) {
      return
    }
    onTheWay = true
    await nextTick()
    arrive(document.querySelector<HTMLElement>('main h1'))
  })
}

/** A heading that is there: the way ends at it. */
export function arrive(heading: HTMLElement | null): void {
  if (onTheWay && heading) {
    onTheWay = false
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
}
