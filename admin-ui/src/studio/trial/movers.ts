import type { Mover } from '../asked'

export interface Wanted {
  words: string
  gradeOnly: boolean
}

/** What differs for somebody whose lines and outcomes are all the same; the place alone differs only where others moved. */
export function whatDiffers({ before, after }: Mover): 'status' | 'group' | 'grade' | 'place' {
  if (before?.status !== after?.status) {
    return 'status'
  }
  if (before?.group !== after?.group) {
    return 'group'
  }
  return before?.grade !== after?.grade ? 'grade' : 'place'
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
