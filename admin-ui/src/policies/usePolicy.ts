import { api, ask } from '@/api/client'
import { useAnswer } from '@/api/useAnswer'
import { inForce } from './months'

/** One policy with everything that was made of it. */
export function usePolicy(code: () => string) {
  return useAnswer(async () => {
    const params = { path: { code: code() } }
    const [policies, versions, publications, drafts, holds] = await Promise.all([
      ask(api.GET('/api/policies')),
      ask(api.GET('/api/policies/{code}/versions', { params })),
      ask(api.GET('/api/policies/{code}/publications', { params })),
      ask(api.GET('/api/drafts', { params: { query: { limit: 500 } } })),
      inForce(code()),
    ])
    return {
      policy: policies.items.find((policy) => policy.code === code()),
      versions: versions.items,
      publications: publications.items,
      drafts: drafts.items.filter((draft) => draft.policy === code()),
      holds,
    }
  }, code)
}
