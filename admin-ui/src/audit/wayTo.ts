import type { Deed } from '@/account/rules'
import type { Entry } from './asked'

/** The page about what was done something to, where there is one that whoever looks may open. */
export function wayTo({ subjectKind, subject, action }: Pick<Entry, 'subjectKind' | 'subject'> & Partial<Pick<Entry, 'action'>>, may: (deed: Deed) => boolean): string | undefined {
  switch (subjectKind) {
    case 'RUN':
      return may('seeResults') ? `/runs/${subject}` : undefined
    case 'BATCH':
      return may('seeFigures') ? `/batches/${subject}` : undefined
    case 'DRAFT':
      return may('readDrafts') ? `/drafts/${subject}` : undefined
    case 'POLICY':
      return `/policies/${encodeURIComponent(subject)}`
    case 'ACCOUNT':
      // a list of accounts is known by the checksum of its file
      return may('seeAccounts') && action !== 'ACCOUNTS_IMPORTED' ? `/accounts?search=${encodeURIComponent(subject)}` : undefined
    default:
      return undefined
  }
}
