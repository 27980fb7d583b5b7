import { readFileSync } from 'node:fs'
import { expect, request, type APIRequestContext, type BrowserContext } from '@playwright/test'

/** The accounts of the demonstration, one for each role. */
export type Login = 'editor' | 'approver' | 'operator' | 'clerk' | 'inspector' | 'leader' | 'officer' | 'auditor' | 'admin'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

const FILE = process.env.PLUMBLINE_ACCOUNTS ?? new URL('../../target/browser/var/demo/accounts.txt', import.meta.url)
const states = new Map<Login, State>()

export function passwordOf(login: Login): string {
  const lines = readFileSync(FILE, 'utf8').split('\n').map((line) => line.trim().split(/\s+/))
  const found = lines.find(([name]) => name === login)?.[1]
  expect(found, `password of ${login}`).toBeDefined()
  return found ?? ''
}

/** The cookies of somebody who is signed in; one session for all tests of a run, since signing in may be tried so often only. */
export async function stateOf(login: Login, baseURL: string): Promise<State> {
  const known = states.get(login)
  if (known) {
    return known
  }
  const visitor = await request.newContext({ baseURL })
  await visitor.get('/api/session')
  const answer = await write(visitor, '/api/session', { login, password: passwordOf(login) })
  expect(answer.ok(), `${login} signs in`).toBe(true)
  const state = await visitor.storageState()
  await visitor.dispose()
  states.set(login, state)
  return state
}

/** A write as a page sends it, with the token of its cookie. */
export async function write(visitor: APIRequestContext, path: string, data: unknown) {
  const token = (await visitor.storageState()).cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  return visitor.post(path, { data, headers: { 'X-XSRF-TOKEN': token } })
}
