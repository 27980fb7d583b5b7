import type { Schemas } from '@/api/client'

type Group = Schemas['PeerGroup']

/** What the service writes for the ranking where the policy ranks nobody. */
const NOBODY_RANKED = '-'

/** Why those of a ranking who have no place have none, as a word of this screen. */
export function whyNoPlace(of: { ranking?: string }): 'tooSmall' | 'nobodyRanked' {
  return of.ranking === NOBODY_RANKED ? 'nobodyRanked' : 'tooSmall'
}

/** How a group is named in the address: its ranking and number. */
export function keyOf(group: Group): string {
  return `${group.ranking}.${group.groupNo}`
}

/** The ranking and number that a name in the address stands for; undefined where it is none. */
export function fromKey(key: string | undefined): { ranking: string; groupNo: number } | undefined {
  const parts = /^(.+)\.(\d+)$/.exec(key ?? '')
  return parts?.[1] ? { ranking: parts[1], groupNo: Number(parts[2]) } : undefined
}

export interface GradeShare {
  code: string
  name: Schemas['Text'] | undefined
  count: number
  /** of all members, 0..100 */
  percent: number
  /** from 0, the best, to 1, the worst of the policy's grades */
  depth: number
}

/** How a group's members spread over the grades, the best first; grades that nobody has keep their place. */
export function spread(groups: Group[]): GradeShare[] {
  const all = new Map<string, GradeShare>()
  for (const grade of groups.flatMap((group) => group.grades)) {
    const code = grade.grade ?? ''
    const share = all.get(code) ?? { code, name: grade.gradeName, count: 0, percent: 0, depth: 0 }
    share.count += grade.count
    all.set(code, share)
  }
  const members = groups.reduce((sum, group) => sum + group.members, 0)
  return [...all.values()].map((share, index, shares) => ({
    ...share,
    percent: members ? (share.count / members) * 100 : 0,
    depth: shares.length > 1 ? index / (shares.length - 1) : 0,
  }))
}
