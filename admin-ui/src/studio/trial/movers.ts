import type { Mover } from '../asked'

export interface Wanted {
  words: string
  gradeOnly: boolean
}

/** Those who are looked for by name, number or group; of these, if wanted, only whose grade or scoring changes. */
export function found(movers: Mover[], { words, gradeOnly }: Wanted): Mover[] {
  const wanted = words.normalize('NFKC').trim().toLowerCase()
  return movers
    .filter(({ assessee, name, before, after }) =>
      [assessee, name, before?.group, after?.group].some((each) => each?.toLowerCase().includes(wanted)),
    )
    .filter(({ before, after }) => !gradeOnly || before?.grade !== after?.grade || before?.status !== after?.status)
}
