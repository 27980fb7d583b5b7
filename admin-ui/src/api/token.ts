const COOKIE = 'XSRF-TOKEN'

/** The header that every write sends; no page but our own can read the value in the cookie that the service set. */
export const TOKEN_HEADER = 'X-XSRF-TOKEN'

/** Empty where the service has set none yet. */
export function token(): string {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${COOKIE}=`))
  return found ? decodeURIComponent(found.slice(COOKIE.length + 1)) : ''
}
