import { outcomeWords } from '@/outcomes/words'
import { rankingWords } from '@/ranking/words'
import { sheetWords } from '@/sheet/words'
import { standingWords } from '@/standing/words'
import { together } from './together'

/** What an officer's own result says: it shows parts of other rooms. */
export const words = together(standingWords, sheetWords, rankingWords, outcomeWords)
