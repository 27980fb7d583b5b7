import type { Schemas } from '@/api/client'

/** Who has no place in a run, each counted once. */
export interface Unranked {
  /** not scored */
  quarantined: number
  /** scored, and in no peer group */
  ungraded: number
  /** in peer groups that are too small to be ranked */
  inSmallGroups: number
  notTakingPart: number
  all: number
}

/** All assessees but the members of groups that are ranked. The ranking on paper has the same: members of small groups in their groups, the others at its end. */
export function unranked(run: Schemas['Run'], groups: Schemas['PeerGroup'][]): Unranked {
  const quarantined = run.quarantined ?? 0
  const notTakingPart = run.notTakingPart ?? 0
  const ungraded = (run.scored ?? 0) - members(groups)
  const inSmallGroups = members(groups.filter((group) => !group.ranked))
  return { quarantined, ungraded, inSmallGroups, notTakingPart, all: quarantined + ungraded + inSmallGroups + notTakingPart }
}

function members(groups: Schemas['PeerGroup'][]): number {
  return groups.reduce((sum, group) => sum + group.members, 0)
}
