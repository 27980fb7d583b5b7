import type { Router } from 'vue-router'
import { i18n } from './i18n'
import type { Words } from './together'

declare module 'vue-router' {
  interface RouteMeta {
    /** which words its page needs besides those around every page; unless it says so, all that there are */
    words?: Vocabulary
  }
}

export type Vocabulary = 'first' | 'standing' | 'all'

/** An officer on a telephone need not load what the studio says. */
const VOCABULARIES: Record<Exclude<Vocabulary, 'first'>, () => Promise<{ words: Words }>> = {
  standing: () => import('./standingWords'),
  all: () => import('./words'),
}
const learnt = new Set<Vocabulary>(['first'])

export async function learn(vocabulary: Vocabulary): Promise<void> {
  if (vocabulary === 'first' || learnt.has(vocabulary) || learnt.has('all')) {
    return
  }
  const { words } = await VOCABULARIES[vocabulary]()
  i18n.global.mergeLocaleMessage('zh', words.zh)
  i18n.global.mergeLocaleMessage('en', words.en)
  learnt.add(vocabulary)
}

/** No page is shown before its words are there; where they do not come, it is as if the page itself did not. */
export function learnOnTheWay(router: Router): void {
  router.beforeResolve((to) => learn(to.meta.words ?? 'all'))
}
