import { useAnswer } from '@/api/useAnswer'
import { drafts, inForce, policies, publications, versions } from './asked'
import { thisMonth } from './months'

/** One policy with everything that was made of it. */
export function usePolicy(code: () => string, withDrafts: boolean) {
  return useAnswer(async () => {
    const [all, made, published, begun, holds] = await Promise.all([
      policies(),
      versions(code()),
      publications(code()),
      withDrafts ? drafts() : [],
      inForce(code(), thisMonth()),
    ])
    return {
      policy: all.find((policy) => policy.code === code()),
      versions: made,
      publications: published,
      drafts: begun.filter((draft) => draft.policy === code()),
      holds,
    }
  }, code)
}
