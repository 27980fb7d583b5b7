import createClient from 'openapi-fetch'
import { answered, markOnce } from './idempotency'
import type { components, paths } from './schema'
import { token, TOKEN_HEADER } from './token'

/** What the service sends and takes, by the names of openapi.json. */
export type Schemas = components['schemas']

const READS = ['GET', 'HEAD']

export const api = createClient<paths>({ baseUrl: location.origin, fetch: (request) => globalThis.fetch(request) })

api.use({
  async onRequest({ request }) {
    // what went wrong is told in the language of the screen, whatever the browser's is
    request.headers.set('Accept-Language', document.documentElement.lang)
    if (!READS.includes(request.method)) {
      request.headers.set(TOKEN_HEADER, token())
      await markOnce(request)
    }
  },
  onResponse({ request }) {
    answered(request)
  },
})

/** What the service, or the way to it, refused. */
export class Refused extends Error {
  constructor(
    readonly problem: Schemas['Problem'],
    readonly status: number,
  ) {
    super(problem.code ?? String(status))
  }
}

let listener: (refused: Refused) => void = () => undefined

/** Whoever knows what it means for every page that nobody is signed in hears of each refusal before the page that asked. */
export function whenRefused(heard: (refused: Refused) => void): void {
  listener = heard
}

/** What the service answered, as what is thrown. */
export function refusal(problem: unknown, status: number): Refused {
  const refused = new Refused((typeof problem === 'object' && problem !== null ? problem : {}) as Schemas['Problem'], status)
  listener(refused)
  return refused
}

/** The answer's data, or Refused. */
export async function ask<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let settled
  try {
    settled = await answer
  } catch (cause) {
    throw new Refused({ code: 'UI-001', title: (cause as Error).message } as Schemas['Problem'], 0)
  }
  const { data, error, response } = settled
  if (!response.ok) {
    throw refusal(error, response.status)
  }
  return data as T
}
