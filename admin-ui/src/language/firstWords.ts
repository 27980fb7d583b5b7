import { accountWords } from '@/account/words'
import { shellWords } from '@/shell/words'
import { together } from './together'

/** What is said around every page, and by those that come before one is signed in. */
export const firstWords = together(shellWords, accountWords)
