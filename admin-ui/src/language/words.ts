import { accountWords } from '@/account/words'
import { accountsWords } from '@/accounts/words'
import { auditWords } from '@/audit/words'
import { batchWords } from '@/batches/words'
import { monthWords } from '@/months/words'
import { outcomeWords } from '@/outcomes/words'
import { policyWords } from '@/policies/words'
import { publicationWords } from '@/publication/words'
import { rankingWords } from '@/ranking/words'
import { runWords } from '@/run/words'
import { sheetWords } from '@/sheet/words'
import { shellWords } from '@/shell/words'
import { standingWords } from '@/standing/words'
import { studioWords } from '@/studio/words'
import { unitWords } from '@/units/words'
import { together } from './together'

/** Each room keeps its own words, in both languages. */
export const words = together(
  shellWords,
  accountWords,
  monthWords,
  batchWords,
  runWords,
  rankingWords,
  sheetWords,
  outcomeWords,
  standingWords,
  policyWords,
  studioWords,
  unitWords,
  accountsWords,
  publicationWords,
  auditWords,
)
