import { nextTick, ref } from 'vue'
import type { Router } from 'vue-router'

/** A page was opened, and its heading is not there yet. */
let onTheWay = false
/** Where the focus was when somebody asked for it. */
let setOut: Element | null = null

/** Where somebody wanted to go and could not, because the page's own files did not come. */
export const unreached = ref<string>()

/** Whoever moves by keyboard or listens lands on the heading of the page that was opened; a filter in the address moves nobody. */
export function arriveAtHeadings(router: Router): void {
  router.onError((_cause, to) => {
    unreached.value = to.fullPath
  })
  router.beforeEach((to, from) => {
    unreached.value = undefined
    if (to.path !== from.path) {
      // before the page's files come: by then somebody may have opened a menu
      setOut = document.activeElement
    }
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

/** A heading that is there: the way ends at it, unless whoever set out is somewhere else by now, in a menu or a field. */
export function arrive(heading: HTMLElement | null): void {
  if (!onTheWay || !heading) {
    return
  }
  onTheWay = false
  const now = document.activeElement
  if (now === setOut || now === document.body) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
}
