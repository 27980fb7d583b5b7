import { inject, provide, type InjectionKey } from 'vue'
import { api, ask } from '@/api/client'
import type { Told } from '@/api/told'
import { useAnswer, type Answer } from '@/api/useAnswer'

export type RunPublication = Told<'RunPublication', 'publishedAt' | 'publishedBy'>

/** Null where the run is not published; undefined while that is not known. */
export type Published = Answer<RunPublication | null>

const KEY: InjectionKey<Published> = Symbol('publication of the run')

async function publicationOf(id: number): Promise<RunPublication | null> {
  const { items } = await ask(api.GET('/api/runs/{id}/publication', { params: { path: { id } } }))
  return (items[0] as RunPublication | undefined) ?? null
}

/** Asked once for the head of a run and the pages below it. @param id undefined while there is nothing that could be published */
export function providePublication(id: () => number | undefined): Published {
  const answer = useAnswer<RunPublication | null | undefined>(async () => {
    const run = id()
    return run === undefined ? undefined : publicationOf(run)
  }, id) as Published
  provide(KEY, answer)
  return answer
}

export function usePublication(): Published {
  const answer = inject(KEY)
  if (!answer) {
    throw new Error('no run above')
  }
  return answer
}
