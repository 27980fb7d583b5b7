import { computed, shallowRef } from 'vue'
import { api, ask, type Schemas } from '@/api/client'
import { allows, type Deed } from './rules'

export type Session = Schemas['Session']

/** One for all pages: who is signed in. Undefined while it is not known. */
const session = shallowRef<Session>()
let underWay: Promise<Session> | undefined

export function take(next: Session | undefined): void {
  session.value = next
}

/** Asked once; the service sets the token for writes with its answer. */
export async function known(): Promise<Session> {
  return session.value ?? renewed()
}

/** Asks anew: what somebody may do can change while he is signed in. */
export function renewed(): Promise<Session> {
  underWay ??= ask(api.GET('/api/session'))
    .then((answer) => {
      take(answer)
      return answer
    })
    .finally(() => (underWay = undefined))
  return underWay
}

/** Nobody is signed in any more. */
export function forget(): void {
  if (session.value) {
    take({ ...session.value, account: undefined })
  }
}

/** The password that somebody signed in with is good for choosing another alone. */
export function mustChoosePassword(): void {
  if (session.value?.account) {
    take({ ...session.value, account: { ...session.value.account, passwordIsOnce: true } })
  }
}

export async function signIn(login: string, password: string): Promise<void> {
  take(await ask(api.POST('/api/session', { body: { login, password } })))
}

export async function signOut(): Promise<void> {
  await ask(api.POST('/api/session/ending', { body: {} }))
  forget()
}

/** Leaves the account signed in here alone. Says how many others there were. */
export async function endOthers(): Promise<number> {
  return (await ask(api.POST('/api/session/others/ending', { body: {} }))).ended
}

export async function choosePassword(current: string, password: string): Promise<void> {
  take(await ask(api.POST('/api/session/password', { body: { current, password } })))
}

export async function setUp(given: Schemas['SetUp']): Promise<void> {
  take(await ask(api.POST('/api/set-up', { body: given })))
}

export function useSession() {
  const account = computed(() => session.value?.account)
  return { session, account, may: (deed: Deed): boolean => allows(account.value?.roles ?? [], deed) }
}
