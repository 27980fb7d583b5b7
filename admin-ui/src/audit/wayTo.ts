import type { Deed } from '@/account/rules'
import type { Entry } from './asked'

/** The page about what was done something to, where there is one that whoever looks may open. */
export function wayTo({ subjectKind, subject }: Pick<Entry, 'subjectKind' | 'subject'>, may: (deed: Deed) => boolean): string | undefined {
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
      return may('seeAccounts') ? `/accounts?search=${encodeURIComponent(subject)}` : undefined
    default:
      return undefined
  }
}
