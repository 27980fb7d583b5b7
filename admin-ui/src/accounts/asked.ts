import { api, ask, type Schemas } from '@/api/client'

export type HeldRole = Schemas['HeldRole']
export type Account = Schemas['Account']
export type Wanted = Schemas['RoleRequest']
/** What the service tells once and never again. */
export type WithPassword = Schemas['AccountWithPassword']
export type Import = Schemas['AccountImport']

const of = (id: number) => ({ params: { path: { id } } })

export async function accounts(search: string | undefined, cursor?: string): Promise<{ items: Account[]; next?: string }> {
  return ask(api.GET('/api/accounts', { params: { query: { search, limit: 50, cursor } } }))
}

export async function account(id: number): Promise<Account> {
  return ask(api.GET('/api/accounts/{id}', of(id)))
}

export async function create(body: Schemas['AccountRequest']): Promise<WithPassword> {
  return ask(api.POST('/api/accounts', { body }))
}

export async function grant(id: number, body: Wanted): Promise<Account> {
  return ask(api.POST('/api/accounts/{id}/roles', { ...of(id), body }))
}

export async function withdraw(id: number, held: number): Promise<Account> {
  return ask(api.POST('/api/accounts/{id}/roles/{grant}/withdrawal', { params: { path: { id, grant: held } }, body: {} }))
}

export async function setState(id: number, state: Account['state']): Promise<Account> {
  return ask(api.POST('/api/accounts/{id}/state', { ...of(id), body: { state } }))
}

export async function resetPassword(id: number): Promise<WithPassword> {
  return ask(api.POST('/api/accounts/{id}/password', { ...of(id), body: {} }))
}

export async function endSessions(id: number): Promise<void> {
  await ask(api.POST('/api/accounts/{id}/sessions/ending', { ...of(id), body: {} }))
}

/** Makes the accounts of a list. */
export async function importFile(file: File): Promise<Import> {
  return ask(
    api.POST('/api/accounts/import', {
      params: { query: { fileName: file.name } },
      body: file as unknown as string,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  )
}
