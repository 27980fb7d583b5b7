import { api, ask, type Schemas } from '@/api/client'
import type { Told } from '@/api/told'

export type HeldRole = Told<'HeldRole', 'role' | 'roleName'>
export type Account = Omit<Told<'Account', 'login' | 'name' | 'state'>, 'roles'> & { roles: HeldRole[] }
export type Wanted = Schemas['RoleRequest']

/** What the service tells once and never again. */
export interface WithPassword {
  account: Account
  password: string
}

const of = (id: number) => ({ params: { path: { id } } })

export async function accounts(search: string | undefined, cursor?: string): Promise<{ items: Account[]; next?: string }> {
  return (await ask(api.GET('/api/accounts', { params: { query: { search, limit: 50, cursor } } }))) as { items: Account[]; next?: string }
}

export async function account(id: number): Promise<Account> {
  return (await ask(api.GET('/api/accounts/{id}', of(id)))) as Account
}

export async function create(body: Schemas['AccountRequest']): Promise<WithPassword> {
  return (await ask(api.POST('/api/accounts', { body }))) as WithPassword
}

export async function grant(id: number, body: Wanted): Promise<Account> {
  return (await ask(api.POST('/api/accounts/{id}/roles', { ...of(id), body }))) as Account
}

export async function withdraw(id: number, held: number): Promise<Account> {
  return (await ask(api.POST('/api/accounts/{id}/roles/{grant}/withdrawal', { params: { path: { id, grant: held } }, body: {} }))) as Account
}

export async function setState(id: number, state: Account['state']): Promise<Account> {
  return (await ask(api.POST('/api/accounts/{id}/state', { ...of(id), body: { state } }))) as Account
}

export async function resetPassword(id: number): Promise<WithPassword> {
  return (await ask(api.POST('/api/accounts/{id}/password', { ...of(id), body: {} }))) as WithPassword
}

export async function endSessions(id: number): Promise<void> {
  await ask(api.POST('/api/accounts/{id}/sessions/ending', { ...of(id), body: {} }))
}
