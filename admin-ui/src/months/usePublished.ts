import { api, ask } from '@/api/client'
import { useAnswer, type Answer } from '@/api/useAnswer'
import type { PublishedPolicy } from './inForce'

/** All policies with the months from which their versions hold. */
export function usePublished(): Answer<PublishedPolicy[]> {
  return useAnswer(async () => {
    const { items } = await ask(api.GET('/api/policies'))
    return Promise.all(
      items.map(async (policy) => {
        const path = { code: policy.code ?? '' }
        const publications = await ask(api.GET('/api/policies/{code}/publications', { params: { path } }))
        return { policy, publications: publications.items }
      }),
    )
  })
}
