import { nextTick } from 'vue'
import type { Router } from 'vue-router'

/** Whoever moves by keyboard or listens lands on the heading of the page that was opened; a filter in the address moves nobody. */
export function arriveAtHeadings(router: Router): void {
  router.afterEach(async (to, from, failure) => {
    if (failure || !from.matched.length || to.path === from.path) {
      return
    }
    await nextTick()
    const heading = document.querySelector<HTMLElement>('main h1')
    if (heading) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
  })
}
