export const KEY_HEADER = 'Idempotency-Key'

/** They keep nothing, so that it does no harm to do them twice. */
const COMPUTES = /\/(what-if|least-work|policy-checks|parameter-edits|session|session\/ending)$/

/** By what was sent: the key of a write whose answer has not come, or was lost on the way. */
const unanswered = new Map<string, string>()
const sent = new WeakMap<Request, string>()

/** Gives a write its key: the one it had before, if nobody knows whether it arrived. */
export async function markOnce(request: Request): Promise<void> {
  if (request.method !== 'POST' || COMPUTES.test(new URL(request.url).pathname) || !isJson(request)) {
    return
  }
  const what = `${request.url} ${await request.clone().text()}`
  const key = unanswered.get(what) ?? randomKey()
  unanswered.set(what, key)
  sent.set(request, what)
  request.headers.set(KEY_HEADER, key)
}

/** An answer has come: what is sent next is meant to be done, even if it is the same. */
export function answered(request: Request): void {
  const what = sent.get(request)
  if (what !== undefined) {
    unanswered.delete(what)
  }
}

/** A file may be large, and is known to the service by its content anyway. */
function isJson(request: Request): boolean {
  return request.headers.get('Content-Type')?.startsWith('application/json') ?? false
}

/** Beyond this machine randomUUID is there over TLS only. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
