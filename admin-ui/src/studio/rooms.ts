import { FILES } from './files'

/** What the studio's tabs open: a file, the form of the parameters, the trial. */
export const ROOMS = [...FILES, 'form', 'trial'] as const

export type Room = (typeof ROOMS)[number]

export function roomOf(name: unknown, open: readonly Room[] = ROOMS): Room {
  return open.find((room) => room === name) ?? 'rules.drl'
}
