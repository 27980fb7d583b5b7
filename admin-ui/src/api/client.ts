import createClient from 'openapi-fetch'
import type { components, paths } from './schema'

/** What the service sends and takes, by the names of openapi.json. */
export type Schemas = components['schemas']

export const api = createClient<paths>({ baseUrl: location.origin, fetch: (request) => globalThis.fetch(request) })

// what went wrong is told in the language of the screen, whatever the browser's is
api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang)
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
    throw new Refused((typeof error === 'object' && error !== null ? error : {}) as Schemas['Problem'], response.status)
  }
  return data as T
}
