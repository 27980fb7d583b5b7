/** The files of a policy, in the order in which they are shown. */
export const FILES = ['policy.yaml', 'parameters.yaml', 'rules.drl', 'scenarios.yaml'] as const

export type FileName = (typeof FILES)[number]

export type Texts = Record<FileName, string>

export function isFile(name: unknown): name is FileName {
  return FILES.includes(name as FileName)
}
